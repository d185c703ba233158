import { plural, t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import { hasAnswered } from '../../thread.ts';
import type { EmailRule, Found } from '../../types.ts';

export const bodyLength: EmailRule = {
  scope: 'email',
  name: 'body-length',
  title: 'coach.rules.bodyLength.title',
  looksFor: 'coach.rules.bodyLength.looksFor',
  why: 'First emails of 25–50 words get 67% more replies than those of 125 (Lavender, help article on length); in ordinary email 50–125 words did best (Boomerang, 40 M messages). Follow-ups that take four sentences and more to restate the context get more meetings (Gong, through Lavender). All correlational.',
  instead: 'One observation, one problem, one question. Save the rest for a later email.',
  weight: 60,
  languages: 'any',
  good: [
    { step: 1 },
    { step: 6, body: 'Hi Mara,\n\nIs route planning simply not yours? Then I stop asking you.' },
  ],
  bad: [
    { step: 1, body: 'Hi Mara,\n\nInterested in routes?' },
    {
      step: 1,
      body: `Hi Mara,\n\n${'Dispatchers at most depots plan each route by hand, every single morning. '.repeat(15)}Is that so at yours?`,
    },
    {
      step: 3,
      body: `Hi Mara,\n\n${'Dispatchers at most depots plan each route by hand, every single morning. '.repeat(12)}Is that so at yours?`,
    },
  ],
  check({ parsed, step, channel, brief, thresholds }) {
    if (channel === 'note') return [];
    const count = parsed.words.length;
    if (count === 0) return [];
    if (step > 1) return followUp(count, thresholds);
    return hasAnswered(brief) ? answer(count, thresholds) : first(count, thresholds);
  },
};

type Limits = Parameters<EmailRule['check']>[0]['thresholds'];

function first(
  count: number,
  { openerFew, openerLong, openerMost, openerGoodFrom, openerGoodTo }: Limits,
): Found[] {
  if (count > openerLong) {
    const range = { from: openerGoodFrom, to: openerGoodTo };
    const says = t('coach.rules.bodyLength.longFirst', { words: count, ...range });
    return [tooLong(count > openerMost ? 'error' : 'warning', openerGoodTo, says)];
  }
  return count < openerFew ? [tooShort('warning', count, openerGoodFrom)] : [];
}

/** What was asked has to be answered, be it short or long. */
const answer = (count: number, { openerMost }: Limits): Found[] =>
  count > openerMost
    ? [tooLong('hint', openerMost, t('coach.rules.bodyLength.longReply', { words: count }))]
    : [];

function followUp(count: number, { followUpFew, followUpMost }: Limits): Found[] {
  const says = t('coach.rules.bodyLength.longFollowUp', { words: count, most: followUpMost });
  if (count > followUpMost * 1.5) return [tooLong('warning', followUpMost, says)];
  if (count > followUpMost) return [tooLong('hint', followUpMost, says)];
  return count < followUpFew ? [tooShort('hint', count, followUpFew)] : [];
}

const tooLong = (severity: Found['severity'], words: number, message: string): Found => ({
  severity,
  title: t('coach.rules.bodyLength.cut', { words }),
  message,
  fix: rewriteFix(t('coach.fix.shorten'), 'shorter'),
});

const tooShort = (severity: Found['severity'], count: number, from: number): Found => ({
  severity,
  title: t('coach.rules.bodyLength.more', { words: from }),
  message: plural('coach.rules.bodyLength.short', count),
  fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
});
