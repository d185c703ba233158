import { INSIGHT } from './insight.ts';

/** The same, held shorter. */
export const TERSE = `${INSIGHT}

Most of the emails stay under 75 words.`;
