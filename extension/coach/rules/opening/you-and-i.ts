import { anyOf, WORDS } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { marksOf, rewriteFix } from '../../marks-and-fixes.ts';
import { hasAnswered } from '../../thread.ts';
import type { EmailRule } from '../../types.ts';

const OWN = anyOf(WORDS, 'gi')`
  I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|me|my|mine|we|we're|we’re|we've|we’ve
  we'd|we’d|we'll|we’ll|us|our|ours
`;
const THEIRS = /\b(?:you|your|yours|you're|you’re|you've|you’ve|you'd|you’d|you'll|you’ll)\b/gi;
/** Fewer are no tendency. */
const LEAST_OWN = 4;

export const youAndI: EmailRule = {
  scope: 'email',
  name: 'you-and-i',
  title: 'coach.rules.youAndI.title',
  looksFor: 'coach.rules.youAndI.looksFor',
  why: 'An email about you gives them no reason to answer. Practice, not a measured figure.',
  instead: 'Start the sentence with what they do or get.',
  weight: 38,
  languages: 'en',
  good: [
    {
      body: 'Hi Mara,\n\nYou run nine depots and your dispatchers plan each route by hand.\n\nI have an idea. Would you like it?',
    },
  ],
  bad: [
    {
      body: 'Hi Mara,\n\nWe are a route planner. We built our tool for depots, and our team is proud of it. We think we can help.\n\nAre you free?',
      marked: 'We',
    },
  ],
  check({ parsed, step, brief, thresholds }) {
    if (step !== 1 || hasAnswered(brief)) return [];
    const { body } = parsed;
    const inside = ({ start }: { start: number }) =>
      parsed.sentences.some((span) => start >= span.start && start < span.end);
    const own = marksOf('body', body, OWN).filter(
      (mark) => inside(mark) && !/^US$/.test(body.slice(mark.start, mark.end)),
    );
    const theirs = marksOf('body', body, THEIRS).filter(inside);
    if (own.length < LEAST_OWN || theirs.length >= own.length * thresholds.youPerI) return [];
    const message = t('coach.rules.youAndI.says', { own: own.length, theirs: theirs.length });
    return [
      {
        severity: 'hint',
        title: t('coach.rules.youAndI.finding'),
        message,
        marks: own,
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};
