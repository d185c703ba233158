import { rewriteFix } from '../../marks-and-fixes.ts';
import { hasAnswered } from '../../thread.ts';
import type { EmailRule, Found } from '../../types.ts';

export const bodyLength: EmailRule = {
  scope: 'email',
  name: 'body-length',
  title: 'Length',
  looksFor:
    'Words in the body, without greeting and sign-off: 25–80 is ideal for a first email, up to 100 for a follow-up. A reply may be longer.',
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
  const range = `${openerGoodFrom} to ${openerGoodTo}`;
  if (count > openerMost)
    return [tooLong('error', count, openerGoodTo, `First emails read best at ${range} words.`)];
  if (count > openerLong)
    return [tooLong('warning', count, openerGoodTo, `First emails read best at ${range} words.`)];
  return count < openerFew ? [tooShort('warning', count, openerGoodFrom)] : [];
}

/** What was asked has to be answered, be it short or long. */
const answer = (count: number, { openerMost }: Limits): Found[] =>
  count > openerMost
    ? [tooLong('hint', count, openerMost, 'Even a reply reads better when it’s short.')]
    : [];

function followUp(count: number, { followUpFew, followUpMost }: Limits): Found[] {
  const why = `Follow-ups read best up to ${followUpMost} words.`;
  if (count > followUpMost * 1.5) return [tooLong('warning', count, followUpMost, why)];
  if (count > followUpMost) return [tooLong('hint', count, followUpMost, why)];
  return count < followUpFew ? [tooShort('hint', count, followUpFew)] : [];
}

const tooLong = (severity: Found['severity'], count: number, to: number, why: string): Found => ({
  severity,
  title: `Cut to ${to} words`,
  message: `${count} words. ${why}`,
  fix: rewriteFix('Shorten it', 'shorter'),
});

const tooShort = (severity: Found['severity'], count: number, from: number): Found => ({
  severity,
  title: `Say a little more: ${from} words`,
  message: `${count} words leave them guessing what it’s about.`,
  fix: rewriteFix('Rewrite it', 'again'),
});
