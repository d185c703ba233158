import type { Brief } from '../../../../shared/contract/brief.ts';
import type { CheckedSentence } from '../../../../shared/contract/verdict.ts';
import { OFFER } from '../../../gallery/people.ts';

export const LINE = 'We cut our outreach tool in March.\nThe team writes by hand now.';

export const BRIEF: Brief = {
  ...OFFER,
  prospect: {
    fullName: 'Mara Holt',
    evidence: [{ id: 'e1', kind: 'message', label: 'Their email', text: LINE }],
  },
};

export const said = (
  text: string,
  verdict: CheckedSentence['verdict'],
  more: Partial<CheckedSentence> = {},
): CheckedSentence => ({
  text,
  verdict,
  about: 'prospect',
  sources: [],
  ...more,
});

export const from = (id: string, line: string, words: string) => ({
  id,
  start: line.indexOf(words),
  end: line.indexOf(words) + words.length,
});

export const BY_HAND = said('You write by hand.', 'supported', {
  sources: [from('e1', LINE, 'The team writes by hand now')],
});
