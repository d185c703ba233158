import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { askTheSame, commonest, tellingOf } from '../../similar.ts';
import type { RuleContext, SetRule } from '../../types.ts';

/** Fewer emails have no pattern. */
const LEAST_EMAILS = 4;
/** Of the emails: more than half is told, and nearly all of them weigh more. */
const MANY = 0.5;
const NEARLY_ALL = 0.8;

const ASKING = /[?？؟]["”’)]*$/;

export const sameAsk: SetRule = {
  scope: 'set',
  name: 'same-ask',
  title: 'coach.rules.sameAsk.title',
  looksFor: 'coach.rules.sameAsk.looksFor',
  why: 'Someone who didn’t want the call on Monday gets asked five more times. Readers who judged sequences blind named this more than anything else.',
  instead:
    'Ask for the big thing once or twice, otherwise for something they can answer in five seconds.',
  weight: 52,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots.\n\nWho plans the routes?',
        'Mondays are worst.\n\nIs that so at yours?',
        'A sheet helps.\n\nShall I send you the route sheet?',
        'Last one.\n\nWould the route sheet help after all?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'You run nine depots.\n\nWould a 15 minute demo of the planner help?',
        'Mondays are worst.\n\nCould I show you the planner in a 15 minute demo?',
        'Drivers wait.\n\nIs a demo of the planner worth 15 minutes?',
        'Last one.\n\nWho plans the routes?',
      ],
      marked: 'Is a demo of the planner worth 15 minutes?',
    },
  ],
  check(contexts) {
    if (contexts.length < LEAST_EMAILS) return [];
    const held = commonest(contexts.map(asksOf), askTheSame);
    const last = held.at(-1);
    const step = last && contexts[last.at]?.step;
    if (!last || !step || held.length <= contexts.length * MANY) return [];
    const isNearlyAll = held.length >= contexts.length * NEARLY_ALL;
    return [
      {
        step,
        severity: isNearlyAll ? 'warning' : 'hint',
        title: t('coach.rules.sameAsk.finding'),
        message: t('coach.rules.sameAsk.says', { held: held.length, all: contexts.length }),
        marks: [markOf('body', last.span)],
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};

/** The questions of an email, and what it ends on. */
const asksOf = ({ parsed: { sentences } }: RuleContext) =>
  sentences
    .filter((span, at) => ASKING.test(span.text) || at === sentences.length - 1)
    .map(tellingOf);
