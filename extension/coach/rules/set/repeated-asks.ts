import { t } from '../../../i18n/text.ts';
import { lastQuestion } from '../../asks.ts';
import { contentOf } from '../../content.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { SetRule } from '../../types.ts';

const ALIKE = 0.75;

export const repeatedAsks: SetRule = {
  scope: 'set',
  name: 'repeated-asks',
  title: 'coach.rules.repeatedAsks.title',
  looksFor: 'coach.rules.repeatedAsks.looksFor',
  why: 'A question that wasn’t answered once won’t be because it’s asked again.',
  instead: 'Ask something smaller, or something else.',
  weight: 54,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots.\n\nWho plans the routes?',
        'Mondays are worst.\n\nIs that so at yours?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots.\n\nWould a short demo of the planner help?',
        'Mondays are worst.\n\nWould a demo of the planner help?',
      ],
      marked: 'Would a demo of the planner help?',
    },
  ],
  check(contexts) {
    return contexts.flatMap((context, at) => {
      const own = lastQuestion(context.parsed.sentences);
      if (!own) return [];
      const duplicate = contexts
        .slice(0, at)
        .find(({ parsed }) => isSame(lastQuestion(parsed.sentences)?.text, own.text));
      if (!duplicate) return [];
      return [
        {
          step: context.step,
          severity: 'hint' as const,
          title: t('coach.rules.repeatedAsks.finding'),
          message: t('coach.rules.repeatedAsks.says', { step: duplicate.step }),
          marks: [markOf('body', own)],
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};

function isSame(a: string | undefined, b: string): boolean {
  if (!a) return false;
  const [one, two] = [contentOf(a), contentOf(b)];
  if (Math.min(one.size, two.size) === 0) return a.toLowerCase() === b.toLowerCase();
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(one.size, two.size) >= ALIKE;
}
