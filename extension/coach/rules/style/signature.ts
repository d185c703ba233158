import { editFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const signature: EmailRule = {
  scope: 'email',
  name: 'signature',
  title: 'Your name on the last email',
  looksFor: 'The last email of a sequence, where it has no sign-off with your name at the end.',
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
        title: 'Sign the last email',
        message: 'It ends without your name.',
        fix: editFix(`Sign as ${first}`, { field: 'body', was: parsed.body, now: signed }),
      },
    ];
  },
};
