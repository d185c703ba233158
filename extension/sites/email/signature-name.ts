import { LEGAL_FORM } from '../company/legal-form.ts';
import { CJK, narrow } from '../names/script.ts';
import { hasRoleWord, isClosing } from './job-words.ts';
import { isShared } from './mailboxes.ts';
import { afterName, isNameAlone, squeeze, wordsOf } from './name-text.ts';

/** Whose signature it is, as far as the page says. */
export type Who = { name?: string; address?: string };

/** A line that begins with its writer's name: what is left of it, whether it is more than the first name, and the name as it stands there. */
export type Signed = { rest: string; whole: boolean; name: string };

const MOST_NAME_WORDS = 5;
const LONGEST_NAME = 60;
/** Where a name ends on a line that goes on. */
const AFTER_NAME = /\s*[,|•·●▪∙⋅⦁‧¦–—/(（:：]\s*|\s+[>~›»-]\s+/;
const NICKNAME = /["“”„«»'‘’(][\p{L} .]+["“”»'’)]/gu;
/** "i. A.", "ppa.": by order of, in German trade; initials; "Dr.", "Ing.". */
const ABBREVIATION = /^\p{L}{1,5}\.?(-?\p{L}{1,4}\.)*$/u;

const nameWords = (text: string): string[] =>
  wordsOf(
    narrow(text)
      .replaceAll(NICKNAME, ' ')
      .replaceAll(/[*_~]|^[\s–—-]+/g, ' ')
      .replace(/(?<=\p{Ll})\.$/u, ''),
  );

/** Whether words could be somebody's name: few, each beginning in a capital or in a script without them. */
export function isNameLike(words: readonly string[]): boolean {
  const isNamePart = (word: string) =>
    /^(?![^\p{L}]*$)[\p{L}\p{M}.'’-]+$/u.test(word) &&
    (!/^\p{Ll}/u.test(word) || ABBREVIATION.test(word));
  return (
    words.length > 0 &&
    words.length <= MOST_NAME_WORDS &&
    words.every(isNamePart) &&
    words.some((word) => !/^\p{Ll}/u.test(word))
  );
}

/** The family name is there, with another form of the given one before it: "Bob Gray", "Robert J. Gray", "i. A. Sabine Vogt". */
function isNamesake(text: string, name: string): boolean {
  const words = nameWords(text);
  const family = squeeze(wordsOf(name).at(-1) ?? '');
  if (words.length < 2 || family.length < 2 || wordsOf(name).length < 2 || LEGAL_FORM.test(text))
    return false;
  return (
    squeeze(words.at(-1) ?? '') === family &&
    isNameLike(words) &&
    !hasRoleWord(words.slice(0, -1).join(' '))
  );
}

/** Whether an address spells a name: mara.holt@…, m.holt@…, holt@… "Mara Holt". That of a shared mailbox spells none: sales@… is no "Sales Manager". */
function isSpeltBy(words: readonly string[], address: string): boolean {
  if (words.length < 2 || words.length > 4 || !isNameLike(words) || isShared(address)) return false;
  const [first = '', last = ''] = [squeeze(words[0] ?? ''), squeeze(words.at(-1) ?? '')];
  const local = squeeze((address.split('@')[0] ?? '').split('+')[0] ?? '');
  if (first.length < 2 || last.length < 2) return false;
  return [
    first,
    last,
    first + last,
    last + first,
    first.charAt(0) + last,
    first + last.charAt(0),
    last + first.charAt(0),
  ].includes(local);
}

/** East Asian names stand before a rank or behind a department without a sign between: "박지민 대리", "営業部 佐藤 健". */
function asianName(line: string, name: string): Signed | undefined {
  const wide = narrow(line);
  if (!CJK.test(name) || wide.length > LONGEST_NAME) return undefined;
  const behind = afterName(wide, name);
  const [rank = ''] = (behind ?? '').split(AFTER_NAME);
  if (
    behind !== undefined &&
    !/[.。!?！？]$/.test(rank) &&
    rank.length <= 8 &&
    (hasRoleWord(rank) || isClosing(rank))
  )
    return { rest: isClosing(rank) ? '' : behind, whole: true, name };
  const before = wide.trimEnd().endsWith(name) ? wide.trimEnd().slice(0, -name.length).trim() : '';
  return before !== '' && before.length <= 12 && hasRoleWord(before)
    ? { rest: before, whole: true, name }
    : undefined;
}

/** "Mara Holt & Ben Lee": the first of two who sign. */
function firstSigner(line: string): string {
  const [first = '', second = '', more] = line.split(
    /\s+(?:&|\+|and|und|et|y|e|i|og|och|en|и|та|ja)\s+/u,
  );
  const areNames = [first, second].every(
    (name) => isNameLike(nameWords(name)) && !hasRoleWord(name),
  );
  return more === undefined && second !== '' && areNames ? first : line;
}

/** Reads the writer's name at the start of a line; undefined when it is not there. */
export function nameAtStart(whole: string, { name, address }: Who): Signed | undefined {
  if (whole.length > 240) return undefined;
  const line = firstSigner(whole);
  const head = line.split(AFTER_NAME)[0] ?? '';
  const words = nameWords(head);
  const rest = line.slice(head.length).trim();
  if (!name)
    return address && isSpeltBy(words, address)
      ? { rest, whole: true, name: words.join(' ') }
      : undefined;
  const behind = afterName(line, name);
  if (behind !== undefined && isNameAlone(behind))
    return { rest: behind, whole: /\s/.test(name.trim()) || CJK.test(name), name };
  if (isNamesake(head, name)) return { rest, whole: true, name };
  const first = squeeze(wordsOf(name)[0] ?? '');
  const begins = first.length > 1 && squeeze(words[0] ?? '') === first;
  // The header names them by the first name alone; the line gives the rest.
  if (
    begins &&
    !/\s/.test(name.trim()) &&
    words.length >= 2 &&
    words.length <= 3 &&
    isNameLike(words) &&
    !hasRoleWord(head)
  )
    return { rest, whole: true, name: words.join(' ') };
  if (first.length > 1 && squeeze(line) === first) return { rest: '', whole: false, name };
  return asianName(line, name);
}

/** Brands of programs and devices, the same in every language: "Sent from my iPhone", "Von meinem iPhone gesendet". */
const DEVICE =
  /\b(iPhone|iPad|iOS|Android|Samsung|Galaxy|BlackBerry|Huawei|Xiaomi|Redmi|OnePlus|Outlook|Yahoo Mail|Proton ?Mail|Mailbird|Windows 1[01]|Mail\.ru|Яндекс\.?Почт\p{L}*|Superhuman)\b/u;
const MOST_DEVICE_WORDS = 9;

/** A line that a mail program puts below a mail by itself. */
export const isDeviceLine = (line: string): boolean =>
  DEVICE.test(line.replace(/(?<=[A-Za-z])(?=[^\p{ASCII}])/u, ' ')) &&
  wordsOf(line).length <= MOST_DEVICE_WORDS &&
  !/[.?!]$/.test(line.trim());
