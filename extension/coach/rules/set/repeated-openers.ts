import { openerOf } from '../../../../shared/text/opener.ts';
import { t } from '../../../i18n/text.ts';
import { contentOf } from '../../content.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { SetRule } from '../../types.ts';

/** Share of content words two first sentences may have in common. */
const ALIKE = 0.75;
const LEAST_WORDS = 3;

export const repeatedOpeners: SetRule = {
  scope: 'set',
  name: 'repeated-openers',
  title: 'coach.rules.repeatedOpeners.title',
  looksFor: 'coach.rules.repeatedOpeners.looksFor',
  why: 'People don’t read past an opening they’ve seen before, and in the inbox the two look like the same email.',
  instead: 'Start the later one with what’s new.',
  weight: 56,
  languages: 'any',
  good: [
    {
      bodies: [
        'Hi Mara,\n\nYou run nine depots.\n\nWho plans the routes?',
        'Hi Mara,\n\nA dispatcher told me that Mondays are worst.\n\nAt yours too?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'Hi Mara,\n\nYou run nine depots in Kent.\n\nWho plans the routes?',
        'Hi Mara,\n\nYou run nine depots in Kent and Sussex.\n\nMondays too?',
      ],
      marked: 'You run nine depots in Kent and Sussex.',
    },
    {
      bodies: [
        'Oi Carlos\n\nYou run nine depots in Kent.\n\nWho plans the routes?',
        'Oi Carlos\n\nYou run nine depots in Kent and Sussex.\n\nMondays too?',
      ],
      marked: 'You run nine depots in Kent and Sussex.',
    },
    {
      bodies: [
        'A quick question\n\nWho plans the routes?',
        'A quick question\n\nAre Mondays worst?',
      ],
      marked: 'A quick question',
    },
  ],
  check(contexts) {
    return contexts.flatMap((context, at) => {
      const own = openerOf(context.parsed.body, context.parsed.sentences);
      if (!own) return [];
      const duplicate = contexts.slice(0, at).find(({ parsed }) => {
        const other = openerOf(parsed.body, parsed.sentences);
        return other && beginsAlike(other.text, own.text);
      });
      if (!duplicate) return [];
      return [
        {
          step: context.step,
          severity: 'warning' as const,
          title: t('coach.rules.repeatedOpeners.finding'),
          message: t('coach.rules.repeatedOpeners.says', { step: duplicate.step }),
          marks: [markOf('body', own)],
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};

function beginsAlike(a: string, b: string): boolean {
  const [one, two] = [contentOf(a), contentOf(b)];
  if (firstWords(a) !== '' && firstWords(a) === firstWords(b)) return true;
  if (Math.min(one.size, two.size) < LEAST_WORDS) return a.toLowerCase() === b.toLowerCase();
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.min(one.size, two.size) >= ALIKE;
}

function firstWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.length >= 4 ? words.slice(0, 4).join(' ') : '';
}
