import type { Draft } from '../draft.ts';
import { askOf, openerOf } from '../sentences.ts';
import type { Check, Found } from './check.ts';

const bare = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).join(' ');

function sameAs(draft: Draft, others: readonly Draft[], part: (body: string) => string, say: (step: number) => string): Found[] {
  const own = part(draft.body);
  if (bare(own).length < 8) return [];
  const twin = others.find((other) => other.step !== draft.step && bare(part(other.body)) === bare(own));
  return twin ? [{ message: say(twin.step), quote: own.slice(0, 500) }] : [];
}

export const repeatedOpener: Check = {
  name: 'repeated-opener',
  severity: 'soft',
  why: 'Who has read a first sentence once does not read on the second time.',
  examples: { bad: ['the same first sentence as email 1'], good: ['a first sentence of its own'] },
  find: (draft, { others }) => sameAs(draft, others, openerOf, (step) => `This begins like email ${step}. Begin with something else.`),
};

export const repeatedAsk: Check = {
  name: 'repeated-ask',
  severity: 'soft',
  why: 'A question that was not answered once is not answered because it comes again.',
  examples: { bad: ['the same question as email 1'], good: ['a question of its own'] },
  find: (draft, { others }) => sameAs(draft, others, askOf, (step) => `This asks the same as email ${step}. Ask something else.`),
};
