import { countWords } from '../words.ts';
import type { Check } from './check.ts';

/** Words with greeting and name. Fewer say nothing, more are read by nobody; between them all is taste. */
const FEWEST = 8;
const MOST = 180;

export const length: Check = {
  name: 'length',
  severity: 'soft',
  why: 'First emails of 25 to 80 words are answered most, follow-ups may take a few sentences more (Lavender; Gong, through Lavender). An answer to a question may be longer, so only what is far outside is told.',
  examples: { bad: ['Hi Dana,\n\nInterested?'], good: ['(8 to 180 words)'] },
  find({ body }) {
    const words = countWords(body);
    if (words >= FEWEST && words <= MOST) return [];
    return [
      {
        message:
          words < FEWEST
            ? `${words} words say too little.`
            : `${words} words are more than a first email is read to.`,
      },
    ];
  },
};
