import { FINITE, NAMES, THINGS_IN_ING, UNCOUNTED, VERBS } from './words.ts';

/** What kind of phrase somebody typed into a field. `verb`: "cut research time"; `verbs`: "cuts research time"; `doing`: "cutting …". */
export type Shape = 'question' | 'sentence' | 'verb' | 'verbs' | 'doing' | 'thing';

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
export const bare = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

/** "cuts" → "cut", "reaches" → "reach"; the word itself where it is no such form. */
function baseOf(word: string): string {
  for (const base of [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')])
    if (base !== word && VERBS.has(base)) return base;
  return word;
}

export function shapeOf(text: string): Shape {
  if (/\?\s*$/.test(text)) return 'question';
  const [first = '', ...rest] = wordsOf(text).map(bare);
  if (VERBS.has(first)) return 'verb';
  if (isDoing(first)) return 'doing';
  if (baseOf(first) !== first) return 'verbs';
  // A verb inside "that …" or "which …" belongs to the thing, not to the sentence.
  const aside = rest.findIndex((word) => word === 'that' || word === 'which' || word === 'who');
  const main = aside < 0 ? rest : rest.slice(0, aside);
  return main.some((word) => FINITE.has(word)) ? 'sentence' : 'thing';
}

/** "Hello world" → "hello world"; names, acronyms and "I" keep their capital. */
export function small(text: string, names: readonly (string | undefined)[] = []): string {
  const [first = ''] = wordsOf(text);
  const plain = first.replace(/['’]s$/, '').replace(/[^\p{L}\p{N}]+$/u, '');
  const isName = NAMES.has(plain) || names.some((name) => name && wordsOf(name)[0] === plain);
  const marked = /[\p{Lu}\p{N}]/u.test(first.slice(1));
  return isName || marked ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The noun that a phrase is about: "platform" of "delivery tracking platform for retailers". */
export const headOf = (text: string): string =>
  bare(
    wordsOf(
      text.split(
        /\s+(?:of|at|in|for|who|that|which|to|with|from|on|between|across|behind|built|made)\s+|[,;:(]/i,
      )[0] ?? text,
    ).at(-1) ?? '',
  );

/** "Heads of Operations", "SDR managers at SaaS companies". */
export const isMany = (title: string): boolean =>
  /[^su'’]s$/.test(headOf(title)) &&
  !/(sales|ops|operations|success|analytics|logistics|relations|communications|resources|services|boss|news)$/.test(
    headOf(title),
  );

/** "Managing partner" → "managing partner"; titles that are capitals throughout keep them. */
export const plainTitle = (title: string): string =>
  /\p{Lu}/u.test(title.slice(1)) ? title : small(title);

const FIELDS =
  /^(?:compliance|marketing|finance|HR|IT|sales|operations|procurement|purchasing|logistics|legal|engineering|support|security|accounting|product|design)$/i;

/** A field of work where a title was asked for: "Marketing". */
export const isField = (title: string): boolean => FIELDS.test(title);

/** "VP of Sales" → "a VP of Sales", "SDR manager" → "an SDR manager", "Heads of Operations" → as it is. */
export function withArticle(title: string): string {
  const [first = ''] = wordsOf(title);
  if (isField(title)) return `somebody in ${plainTitle(title)}`;
  if (/^(a|an|the|our|your|my)$/i.test(first) || isMany(title)) return title;
  const spelled =
    /^[A-Z]{2,}s?\b/.test(first) && !/^(CEO|CTO|COO)$/.test(first)
      ? /^[AEFHILMNORSX]/.test(first)
      : /^(?!uni|use|eu|one)[aeiou]/i.test(first);
  return `${spelled ? 'an' : 'a'} ${title}`;
}

/** "delivery tracking platform" → "a delivery tracking platform"; "software that …", "tools for …", "consulting" stay as they are. */
export function asThing(text: string): string {
  const head = headOf(text);
  return /[^s]s$/.test(head) || UNCOUNTED.has(head) || /(?:ware|ing|ics)$/.test(head)
    ? text
    : withArticle(text);
}

/** Without the end mark, quotes straightened, one line. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?;:,\s]+$/, '');

const LONGEST = 20;

/** The first sentence of a field, cut at a joint when it is long, so that no sentence of ours passes 25 words. */
export function gist(text: string, longest = LONGEST): string {
  const first = plain(text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? text);
  if (wordsOf(first).length <= longest) return first;
  const joints = [
    ...first.matchAll(
      /\s*[,;:–—(]\s*|\s+(?=(?:and|while|because|so|which|when|instead|without|but|by)\s)/g,
    ),
  ];
  const fits = joints
    .map(({ index }) => first.slice(0, index))
    .filter((part) => wordsOf(part).length <= longest && wordsOf(part).length >= 4);
  return plain(fits.at(-1) ?? wordsOf(first).slice(0, longest).join(' '));
}

export const isDoing = (word: string): boolean =>
  /[a-z]{2,}ing$/i.test(word) && !THINGS_IN_ING.has(word.toLowerCase());
