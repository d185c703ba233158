import { roleOf } from '../draft.ts';
import { WORDS } from '../prompt/roles.ts';
import { countWords } from '../words.ts';
import type { Check } from './check.ts';

export const length: Check = {
  name: 'length',
  severity: 'soft',
  why: 'First emails of 25 to 80 words are answered most; follow-ups may take a few sentences more (Lavender; Gong, through Lavender).',
  examples: { bad: ['Hi Dana,\n\nInterested?'], good: ['(an opener of 20 to 120 words)'] },
  find({ step, body }) {
    const words = countWords(body);
    const { aim, pass } = WORDS[roleOf(step).role];
    if (words >= pass[0] && words <= pass[1]) return [];
    const what = words < pass[0] ? 'short' : 'long';
    return [{ message: `At ${words} words this is too ${what} for its place: ${aim[0]} to ${aim[1]} read best.` }];
  },
};
