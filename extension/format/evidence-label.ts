import { locale, t } from '../i18n/text.ts';

/*
 * What a line of evidence is called. Its label goes to the Worker with it and is a part of what Claude reads, so readers write it in
 * English whatever the language of the UI; here it is told in that language. The labels are the readers' own
 * (sites/gmail/evidence.ts, sites/linkedin/person/evidence.ts); one that is none of them is shown as it is.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Any leap year: a day without a year may be a 29 February. */
const SOME_YEAR = 2024;

/** "Nov 10" or "Nov 10, 2025" as the language writes it; what is no such day stays. */
function dayWords(text: string): string {
  const [, name = '', day, year] = /^(\w{3}) (\d{1,2})(?:, (\d{4}))?$/u.exec(text) ?? [];
  const month = MONTHS.indexOf(name);
  if (month < 0) return text;
  const date = new Date(Date.UTC(Number(year ?? SOME_YEAR), month, Number(day)));
  return date.toLocaleDateString(locale(), {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
    ...(year && { year: 'numeric' }),
  });
}

const KINDS: Readonly<Record<string, () => string>> = {
  Headline: () => t('evidence.headline'),
  Subject: () => t('evidence.subject'),
  'Subject of the conversation': () => t('evidence.conversationSubject'),
  'About section': () => t('evidence.about'),
  Education: () => t('evidence.education'),
  'Their signature': () => t('evidence.signature'),
  'Text you selected': () => t('evidence.selection'),
  'Their forwarded email': () => t('evidence.forwarded'),
  'Your note': () => t('evidence.note'),
  'Their email': () => t('evidence.theirEmail'),
  'Your email': () => t('evidence.yourEmail'),
  'Their post': () => t('evidence.theirPost'),
  'Their message': () => t('evidence.theirMessage'),
  'Your message': () => t('evidence.yourMessage'),
  'My own draft of email 1, to be kept to': () => t('evidence.ownDraft'),
  About: () => t('evidence.fields.about'),
  Experience: () => t('evidence.fields.experience'),
  Posts: () => t('evidence.fields.posts'),
  Messages: () => t('evidence.fields.messages'),
};

/** Labels with something in them, the narrower before the wider. */
const SHAPES: readonly [RegExp, (first: string, second: string) => string][] = [
  [/^Their email of (.+)$/u, (day) => t('evidence.theirEmailOf', { day: dayWords(day) })],
  [/^Your email of (.+)$/u, (day) => t('evidence.yourEmailOf', { day: dayWords(day) })],
  [
    /^Email from (.+) of (\w{3} \d{1,2}(?:, \d{4})?)$/u,
    (name, day) => t('evidence.emailFromOf', { name, day: dayWords(day) }),
  ],
  [/^Email from (.+)$/u, (name) => t('evidence.emailFrom', { name })],
  [/^Their post of (.+)$/u, (day) => t('evidence.theirPostOf', { day: dayWords(day) })],
  [/^Their message, (.+)$/u, (when) => t('evidence.theirMessageAt', { when })],
  [/^Your message, (.+)$/u, (when) => t('evidence.yourMessageAt', { when })],
  [/^Position: (.+)$/u, (what) => t('evidence.position', { what })],
  [/^Current position: (.+)$/u, (what) => t('evidence.currentPosition', { what })],
  [/^Past position: (.+)$/u, (what) => t('evidence.pastPosition', { what })],
];

const FIRST_WORDS = / \(first words\)$/u;

/** What a line is called on the screen, by its label. */
export function evidenceLabel(label: string): string {
  if (FIRST_WORDS.test(label))
    return t('evidence.firstWords', { label: evidenceLabel(label.replace(FIRST_WORDS, '')) });
  if (Object.hasOwn(KINDS, label)) return KINDS[label]?.() ?? label;
  for (const [shape, words] of SHAPES) {
    const [, first, second = ''] = shape.exec(label) ?? [];
    if (first !== undefined) return words(first, second);
  }
  return label;
}
