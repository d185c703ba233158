import { isCommonWord } from './common-words.ts';
import { type BriefLine, wordsOfLine } from './lines.ts';
import { once } from './missing.ts';
import type { Span } from './types.ts';

/** "V&A" and "R&D" are one word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:&\p{Lu}[\p{L}\p{N}]*)*(?:['’]\p{L}+)?/gu;
const bare = (word: string): string => word.toLowerCase().replace(/['’].*$/, '');
const singular = (word: string): string => word.replace(/s$/, '');

/** "Vice President of Sales", whose first letters may stand for it. */
const ROW = /\p{Lu}[\p{L}\p{N}]*(?:[ -](?:(?:of|the|for|and|de|der|für) )*\p{Lu}[\p{L}\p{N}]*)+/gu;

const wordsIn = once((lines: readonly BriefLine[]) => {
  const text = lines.map(wordsOfLine).join('\n');
  const all = (text.match(WORD) ?? []).map(bare);
  const initials = (text.match(ROW) ?? []).map((row) =>
    (row.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [])
      .map((word) => /^\p{Lu}{2,}|^\p{Lu}/u.exec(word)?.[0])
      .join(''),
  );
  return { words: new Set(all), run: all.join(''), initials: initials.join(' ').toLowerCase() };
});

/** Letters that a word and its kin share: Estonia and Estonian; Spain and Spanish. */
const SHARED = 4;
const SHARED_BY_ADJECTIVE = 3;
const ADJECTIVE = /(?:ish|ese|ian|ean|ch)$/;

/** Whether a line has a word, its adjective or plural, its letters as one word, or what it is short for. */
function isKnown(name: string, { words, run, initials }: ReturnType<typeof wordsIn>): boolean {
  if (words.has(name) || words.has(singular(name)) || initials.includes(singular(name)))
    return true;
  if (name.length > 5 && run.includes(name)) return true;
  const letters = ADJECTIVE.test(name) ? SHARED_BY_ADJECTIVE : Math.max(SHARED, name.length - 3);
  const isKin = (one: string) =>
    one.length <= name.length + 3 && one.startsWith(name.slice(0, letters));
  return name.length >= letters && [...words].some(isKin);
}

/** Where a capital says nothing: after the end of a sentence, a colon, an opening quote or bracket, a bullet. */
const OPENS = /(?:^|[.!?:;…]\s|[-–—•*]\s|["“”'‘„«(]|\n)\s*$/;
/** "PR", "CVEs": what is counted or so short is a word of the trade. */
const ABBREVIATION = /^(?:\p{Lu}{2}|\p{Lu}{2,5}s)$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u;
/** Behind a verb that a sentence begins with: "Skip the demo". */
const OBJECT =
  /^ (?:the|an?|this|that|it|them|your|our|my|me|us|one|to|on|of|in|you|for|what|how|if)\b/;

/**
 * Names of an English text that no line has: capitals that no ordinary word explains. What opens a
 * sentence counts only as a subject, or (`sure`) only in a row of names.
 */
export function namesBeside(lines: readonly BriefLine[], text: string, sure = false): Span[] {
  const brief = wordsIn(lines);
  const names: (Span & { opens: boolean })[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const name = bare(word);
    if (!/\p{Lu}/u.test(word) || name.length < 2 || ABBREVIATION.test(word)) continue;
    if (isCommonWord(name) || isKnown(name, brief)) continue;
    const end = index + word.length;
    const isOpening = OPENS.test(text.slice(0, index)) && !INNER_CAPITAL.test(word);
    if (isOpening && (/[^s]s$/.test(name) || OBJECT.test(text.slice(end)))) continue;
    const last = names.at(-1);
    if (last && /^(?: | & |-|\.)$/.test(text.slice(last.end, index)))
      Object.assign(last, { end, text: text.slice(last.start, end), opens: false });
    else names.push({ start: index, end, text: word, opens: isOpening });
  }
  return names
    .filter(({ opens }) => !(sure && opens))
    .map(({ start, end, text: words }) => ({ start, end, text: words }));
}
