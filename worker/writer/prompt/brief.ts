import type { Brief } from '../../../shared/contract/brief.ts';
import { cleanRead } from '../clean.ts';
import { isEnglish, languageName } from '../language.ts';

/** "I'm Dana, Account Executive at Tillpay.", as far as it is known. */
function whoIAm({ sender = {}, companyName = '' }: Brief): string {
  const [name, title, company] = [sender.name, sender.jobTitle, companyName].map((text) =>
    cleanRead(text ?? ''),
  );
  const at = company && ` at ${company}`;
  if (name) return `I'm ${name}${title && `, ${title}`}${at}.`;
  return title || company ? `I work${at}${title && ` as ${title}`}.` : '';
}

/** The language is always said: the page may be in another one, and without a word the emails would follow it. */
function languageOf(language: string | undefined): string {
  const name = languageName(language ?? 'en');
  return isEnglish(language)
    ? name
    : `${name}, with greeting, close and capitals as people write them there`;
}

const mails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

const AMONG = 'among the lines';

/** What was written between us so far, in words. */
function threadLines({ thread = {}, writeAfterDecline, misread }: Brief): string[] {
  const { unanswered = 0, replied, declined } = thread;
  const since = replied || declined ? ' since they last wrote' : '';
  return [
    ...(declined && writeAfterDecline
      ? [
          'They have said no, and I write all the same: take the no as it is, argue with nothing, ask for no meeting, leave a door open.',
        ]
      : []),
    ...(declined && !writeAfterDecline ? [`They have said no; it is ${AMONG}.`] : []),
    ...(replied && !declined ? [`They have written to me before; it is ${AMONG}.`] : []),
    ...(misread?.length
      ? [`${misread.join(', ')}: that was no no and no wish to be left alone; I have asked.`]
      : []),
    ...(unanswered > 0
      ? [
          `I have sent ${mails(unanswered)}${since} without an answer; ${unanswered === 1 ? 'it is' : 'they are'} ${AMONG}, marked from me.`,
        ]
      : []),
  ];
}

/** Where nothing was read of somebody, length and claims would be filled with guesses. */
const thinLines = ({ prospect }: Brief): string[] =>
  prospect && prospect.evidence.length === 0 && !prospect.jobTitle
    ? ['I know nothing more about them: keep each email shorter than usual and assume nothing.']
    : [];

/** Monday, 3 March 2026, in UTC: where the sender sits is not known. */
const dateInWords = (date: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(date)
    .replace(/^(\w+) /, '$1, ');

/** The brief as a colleague would say it: first who writes and what is asked for, then what there is to know. Lines without a value are left out. */
export function describeBrief(brief: Brief, ask: string, today: Date): string {
  const said = (label: string, value: string | undefined): string[] => {
    const text = cleanRead(value ?? '');
    return text ? [`${label}: ${text}`] : [];
  };
  return [
    [whoIAm(brief), ask].filter(Boolean).join(' '),
    [
      ...said('What I sell', brief.yourProduct),
      ...said('Problem they face (my guess)', brief.problemTheyFace),
      ...said('Key benefit', brief.keyBenefit),
      ...said('Call to action', brief.callToAction),
      // The page's own title is among what was read of them.
      ...(brief.prospect?.jobTitle ? [] : said('Whom I usually write to', brief.targetJobTitle)),
      `Tone: ${brief.tone}`,
      `Language: ${languageOf(brief.language)}`,
      ...said('Note', brief.instructions),
      ...(brief.voice?.length
        ? ['How I write: as in voiceSamples (examples; their facts are about other people).']
        : []),
      ...threadLines(brief),
      ...thinLines(brief),
    ].join('\n'),
    `Today is ${dateInWords(today)}.`,
  ].join('\n\n');
}
