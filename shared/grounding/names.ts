import { isCommonWord } from '../text/common-words.ts';
import type { Span } from '../text/span.ts';
import { type BriefLine, once, wordsOfLine } from './lines.ts';

/** "V&A" and "R&D" are one word. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}]*(?:&\p{Lu}[\p{L}\p{N}]*)*(?:['’]\p{L}+)?/gu;
const bare = (word: string): string => word.toLowerCase().replace(/['’].*$/, '');
const singular = (word: string): string => word.replace(/s$/, '');

/** "Vice President of Sales", whose first letters may stand for it. */
const ROW = /\p{Lu}[\p{L}\p{N}]*(?:[ -](?:(?:of|the|for|and|de|der|für) )*\p{Lu}[\p{L}\p{N}]*)+/gu;
const lettersOf = (row: string): string =>
  (row.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map((w) => /^\p{Lu}{2,}|^./u.exec(w)?.[0]).join('');

const wordsIn = once((lines: readonly BriefLine[]) => {
  const text = lines.map(wordsOfLine).join('\n');
  const all = (text.match(WORD) ?? []).map(bare);
  const initials = (text.match(ROW) ?? []).map(lettersOf).join(' ').toLowerCase();
  return { words: new Set(all), run: all.join(''), initials };
});

/** How many letters a word and its kin share: Estonia and Estonian; Spain and Spanish. */
const shared = (name: string): number =>
  /(?:ish|ese|ian|ean|ch)$/.test(name) ? 3 : Math.max(4, name.length - 3);

/**
 * Whether a line has a word, its adjective or plural, its letters in a row, or what it abbreviates.
 */
function isKnown(name: string, { words, run, initials }: ReturnType<typeof wordsIn>): boolean {
  if (words.has(name) || words.has(singular(name)) || initials.includes(singular(name)))
    return true;
  if (name.length > 5 && run.includes(name)) return true;
  const begin = name.slice(0, shared(name));
  const isKin = (one: string) => one.length <= name.length + 3 && one.startsWith(begin);
  return name.length > 3 && [...words].some(isKin);
}

/** Where a capital says nothing: at the start of a sentence, after a colon, a quote, a bullet. */
const OPENS = /(?:^|[.!?:;…]\s|[-–—•*]\s|["“”'‘„«(]|\n)\s*$/;
/** "PR", "CVEs": what is counted or so short is a word of the trade. */
const ABBREVIATION = /^(?:\p{Lu}{2}|\p{Lu}{2,5}s)$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u;
/**
 * Behind a verb that opens a sentence ("Skip the demo"), and behind somebody ("Ana from sales").
 */
const OBJECT =
  /^ (?:the|an?|this|that|it|them|your|our|my|me|us|one|to|on|of|in|you|for|what|how|if)\b/;
const SUBJECT =
  /^(?:['’]s)? (?:from|at|mentioned|suggested|said|told|recommended|uses?|and \p{Lu}\p{Ll})/u;

/**
 * Names of an English text that no line has: capitals that no ordinary word explains. What opens a
 * sentence counts unless an object follows, or (`sure`) only where it is plainly somebody.
 */
export function namesNotIn(lines: readonly BriefLine[], text: string, sure = false): Span[] {
  const brief = wordsIn(lines);
  const names: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const [name, end] = [bare(word), index + word.length];
    if (!/\p{Lu}/u.test(word) || name.length < 2 || ABBREVIATION.test(word)) continue;
    const opens = OPENS.test(text.slice(0, index)) && !INNER_CAPITAL.test(word);
    if (isCommonWord(name, opens) || isKnown(name, brief)) continue;
    const after = text.slice(end, end + 16);
    const isRow = /^ \p{Lu}\p{L}/u.test(after) || SUBJECT.test(after);
    const isPlural = /[^s]s$/.test(name);
    if (opens && (sure ? isPlural || !isRow : !isRow && (isPlural || OBJECT.test(after)))) continue;
    const last = names.at(-1);
    if (!last || !/^(?: | & |-|\.)$/.test(text.slice(last.end, index)))
      names.push({ start: index, end, text: word });
    else Object.assign(last, { end, text: text.slice(last.start, end) });
  }
  return names;
}
