import { narrow } from '../names/script.ts';
import { wordsOf } from './name-text.ts';

const PHONE =
  /(?:\+|00)?\(?\p{Nd}[\p{Nd}\s()./‐‑–-]{5,}\p{Nd}(?:\s*(?:ext|x|доб|вн|int|dw|内線)\.?\s*\p{Nd}{1,6})?/giu;
/** Fewest and most digits of a number; without the sign of a country's code there are fewer (longer ones are registrations). */
const LEAST = 7;
const MOST = 15;
const MOST_NATIONAL = 12;
const DATE = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}(?:\s|$)/u;
/** American postcode of nine digits. */
const ZIP = /^\p{Nd}{5}-\p{Nd}{4}$/u;
/** In front of a number that is counted or posted to, not called: "#123", "№ 123", "〒100-0001", "DE123". */
const NO_PHONE_BEFORE = /(?:[#№〒]\s*|\p{L})$/u;

type Number = { text: string; from: number; to: number };

const digitsOf = (text: string): number => text.replaceAll(/[^\p{Nd}]/gu, '').length;

function isPhone(text: string): boolean {
  const digits = digitsOf(text.replace(/(\p{Nd})\s*(?:ext|x|доб|вн|int|dw|内線).*$/iu, '$1'));
  const most = /^\(?(\+|00)/.test(text) ? MOST : MOST_NATIONAL;
  return digits >= LEAST && digits <= most && !DATE.test(text) && !ZIP.test(text);
}

/** Two numbers that only a stroke parts are one match; else the match itself. */
function partsOf(text: string, from: number): Number[] {
  const whole = { text, from, to: from + text.length };
  if (isPhone(text) || !text.includes('/')) return [whole];
  let at = from;
  return text.split('/').map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return { text: part.trim(), from: start, to: start + part.trim().length };
  });
}

function numbersIn(line: string): Number[] {
  return [...line.matchAll(PHONE)]
    .flatMap((match) => {
      const open = (match[0].match(/\(/g)?.length ?? 0) > (match[0].match(/\)/g)?.length ?? 0);
      const text = match[0].replace(open ? /\s*\([^)]*$/ : /$^/, '').replace(/[\s(./-]+$/, '');
      return partsOf(text, match.index);
    })
    .filter(({ text, from }) => isPhone(text) && !NO_PHONE_BEFORE.test(line.slice(0, from)));
}

/** Phone numbers of a line: seven to fifteen digits of any script, written as people write them. */
export const phonesIn = (line: string): string[] => numbersIn(narrow(line)).map(({ text }) => text);

/** A line with letters that is more than a label before its number is an address or a registration, not a phone. */
export function isPhoneLine(line: string): boolean {
  const phones = phonesIn(line);
  if (phones.length === 0) return false;
  const rest = phones.reduce((text, phone) => text.replace(phone, ' '), narrow(line));
  return wordsOf(rest.replaceAll(/[^\p{L}]+/gu, ' ')).length <= 2 * phones.length;
}

/** What stands before a number that is called, and before one that is not, in the languages of the world. */
const CALLED = new Set(
  `t p m c o d w h b k tel tél telf tlf tlfn tln phone telephone teléfono telefono telefon téléphone telefone telefoon fon mob mobile mobil móvil
  movil mobiel cell cellulare celular cel portable port office direct direkt durchwahl did ddi fono switchboard växel zentrale centrale standard desk main work handy natel kom gsm puh puhelin whatsapp wa hp
  тел телефон моб мобильный сот τηλ κιν 電話 携帯 电话 手机 手機 전화 휴대폰 핸드폰 هاتف جوال موبايل تلفن תל טלפון נייד โทร đt`.split(
    /\s+/,
  ),
);
const FAX = new Set(
  'f fx fax telefax faks faxnummer факс φαξ ファクス ファックス 传真 傳真 팩스 فاكس פקס'.split(' '),
);
const LETTERS_ALONE = /[^\p{L}\p{M}]+/gu;
const SEPARATED = /[|•·●,;/]/;

/** How much speaks for a number being the person's phone: 2 or more is enough, 0 speaks against it. */
function weight(line: string, { text, from, to }: Number, last: number): number {
  const before = line.slice(last, from).split(SEPARATED).at(-1) ?? '';
  const words = wordsOf(before.replaceAll(LETTERS_ALONE, ' '));
  const label = (words.at(-1) ?? '').toLowerCase();
  if (FAX.has(label) || words.some((word) => FAX.has(word.toLowerCase()) && word.length > 1))
    return 0;
  if (CALLED.has(label) || words.some((word) => CALLED.has(word.toLowerCase()) && word.length > 1))
    return 3;
  if (/^\(?\+/.test(text)) return 2;
  const after = wordsOf(
    (line.slice(to).split(SEPARATED)[0] ?? '')
      .replace(/\([^)]*\)?/, '')
      .replaceAll(LETTERS_ALONE, ' '),
  );
  const labelled = after.length === 1 && CALLED.has((after[0] ?? '').toLowerCase());
  if (words.length === 0)
    return labelled ||
      after.length === 0 ||
      /^\s*[(（]/.test(line.slice(to)) ||
      after[0]?.length === 1
      ? 2
      : 0;
  // A label nobody knows: an abbreviation in capitals is mostly a register's.
  // An order, a register or a customer is counted without the zero or the bracket that begins a number to call.
  const isWritten = /^\(|^0\p{Nd}*[\s/()-]/u.test(text) && words.length === 1;
  return isWritten && after.length === 0 && !words.some((word) => /^\p{Lu}{2,}$/u.test(word))
    ? 1
    : 0;
}

/** The number to call somebody at, of the lines of a signature: never a fax, an address or a registration. */
export function phoneOf(lines: readonly string[]): string | undefined {
  const weighed = lines.flatMap((whole) => {
    const line = narrow(whole);
    const numbers = numbersIn(line);
    return numbers.map((number, at) => ({
      text: number.text,
      weight: weight(line, number, numbers[at - 1]?.to ?? 0),
    }));
  });
  return (weighed.find((each) => each.weight >= 2) ?? weighed.find((each) => each.weight === 1))
    ?.text;
}
