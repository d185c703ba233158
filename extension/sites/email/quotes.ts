import { isPhoneLine } from './phones.ts';

/*
 * Where a mail begins to repeat an earlier one that nothing marks but its words: the line that says whose the rest is and when it was
 * written, or the head of that mail. Told by their shape, which is that of no language: a date with a time, a person, and a colon.
 */

/** Everybody a thread names: their addresses in lower case, and their names as the page has them. */
export type Known = { addresses: ReadonlySet<string>; names: readonly string[] };
export const NOBODY_KNOWN: Known = { addresses: new Set(), names: [] };

/** Longest line that says of what follows whose it is; what is longer is text and not looked into. */
const LONGEST = 240;
/** A mail program breaks such a line in at most so many. */
const MOST_LINES = 4;
/** Most words in front of the date ("On", "W dniu", "Vào lúc"), and behind the person ("wrote", "schrieb am"). */
const MOST_BEHIND = 5;

/** "-----Original Message-----" in any language; a line of underscores that Outlook puts above a header. */
const DIVIDER = /^(?:-{2,}\s?[^-\s].*[^-\s]\s?-{2,}|_{10,})$/;
const LABEL = /^[*>\s]*([\p{L}\p{M}][\p{L}\p{M} .()-]{0,24}?)\*?\s?[:：]\*?\s?(\S.*)$/u;
const ADDRESS = /[\p{L}\p{N}._%+'&-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

const TIME =
  /(?<![\p{Nd}.,])\p{Nd}{1,2}\s?[:.٫hH時时시]\s?\p{Nd}{2}(?!\p{Nd})|(?<!\p{Nd})\p{Nd}{1,2}\s?(?:[ap]\.?\s?m\.?|時|点|시|Uhr|u\.)(?!\p{L})/iu;
const YEAR = /(?<!\p{Nd})(?:19|20|25)\p{Nd}{2}(?!\p{Nd})|[٠-٩۰-۹]{4}/u;
/** "24.11.26", "11/24/2026", "2026-11-24". */
const NUMERIC_DATE = /(?<!\p{Nd})\p{Nd}{1,4}\s?([./-])\s?\p{Nd}{1,2}\s?\1\s?\p{Nd}{2,4}(?!\p{Nd})/u;
/** A day beside the name of a month: "24 Nov", "Nov 24", "20. lokakuuta". */
const DAY =
  /(?<!\p{Nd})\p{Nd}{1,2}(?:st|nd|rd|th|er|\.|º|日|일)?(?:\s+(?:de\s+)?\p{L}{3,})|\p{L}{3,}\.?\s+\p{Nd}{1,2}(?!\p{Nd})/u;

/** "Montag, 2. März". */
const WEEKDAY_FIRST =
  /^\p{L}{2,},\s*(?:\p{L}{2,3}\s+)?(?:\p{Nd}{1,2}|\p{L}{3,}\s+\p{Nd}{1,2})(?!\p{Nd})/u;

const hasDate = (text: string): boolean =>
  YEAR.test(text) || NUMERIC_DATE.test(text) || (DAY.test(text) && TIME.test(text));
const isDated = (text: string): boolean =>
  NUMERIC_DATE.test(text) || (hasDate(text) && (TIME.test(text) || DAY.test(text)));

const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());
const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const namesPerson = (text: string, { names }: Known): boolean =>
  names.some((name) => name.length > 3 && text.includes(name));

/** What stands behind the last word that says who wrote: the address, else the name. */
function behindPerson(text: string, { names }: Known): string | undefined {
  const address = [...text.matchAll(ADDRESS)].at(-1);
  if (address)
    return text.slice(address.index + address[0].length).replace(/^(?:mailto:)?[\s>)\]"”»']*/u, '');
  const name = names.find((each) => each.length > 3 && text.includes(each));
  return name === undefined ? undefined : text.slice(text.lastIndexOf(name) + name.length);
}

/** "On Tue, 24 Nov 2026 at 9:30, Sam Okafor <sam@…> wrote:", in any language and order. */
function isAttribution(text: string, known: Known): boolean {
  if (text.length > LONGEST * 1.5 || !/\p{L}|@/u.test(text)) return false;
  const ends = /[:：]$/.test(text);
  const dated = isDated(text);
  const addresses = addressesIn(text);
  const isKnown =
    addresses.some((address) => known.addresses.has(address)) || namesPerson(text, known);
  const behind = behindPerson(text, known);
  const isShort =
    behind !== undefined &&
    (wordsIn(behind).length <= MOST_BEHIND || isDated(behind)) &&
    !/[.!?]\s*$/u.test(behind);
  if (dated && isShort && (addresses.length > 0 || isKnown))
    return ends || (wordsIn(behind).length <= 2 && beginsDated(text));
  // Nobody we know: the line has to be all date, name and verb.
  if (dated && ends && TIME.test(text) && behind === undefined)
    return beginsDated(text) && /\p{Lu}[\p{L}.'’-]+[,]?\s+\p{Ll}[\p{L}()]*\s?[:：]$/u.test(text);
  // Without a date: "Sam Okafor <sam@…> wrote:".
  return (
    ends &&
    isShort &&
    isKnown &&
    addresses.length > 0 &&
    wordsIn(text).length <= 9 &&
    !LABEL.test(text.replace(/[:：]$/, ''))
  );
}

/** The date stands at the beginning, or behind a word or two. */
function beginsDated(text: string): boolean {
  const head = wordsIn(text).slice(0, 7).join(' ');
  return /^\P{Nd}{0,24}\p{Nd}/u.test(text) && hasDate(`${head} `);
}

/** Lines of one attribution that begins here: how many, or undefined. */
function attributionAt(lines: readonly string[], at: number, known: Known): number | undefined {
  let text = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line === '' || line.length > LONGEST) return undefined;
    text = text === '' ? line : `${text} ${line}`;
    const next = lines[at + count];
    // The verb may stand on a line of its own: then this is not the end.
    const goesOn =
      next !== undefined &&
      next !== '' &&
      /[:：]$/.test(next) &&
      wordsIn(next).length <= 3 &&
      !/[:：]$/.test(line);
    if (!goesOn && isAttribution(text, known)) return count;
  }
  return undefined;
}

/** The head of a mail: fields of sender, time, recipient and subject in a row, one of them with a person and one with a time. */
function isHeader(lines: readonly string[], at: number, known: Known): boolean {
  const fields: { value: string; line: string }[] = [];
  for (const line of lines.slice(at, at + 8)) {
    const match = line.length <= LONGEST ? LABEL.exec(line) : null;
    if (match) fields.push({ value: match[2] ?? '', line });
    else if (line !== '' || fields.length > 0) {
      // A long list of recipients goes on in the next line.
      if (line === '' || fields.length === 0 || !/@/.test(line)) break;
    }
  }
  const [first] = fields;
  if (!first || fields.length < 3 || isPhoneLine(first.line)) return false;
  const isPerson = (text: string) => /\S@\S/.test(text) || namesPerson(text, known);
  const isTime = ({ value }: { value: string }) =>
    (isDated(value) || WEEKDAY_FIRST.test(value)) && !isPerson(value);
  const persons = fields.filter(({ value }) => isPerson(value));
  const isFromFirst =
    isPerson(first.value) ||
    (fields[1] !== undefined && isTime(first) && isPerson(fields[1].value));
  return isFromFirst && persons.length > 0 && fields.some(isTime);
}

/** Number of the first line that repeats an earlier mail, or undefined. */
export function quoteStart(lines: readonly string[], known: Known): number | undefined {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '' || line.length > LONGEST) continue;
    if (DIVIDER.test(line) && (line.startsWith('-') || lines[at + 1] !== undefined)) return at;
    if (isHeader(lines, at, known) || attributionAt(lines, at, known) !== undefined) return at;
  }
  return undefined;
}
