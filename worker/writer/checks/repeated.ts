import type { Draft } from '../draft.ts';
import { askOf, openerOf } from '../sentences.ts';
import { areAlike } from './alike.ts';
import type { Check, Found } from './check.ts';

function sameAs(draft: Draft, others: readonly Draft[], part: (body: string) => string, say: (step: number) => string): Found[] {
  const own = part(draft.body);
  const twin = others.find((other) => other.step !== draft.step && areAlike(part(other.body), own));
  return twin ? [{ message: say(twin.step), quote: own }] : [];
}

export const repeatedOpener: Check = {
  name: 'repeated-opener',
  severity: 'soft',
  why: 'Who has read a first sentence once does not read on the second time.',
  examples: { bad: ['the same first sentence as email 1, or the same in other words'], good: ['a first sentence of its own'] },
  find: (draft, { others }) => sameAs(draft, others, openerOf, (step) => `This begins like email ${step}. Begin with something else.`),
};

export const repeatedAsk: Check = {
  name: 'repeated-ask',
  severity: 'soft',
  why: 'A question that was not answered once is not answered because it comes again.',
  examples: { bad: ['the same question as email 1, or the same in other words'], good: ['a question of its own'] },
  find: (draft, { others }) => sameAs(draft, others, askOf, (step) => `This asks the same as email ${step}. Ask something else.`),
};
