import { TONES } from '../../worker/contract/brief.ts';

export const TONE_OPTIONS = TONES.map((tone) => ({ value: tone, text: tone }));
