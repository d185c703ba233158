import { t } from '../../../i18n/text.ts';
import { editFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const signature: EmailRule = {
  scope: 'email',
  name: 'signature',
  title: 'coach.rules.signature.title',
  looksFor: 'coach.rules.signature.looksFor',
  why: 'An unsigned goodbye looks automated. CAN-SPAM also requires a clear sender.',
  instead: 'Sign it. If your email already adds a signature, turn this check off.',
  weight: 20,
  languages: 'any',
  good: [
    {
      step: 7,
      body: 'Hi Mara,\n\nThis is my last note. A short no is fine.\n\nBest,\nTom',
      brief: { sender: { name: 'Tom Aldous' } },
    },
  ],
  bad: [
    {
      step: 7,
      body: 'Hi Mara,\n\nThis is my last note. A short no is fine.',
      brief: { sender: { name: 'Tom Aldous' } },
    },
  ],
  check({ parsed, step, lastStep, channel, brief, english }) {
    const name = brief.sender?.name?.trim();
    if (step !== lastStep || channel !== 'email' || !name || parsed.words.length === 0) return [];
    const end = parsed.body.slice(-120).toLowerCase();
    const [first = name] = name.split(/\s+/);
    if (parsed.closing.length > 0 || end.includes(first.toLowerCase())) return [];
    const signed = `${parsed.body.trimEnd()}\n\n${english ? 'Best,\n' : ''}${first}`;
    return [
      {
        severity: 'hint',
        title: t('coach.rules.signature.finding'),
        message: t('coach.rules.signature.says'),
        fix: editFix(t('coach.fix.sign', { name: first }), {
          field: 'body',
          was: parsed.body,
          now: signed,
        }),
      },
    ];
  },
};
