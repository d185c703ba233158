import { rewriteFix } from '../marking.ts';
import type { EmailRule, Found } from '../types.ts';

export const bodyLength: EmailRule = {
  scope: 'email',
  name: 'body-length',
  title: 'Length',
  looksFor:
    'The words of the body, without greeting and sign-off, by step: a first email good at 25–80, a follow-up 30–100; the nudge and the close may be shorter.',
  why: 'First emails of 25–50 words get 67 % more replies than those of 125 (Lavender, help article on length); in ordinary mail 50–125 words did best (Boomerang, 40 M messages). Follow-ups that take four sentences and more to restate the context get more meetings (Gong, through Lavender). All correlational.',
  instead: 'One observation, one problem, one question. What does not serve them can go into a later email.',
  weight: 60,
  languages: 'any',
  good: [{ step: 1 }, { step: 6, body: 'Hi Mara,\n\nIs route planning simply not yours? Then I stop asking you.' }],
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
  look({ letter, step, channel, thresholds }) {
    if (channel === 'note') return [];
    const count = letter.words.length;
    if (count === 0) return [];
    return step === 1 ? first(count, thresholds) : followUp(count, step, thresholds);
  },
};

type Limits = Parameters<EmailRule['look']>[0]['thresholds'];

function first(count: number, { openerFew, openerLong, openerMost, openerGoodFrom, openerGoodTo }: Limits): Found[] {
  const range = `${openerGoodFrom} to ${openerGoodTo}`;
  if (count > openerMost) return [tooLong('error', count, openerGoodTo, `First emails read best at ${range} words.`)];
  if (count > openerLong) return [tooLong('warning', count, openerGoodTo, `First emails read best at ${range} words.`)];
  return count < openerFew ? [tooShort('warning', count, openerGoodFrom)] : [];
}

function followUp(count: number, step: number, { followUpFew, followUpMost, nudgeFew }: Limits): Found[] {
  const few = step >= 6 ? nudgeFew : followUpFew;
  if (count > followUpMost * 1.5)
    return [tooLong('warning', count, followUpMost, `Follow-ups read best at ${followUpFew} to ${followUpMost} words.`)];
  if (count > followUpMost)
    return [tooLong('hint', count, followUpMost, `Follow-ups read best at ${followUpFew} to ${followUpMost} words.`)];
  return count < few ? [tooShort('hint', count, few)] : [];
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
  message: `${count} words leave the reader to guess what it is about.`,
  fix: rewriteFix('Rewrite it', 'again'),
});
