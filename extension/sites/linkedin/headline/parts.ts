import { isNoEmployer } from '../../company/no-employer.ts';
import { ENDS } from './statements.ts';
import { AT_END, AWARD, JOINING, LEARNER, LEGAL_FORM, NOT_NOW, ROLE, SCHOOL } from './words.ts';

/* Of what a part of a headline can be: a job, a company, a school; and how it is freed of what hangs on it. */

/** What is known from elsewhere on the page and helps to read a headline. */
export type Known = { company?: string | undefined; schools?: readonly string[] };

const MAX_TITLE = 80;
const MAX_TITLE_WORDS = 9;
const MAX_COMPANY_WORDS = 6;

export const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
export const folded = (text: string): string => text.toLocaleLowerCase().replace(/[.\s]+$/u, '');

/** Drops what hangs on the ends once the company was taken out: ", ", "-", a short word that joined the two ("w", "di", "of the"). */
export function trimmedTitle(text: string, side: 'before' | 'after'): string {
  const open = text.replace(/^[\s,:@＠|)–—/-]+|[\s,:@＠|(–—/«"„“-]+$/gu, '');
  if (side === 'after') return open.replace(ENDS, '').replace(/^の/u, '').replace(ENDS, '');
  const bareEnds = open.replace(AT_END, '').replace(ENDS, '');
  // "head of ops at": with "at" gone, no other word joined the two.
  if (AT_END.test(open)) return bareEnds;
  return bareEnds
    .replace(JOINING, '')
    .replace(/(?:\s+\p{Ll}{1,4}){1,2}$/u, (joint) => (ROLE.test(joint) ? joint : ''))
    .replace(/[\s,:–—-]+$/u, '');
}

/** Says that somebody learns, and no job besides: "Student at …", "Engineering student"; not "Student Success Manager". */
export function isLearner(text: string): boolean {
  if (!LEARNER.test(text)) return false;
  const all = words(text);
  const [first = '', second = ''] = all;
  if (LEARNER.test(all.at(-1) ?? '') || (LEARNER.test(first) && /^\p{Ll}{1,4}$/u.test(second)))
    return true;
  return !ROLE.test(all.filter((word) => !LEARNER.test(word)).join(' '));
}

/** Without points and signs that belong to a word: "Sr.", ".NET", "Node.js", "C#". */
const withoutTechnical = (text: string): string =>
  text.replaceAll(
    /(?<!\p{L})\p{L}{1,4}\.|(?<![\p{L}\p{N}])\.(?=\p{L})|(?<=\p{L})\.(?=(?:js|net|io|ai)(?!\p{L}))|(?<=(?<!\p{L})[CFJ])#/giu,
    '',
  );

/** Short, says a job, and is not about the past. With `alone`, title case is enough ("Renewable Energy"), where the script has cases. */
export function isTitle(text: string, alone: boolean): boolean {
  if (text.length < 2 || text.length > MAX_TITLE || words(text).length > MAX_TITLE_WORDS)
    return false;
  if (
    NOT_NOW.test(text) ||
    AWARD.test(text) ||
    isLearner(text) ||
    /[.!?…#:"“”„«»]/u.test(withoutTechnical(text))
  )
    return false;
  if (ROLE.test(text)) return true;
  const long = words(text).filter((word) => /^\p{L}{4,}/u.test(word));
  return (
    alone &&
    words(text).length <= 6 &&
    long.length > 0 &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    !/^\p{Lu}\p{Ll}+ing(?!\p{L})/u.test(text)
  );
}

export const isSchool = (name: string, known: Known): boolean =>
  SCHOOL.test(name) || (known.schools ?? []).some((school) => folded(school) === folded(name));

/** The name at the beginning of a text: up to a comma, a bracket, a picture, the next sentence or what the work is about. */
export function companyOf(text: string, known: Known): string | undefined {
  const [first = '', second = ''] = text.split(/\s*,\s*/u);
  const name = (LEGAL_FORM.test(second) ? `${first}, ${second}` : first)
    .replace(/\s*(?:[([{]|\p{Extended_Pictographic}).*$/u, '')
    .replace(/(?<=\p{L}{4})[.!?]\s.*$/u, '')
    .replace(/\s(?:&|and|und|et|y|e|i|\+|\/)\s.*(?:[@＠]|\s(?:at|of)\s).*$/u, '')
    .replace(/\s+[–—-]+\s.*$/u, '')
    .replace(/\s(?:in|for|where|helping|building|für|pour|para|per|dla)\s.*$/u, '')
    .replace(/^the\s+/u, '')
    .replace(/[\s!?:–—-]+$/u, '');
  const bareName = name.replace(/(?<=[\p{L}\p{Nd}]{4})\.$/u, '');
  if (
    isSchool(bareName, known) ||
    bareName.length < 2 ||
    words(bareName).length > MAX_COMPANY_WORDS
  )
    return undefined;
  if (isNoEmployer(bareName)) return undefined;
  return /^[\p{Lu}\p{Lo}\p{Nd}«"„]|^\p{Ll}+\p{Lu}/u.test(bareName) || isHandle(bareName, text)
    ? bareName
    : undefined;
}

/** "b4flow", "northwind.io", "northwind": one word in small letters, which is all that stands there. */
const isHandle = (name: string, whole: string): boolean =>
  /^\p{Ll}[\p{Ll}\p{Nd}._-]+$/u.test(name) &&
  words(whole).length <= 2 &&
  !/^(?:an?|the|my|our|home|large|scale|night|work|heart|all|once)$/u.test(name);

/** Where a name stands as words of its own; scripts without spaces have no ends of words. */
export function indexOfName(text: string, name: string): number {
  const at = text.toLocaleLowerCase().indexOf(name.toLocaleLowerCase());
  const joins = (a: string | undefined, b: string | undefined) =>
    /[\p{Lu}\p{Ll}\p{Nd}]/u.test(a ?? '') && /[\p{Lu}\p{Ll}\p{Nd}]/u.test(b ?? '');
  if (at < 0 || joins(text[at - 1], name[0]) || joins(name.at(-1), text[at + name.length]))
    return -1;
  return at;
}

/** The company as the page has it, and without what is often left out: "(YC S25)", "GmbH". */
export function namesOf(company: string): string[] {
  const plain = company.replace(/\s*[([（].*$/u, '').trim();
  const short = words(plain).filter((word, index) => index === 0 || !LEGAL_FORM.test(word));
  return [...new Set([company, plain, short.join(' ')])].filter((name) => name.length > 1);
}
