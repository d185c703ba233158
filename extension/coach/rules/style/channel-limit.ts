import { CHANNEL_LIMITS } from '../../../../shared/contract/limits.ts';
import { t } from '../../../i18n/text.ts';
import { rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Fix, Found } from '../../types.ts';

/** A body of so many characters at most: the writer has to be told how many. */
const fitFix = (maxLength: number): Fix => ({
  kind: 'rewrite',
  label: t('coach.fix.fit', { limit: maxLength }),
  rewrite: 'fit',
  maxLength,
});

/** Where the word begins that a place lies in. */
const wordAt = (text: string, place: number): number =>
  place - (/\S*$/u.exec(text.slice(0, place))?.[0].length ?? 0);

export const channelLimit: EmailRule = {
  scope: 'email',
  name: 'channel-limit',
  title: 'coach.rules.channelLimit.title',
  looksFor: 'coach.rules.channelLimit.looksFor',
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
    if (length > limits.body) {
      found.push({
        severity: 'error',
        title: t('coach.rules.channelLimit.cut', { limit: limits.body }),
        message: t(`coach.rules.channelLimit.over.${channel}`, { limit: limits.body, length }),
        marks: [{ field: 'body', start: wordAt(parsed.body, limits.body), end: length }],
        fix: fitFix(limits.body),
      });
    } else if (limits.aim !== undefined && length > thresholds.messageGood) {
      const limit = thresholds.messageGood;
      found.push({
        severity: 'hint',
        title: t('coach.rules.channelLimit.cut', { limit }),
        message: t(`coach.rules.channelLimit.best.${channel}`, { limit, length }),
        marks: [],
        fix: fitFix(limit),
      });
    }
    for (const { field, text: subject } of limits.subject > 0 ? subjectsOf(text) : []) {
      if (subject.length <= limits.subject) continue;
      found.push({
        severity: 'error',
        title: t('coach.rules.channelLimit.cutSubject', { limit: limits.subject }),
        message: t('coach.rules.channelLimit.subjectHas', { length: subject.length }),
        marks: [{ field, start: limits.subject, end: subject.length }],
        fix: rewriteFix(t('coach.fix.rewriteShort'), 'shorter'),
      });
    }
    return found;
  },
};
