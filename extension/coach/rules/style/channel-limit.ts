import { CHANNEL_LIMITS } from '../../../../shared/contract/limits.ts';
import { rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Fix, Found } from '../../types.ts';

const NAMES = {
  email: 'An email',
  message: 'A LinkedIn message',
  note: 'A connection note',
  inmail: 'An InMail',
} as const;

/** A body of so many characters at most: the writer has to be told how many. */
const fitFix = (maxLength: number): Fix => ({
  kind: 'rewrite',
  label: `Fit to ${maxLength.toLocaleString('en')}`,
  rewrite: 'fit',
  maxLength,
});

/** Where the word begins that a place lies in. */
const wordAt = (text: string, place: number): number =>
  place - (/\S*$/u.exec(text.slice(0, place))?.[0].length ?? 0);

export const channelLimit: EmailRule = {
  scope: 'email',
  name: 'channel-limit',
  title: 'Too long for the channel',
  looksFor:
    'More characters than the field takes: connection note 300, InMail subject 200 and body 1,900, LinkedIn message 3,000. On LinkedIn also longer than what gets the most replies.',
  why: 'The field refuses or cuts it. InMails under 400 characters get 22% more answers than average, those over 1,200 get 11% fewer (LinkedIn, through SEJ).',
  instead: 'Keep one thought and the question.',
  weight: 95,
  languages: 'any',
  good: [
    {
      channel: 'note',
      body: 'Hi Mara, your post on routes made me curious: who plans them at Fernhill?',
    },
  ],
  bad: [
    { channel: 'note', body: `${'Routes are planned by hand. '.repeat(12)}Who plans yours?` },
    {
      channel: 'message',
      body: `${'Routes are planned by hand in most depots. '.repeat(12)}Who plans yours?`,
    },
  ],
  check({ text, parsed, channel, thresholds }) {
    const limits = CHANNEL_LIMITS[channel];
    const found: Found[] = [];
    const { length } = parsed.body;
    const over = (what: string, most: number) =>
      `${what} takes ${most.toLocaleString('en')} characters; this has ${length.toLocaleString('en')}.`;
    if (length > limits.body) {
      found.push({
        severity: 'error',
        title: `Cut to ${limits.body} characters`,
        message: over(NAMES[channel], limits.body),
        marks: [{ field: 'body', start: wordAt(parsed.body, limits.body), end: length }],
        fix: fitFix(limits.body),
      });
    } else if (limits.aim !== undefined && length > thresholds.messageGood) {
      const message = `${NAMES[channel]} gets the most replies under ${thresholds.messageGood} characters; this has ${length}.`;
      const fix = fitFix(thresholds.messageGood);
      found.push({
        severity: 'hint',
        title: `Cut to ${thresholds.messageGood} characters`,
        message,
        marks: [],
        fix,
      });
    }
    for (const { field, text: subject } of limits.subject > 0 ? subjectsOf(text) : []) {
      if (subject.length <= limits.subject) continue;
      found.push({
        severity: 'error',
        title: `Cut the subject to ${limits.subject} characters`,
        message: `The subject has ${subject.length} characters.`,
        marks: [{ field, start: limits.subject, end: subject.length }],
        fix: rewriteFix('Rewrite', 'shorter'),
      });
    }
    return found;
  },
};
