import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { areOneFormula, commonest, tellingOf } from '../../similar.ts';
import type { RuleContext, SetRule } from '../../types.ts';

const LEAST_EMAILS = 4;
const MANY = 0.5;

/** Sentences at the end of an email that may be its formula of goodbye. */
const LAST = 2;

export const sameClosing: SetRule = {
  scope: 'set',
  name: 'same-closing',
  title: 'coach.rules.sameClosing.title',
  looksFor: 'coach.rules.sameClosing.looksFor',
  why: 'A kind word on a schedule stops being kind. Readers who judged sequences blind named it; what it costs isn’t measured.',
  instead: 'Say it once, in the last one.',
  weight: 31,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots.\n\nWho plans the routes?',
        'Mondays are worst. Is that so at yours?\n\nBest,\nTom',
        'A sheet helps.\n\nIf it is of no use, ignore me.\n\nBest,\nTom',
        'Last one.\n\nThanks for reading this far.\n\nBest,\nTom',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots. Who plans?\n\nNo worries if not, and good luck with the depots.',
        'Mondays are worst. At yours too?\n\nIf not, no worries. Good luck with the depots!',
        'A sheet helps.\n\nNo worries if not, and good luck with your depots.',
        'Last one.\n\nWho plans the routes?',
      ],
      marked: 'No worries if not, and good luck with your depots.',
    },
  ],
  check(contexts) {
    if (contexts.length < LEAST_EMAILS) return [];
    const held = commonest(contexts.map(endOf), areOneFormula);
    const last = held.at(-1);
    const step = last && contexts[last.at]?.step;
    if (!last || !step || held.length <= contexts.length * MANY) return [];
    return [
      {
        step,
        severity: 'hint',
        title: t('coach.rules.sameClosing.finding'),
        message: t('coach.rules.sameClosing.says', { held: held.length, all: contexts.length }),
        marks: [markOf('body', last.span)],
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};

const endOf = ({ parsed: { sentences } }: RuleContext) =>
  sentences
    .slice(-LAST)
    .flatMap((span) => (/[?？؟]["”’)]*$/.test(span.text) ? [] : [tellingOf(span)]));
