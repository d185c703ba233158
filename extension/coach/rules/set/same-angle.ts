import { t } from '../../../i18n/text.ts';
import { contentOf } from '../../content.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import type { SetRule } from '../../types.ts';

/** Fewer words have no angle. */
const LEAST_WORDS = 8;

export const sameAngle: SetRule = {
  scope: 'set',
  name: 'same-angle',
  title: 'coach.rules.sameAngle.title',
  looksFor: 'coach.rules.sameAngle.looksFor',
  why: 'Each email needs its own reason to reply: observation, proof, idea, objection, example, nudge, close.',
  instead: 'Pick another side of the problem, or skip the email.',
  weight: 36,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots. Who plans the routes each morning?',
        'A customer in Kent stopped paying overtime after a month. Would the list of what they changed help?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots in Kent, and dispatchers plan their routes by hand every single morning. Who plans yours?',
        'Dispatchers in Kent plan routes by hand in the morning, depots like yours too. Who plans the nine?',
      ],
    },
  ],
  check(contexts) {
    const contents = contexts.map(({ parsed }) =>
      contentOf(parsed.sentences.map(({ text }) => text).join(' ')),
    );
    return contexts.flatMap((context, at) => {
      const own = contents[at] ?? new Set<string>();
      if (own.size < LEAST_WORDS) return [];
      const duplicate = contents
        .slice(0, at)
        .findIndex(
          (other) =>
            (100 * [...own].filter((word) => other.has(word)).length) / own.size >=
            context.thresholds.sameAngle,
        );
      const step = contexts[duplicate]?.step;
      if (step === undefined) return [];
      return [
        {
          step: context.step,
          severity: 'hint' as const,
          title: t('coach.rules.sameAngle.finding'),
          message: t('coach.rules.sameAngle.says', { step }),
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};
