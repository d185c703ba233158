import { isNoEmployer } from '../../company/no-employer.ts';

/*
 * A headline in its statements. Signs part them (|, •, //); a dash or a point does so only where it does not join a job to what it is about.
 */

/** Between two statements, whatever they say. */
const SIGNS = /\s*[|¦•‧∙●◆▪★☆■→➤✦◾︱｜]\s*|\s+·\s+|\s*\/\/\s*|;\s+|\n+/u;
/** Between two sentences: behind a word, not an abbreviation, and before one that begins anew. */
const SENTENCES =
  /(?<=\p{L}[\p{Ll}\p{Lo}]{2}|\p{Lo}{2})(?<!(?:^|\s)(?:Inc|Ltd|Pty|Pvt|Pte|Ges|Sdn|Bhd|Gmbh|Corp|Dipl|Prof|Ing))[.!?。！？]+\s+(?=[\p{Lu}\p{Lo}\p{Extended_Pictographic}])|(?<=[!?！？])\s+/u;
const DASHES = /\s+[–—-]+\s+/u;
/** Signs around a statement that say nothing: pictures, dots, dashes. A point before a letter belongs to it (".NET"). */
const END = '(?:[\\s·・･,:/–—-]|\\p{Extended_Pictographic}|\\u200d|\\ufe0f)+';
export const ENDS = new RegExp(`^${END}|${END}$`, 'gu');

/** "Elin Brandt is a Staff Engineer", "I am the Head of …": the statement without whom it is about. */
const SUBJECT =
  /^(?:I\s+am|I['’]m|(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}is|Ich\s+bin|Je\s+suis|(?:Yo\s+)?soy|(?:Eu\s+)?sou|Sono|Jestem|Ik\s+ben|Jag\s+är|Jeg\s+er)\s+(?:(?:an?|the|currently|currently\s+an?|now|der|die|ein(?:e|er)?|une?|le|la|el|un[ao]?|o|il|en|ett|et|de|een)\s+)?(?=\p{L})/iu;

/** "Self-employed Bookkeeper" is a bookkeeper. */
const ON_ONES_OWN =
  /^(?:self[- ]?employed|selbst(?:st)?[äa]ndige[rn]?|zelfstandige?|egenföretagande|samozatrudnion[ya])\s+(?=\p{L}{3})/iu;

/** Without "…, self-employed", "… - Freelance" at the end: it is no company. */
function withoutNoEmployer(text: string): string {
  const [, job = '', rest = ''] = /^(.+?\S)\s*(?:,|\s[–—-]|\()\s*([^,()]+)\)?$/u.exec(text) ?? [];
  return job && isNoEmployer(rest) ? job : text;
}

const statement = (text: string): string =>
  withoutNoEmployer(text.replace(ENDS, '').replace(SUBJECT, '').replace(ON_ONES_OWN, '')).replace(
    /(?<=[\p{L}\p{Nd}]{4})\.$/u,
    '',
  );

/** The statements of a headline, each without signs around it. */
export const statementsOf = (headline: string): string[] =>
  headline
    .normalize('NFC')
    .split(SIGNS)
    .flatMap((part) => part.split(SENTENCES))
    .map(statement)
    .filter((each) => each !== '');

/** Parts of a statement between dashes. */
export const dashed = (text: string): string[] =>
  text
    .split(DASHES)
    .map(statement)
    .filter((each) => each !== '');
