import type { Span } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { RuleContext, SetRule } from '../../types.ts';

/** Shorter asks ("book a demo") cannot be said otherwise. */
const LEAST_WORDS = 5;

export const pastedAsk: SetRule = {
  scope: 'set',
  name: 'pasted-ask',
  title: 'coach.rules.pastedAsk.title',
  looksFor: 'coach.rules.pastedAsk.looksFor',
  why: 'The second time it reads like a template. Readers who judged sequences blind named it; what it costs in replies isn’t measured.',
  instead: 'Ask for the same thing in a way that fits this email.',
  weight: 53,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots.\n\nWorth 15 minutes to see it on your own routes?',
        'Mondays are worst.\n\nShall I show you one?',
      ],
      brief: { callToAction: 'Worth 15 minutes to see it on your own routes?' },
    },
    {
      bodies: ['Shall we book a demo?', 'Then book a demo.'],
      brief: { callToAction: 'Book a demo' },
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots.\n\nWorth 15 minutes to see it on your own routes?',
        'Mondays are worst.\n\nSo: worth 15 minutes to see it on your own routes?',
      ],
      brief: { callToAction: 'Worth 15 minutes to see it on your own routes?' },
      marked: 'worth 15 minutes to see it on your own routes',
    },
  ],
  check(contexts) {
    const asks = partsOf(contexts[0]?.brief.callToAction ?? '');
    const held = contexts.flatMap((context) => {
      const span = asks.map((ask) => placeOf(ask, context)).find((place) => place !== undefined);
      return span ? [{ step: context.step, span }] : [];
    });
    const [first, ...again] = held;
    if (!first) return [];
    return again.map(({ step, span }) => ({
      step,
      severity: 'warning' as const,
      title: t('coach.rules.pastedAsk.finding'),
      message: t('coach.rules.pastedAsk.says', { step: first.step }),
      marks: [markOf('body', span)],
      fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
    }));
  },
};

const lower = (text: string): string[] => wordsIn(text).map((word) => word.text.toLowerCase());

/** The sentences of a call to action, as words, that are long enough to be known again. */
const partsOf = (ask: string): string[][] =>
  ask
    .split(/(?<=[.?!])\s+/)
    .map(lower)
    .filter((words) => words.length >= LEAST_WORDS);

/** Where a body has these words in a row. */
function placeOf(
  ask: readonly string[],
  { parsed: { words } }: RuleContext,
): Pick<Span, 'start' | 'end'> | undefined {
  const at = words.findIndex((_, start) =>
    ask.every((word, nth) => words[start + nth]?.text.toLowerCase() === word),
  );
  const [first, last] = [words[at], words[at + ask.length - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
