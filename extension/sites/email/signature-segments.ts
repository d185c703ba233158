import { hasLegalForm, LEGAL_FORM } from '../company/legal-form.ts';
import { CJK, narrow } from '../names/script.ts';
import { addressesIn } from './addresses.ts';
import { companyLabel } from './domains.ts';
import { hasRoleWord } from './job-words.ts';
import { squeeze, wordsOf } from './name-text.ts';
import { isPhoneLine, phonesIn } from './phones.ts';
import { isDeviceLine, nameAtStart, type Signed, type Who } from './signature-name.ts';

const SEPARATOR = /\s*[|•·●▪■│┃⎜∙⋅⦁‧¦∣❘]\s*|\s+[>~›»]\s+|\s*\/\/\s*|\s{3,}|\t/;
const DASH = /\s+[–—-]\s+/;
const SLASH = /\s*\/\s+|\s+\/\s*/;
const LINK =
  /(https?:\/\/|www\.)\S+|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|net|org|io|co|ai|app|dev|de|at|ch|fr|es|it|nl|be|pl|ru|ua|jp|cn|kr|br|uk|eu|se|no|fi|dk|cz|hu|ro|pt|gr|tr|il|in|au|nz|ca|us|example|biz|info|me)\b(\/\S*)?/i;
const SOCIAL =
  /^(linkedin|twitter|x|facebook|instagram|youtube|xing|github|calendly|whatsapp|telegram|skype|signal|wechat|line|tiktok|vk|zoom|@[a-z0-9_]+)$/i;
/** "Position: …", "Должность: …". */
const FIELD_LABEL = /^[\p{L}\p{M} ]{1,18}[:：]\s*/u;
const PRONOUNS =
  /(?:\p{L}{1,12}[:：]\s*)?\(?(?<![\p{L}])\p{L}{2,5}\s?\/\s?\p{L}{2,5}(\s?\/\s?\p{L}{2,6})?(?![\p{L}])\)?/gu;
/** Marks, pictures and signs around a piece. */
const AROUND =
  /^(?:[\s,*_•·>~›–—-]|\p{Extended_Pictographic}|\ufe0f|\u200d|\ufffc)+|(?:[\s,;*_]|\p{Extended_Pictographic}|\ufe0f|\u200d|\ufffc)+$/gu;
const LONGEST_TITLE = 90;
const MOST_WORDS = 11;

type Kind = 'contact' | 'address' | 'prose' | 'company' | 'text';
export type Segment = { text: string; kind: Kind; line: number };

/** Words that join two names of a company, as its domain may write them: "smithandjones", "smith-n-jones". */
const AND = ['', 'and', 'n', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'i', 'a'];

/** A part of the text that spells the label of the domain: "Northwind Freight" for northwindfreight.com, "NWF" or its initials for nwf.com. */
export function companyByDomain(text: string, label: string | undefined): string | undefined {
  if (!label) return undefined;
  const wanted = squeeze(label);
  const words = wordsOf(text);
  const bare = words.map((word) => (/^[&+]$/.test(word) ? '&' : squeeze(word)));
  const isEdge = (at: number) => bare[at] !== '' && bare[at] !== '&';
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      if (!isEdge(from) || !isEdge(to - 1) || !spells(bare.slice(from, to), wanted)) continue;
      return words
        .slice(from, to)
        .join(' ')
        .replaceAll(/^["“«(,@]+|["”»),;]+$/g, '');
    }
  }
  return undefined;
}

/** Whether bare words, '&' among them, spell a domain's label. */
function spells(run: readonly string[], wanted: string): boolean {
  const ways = run.includes('&') ? AND : [''];
  return ways.some((and) => {
    const parts = run.map((word) => (word === '&' ? and : word));
    const whole = parts.join('');
    const initials = parts.map((part) => part.charAt(0)).join('');
    if (whole === wanted || (run.length >= 2 && initials === wanted)) return true;
    // getacme.com, acmehq.com, acme-group.com: most of the label, and nothing else.
    return whole.length >= 4 && wanted.includes(whole) && whole.length / wanted.length >= 0.6;
  });
}

function kindOf(text: string, label: string | undefined): Kind {
  if (addressesIn(text).length > 0 || SOCIAL.test(text) || isPhoneLine(text)) return 'contact';
  if (isStreet(text)) return 'address';
  if (hasLegalForm(text) && isSentence(text)) return 'prose';
  if (hasLegalForm(text) && !/\p{Nd}{3}/u.test(text)) return 'company';
  if (LINK.test(text) && wordsOf(text).length <= 4) return 'contact';
  if (wordsOf(text).length <= MOST_WORDS && companyByDomain(text, label)) return 'company';
  if (/\p{Nd}/u.test(text) && !(hasRoleWord(text) && !/\p{Nd}{3}/u.test(text))) return 'address';
  const words = wordsOf(text).length;
  if (
    text.length > LONGEST_TITLE ||
    words > MOST_WORDS ||
    /^["“«„']/.test(text) ||
    isDeviceLine(text)
  )
    return 'prose';
  if (/[!?。！？]$/.test(text) || (/\.$/.test(text) && words > 4)) return 'prose';
  return /\p{L}{2}|\p{Script=Han}/u.test(text) ? 'text' : 'contact';
}

const stripLabel = (text: string): string =>
  (phonesIn(text).length > 0 ? text : text.replace(FIELD_LABEL, '')) || text;

/** "Geschäftsführer: Dr. Karl Amsel", "Sitz: Linz": what a label says of the firm. Behind the label of a title stands a word for a role. */
function isOfTheFirm(piece: string): boolean {
  const value = piece.replace(FIELD_LABEL, '');
  return (
    value !== piece &&
    value !== '' &&
    !hasRoleWord(value) &&
    !hasLegalForm(value) &&
    phonesIn(piece).length === 0
  );
}

/** "Founder, CTO of northwind.example": the title without the address of the site. */
function withoutLink(piece: string): string {
  const at = piece.search(LINK);
  const title = at > 0 ? piece.slice(0, at).replace(/[\s,]+(?:@|\p{L}{1,6})?[\s,@(]*$/u, '') : '';
  return title !== '' && piece.slice(at).split(/\s/).length === 1 && hasRoleWord(title)
    ? title
    : piece;
}

/** "Norwell House, 1 Mill Lane, Leeds": where a house is called like the firm. */
const isStreet = (text: string): boolean => /\p{Nd}/u.test(text) && text.split(/,\s/).length > 2;
/** "Norwell Limited is registered in England": a sentence about the firm. */
function isSentence(text: string): boolean {
  const form = LEGAL_FORM.exec(text);
  const behind = form ? wordsOf(text.slice(form.index + form[0].length)) : [];
  return behind.length > 2 && behind.slice(0, 2).every((word) => /^\p{Ll}/u.test(word));
}

const scriptOf = (text: string): string => (/\p{Script=Latin}/u.test(text) ? 'latin' : 'other');

/** "(CEO)", "CEO)", "(CEO": brackets around a piece, or half of them. "(주)바다" keeps its own. */
const withoutBrackets = (piece: string): string =>
  piece
    .replace(/^\(([^()]*)\)?$/, '$1')
    .replace(/^([^()]*)\)$/, '$1')
    .trim();

/** "CEO / Founder" is one title; "Sales Manager / 営業部長" is the same one in two languages. */
function slashed(piece: string): string[] {
  const parts = piece.split(SLASH);
  const isOne = parts.every(
    (part) =>
      hasRoleWord(part) && wordsOf(part).length <= 2 && scriptOf(part) === scriptOf(parts[0] ?? ''),
  );
  return isOne ? [piece] : parts;
}

/** "Sr. Manager - Procurement" is one title, "Marketing Manager - Cobalt" a title and a company. */
function dashed(piece: string): string[] {
  const parts = piece.split(DASH);
  return parts.every((part) => hasRoleWord(part) && !hasLegalForm(part)) ? [piece] : parts;
}

/** "Acme GmbH, Musterstraße 1", "Kuusi Oy, Tampere": the company is parted from where it sits. */
function withoutStreet(piece: string): string[] {
  const [company = '', ...rest] = piece.split(/,\s+/);
  const place = rest.join(', ');
  return place !== '' && hasLegalForm(company) && !LEGAL_FORM.test(place)
    ? [company, place]
    : [piece];
}

/** "株式会社ミナト 営業部": in East Asia a space alone parts the company from the department. */
function withoutDepartment(piece: string): string[] {
  const words = wordsOf(piece);
  const at = words.findIndex(
    (word, number) => number > 0 && hasRoleWord(word) && !hasLegalForm(word),
  );
  const company = words.slice(0, at).join(' ');
  return at > 0 && CJK.test(piece) && hasLegalForm(company)
    ? [company, words.slice(at).join(' ')]
    : [piece];
}

/** The name at the start of each line, where there is one, and the number of the line that gives the whole name, else the first name (-1: none). */
export function signedLines(
  lines: readonly string[],
  who: Who,
): { signed: (Signed | undefined)[]; nameLine: number } {
  const signed = lines.map((line) => nameAtStart(line, who));
  const whole = signed.findIndex((each) => each?.whole);
  return { signed, nameLine: whole >= 0 ? whole : signed.findIndex((each) => each !== undefined) };
}

/** Pieces of the lines, each with its kind, in order; what is left of a line that begins with the name comes without it. */
export function segmentsOf(
  lines: readonly string[],
  signed: readonly (Signed | undefined)[],
  address: string | undefined,
): Segment[] {
  const label = address ? companyLabel(address) : undefined;
  return lines.flatMap((whole, line) => {
    const text = narrow(signed[line]?.rest ?? whole).replaceAll(PRONOUNS, (match) =>
      hasRoleWord(match) ? match : ' ',
    );
    const pieces = text
      .split(SEPARATOR)
      .flatMap(dashed)
      .flatMap(slashed)
      .flatMap(withoutStreet)
      .flatMap(withoutDepartment);
    const bare = pieces
      .map((piece) => withoutLink(withoutBrackets(piece.replaceAll(AROUND, ''))))
      .filter((piece) => piece !== '');
    return bare.map((piece) => {
      const kind = kindOf(stripLabel(piece), label);
      return {
        text: stripLabel(piece),
        kind: kind === 'text' && isOfTheFirm(piece) ? 'prose' : kind,
        line,
      };
    });
  });
}
