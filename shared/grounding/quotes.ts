/** A text without what typing varies in (case, blanks, marks, accents), with each unit's place. */
type Folded = { text: string; at: number[] };

const KEPT = /[\p{L}\p{N}%$€£+]/u;
/** Accents, and characters that nobody sees: they do not part a word. */
const PASSED = /[\p{M}\p{Cf}]/u;

function fold(text: string): Folded {
  const folded: Folded = { text: ' ', at: [0] };
  let at = 0;
  for (const character of text) {
    const base = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const plain = KEPT.test(character) ? base : PASSED.test(character) ? '' : ' ';
    if (plain !== ' ' || !folded.text.endsWith(' ')) {
      folded.text += plain;
      for (let unit = 0; unit < plain.length; unit += 1) folded.at.push(at);
    }
    at += character.length;
  }
  return { text: `${folded.text} `.replace(/ {2}$/, ' '), at: [...folded.at, at] };
}

/** Letters of scripts that put no blanks between words: there a quotation may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Where words stand in a text, after folding both. Two letters or digits make a quotation. */
export function placeOf(words: string, text: string): { start: number; end: number } | undefined {
  const { text: wanted } = fold(words);
  if (wanted.trim().length < 2) return undefined;
  const line = fold(text);
  const found = line.text.indexOf(UNSPACED.test(wanted) ? wanted.trim() : wanted);
  if (found < 0) return undefined;
  const first = found + (line.text[found] === ' ' ? 1 : 0);
  const last = first + wanted.trim().length - 1;
  const end = line.at[last] ?? 0;
  return { start: line.at[first] ?? 0, end: end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1) };
}

/** The parts of a quotation that leaves something out ("we turned off 3 … nobody noticed"). */
export const partsOf = (quote: string): string[] =>
  quote.split(/\s*(?:\.{3}|…|\[[^\]]*\])\s*/).filter((part) => /[\p{L}\p{N}]/u.test(part));
