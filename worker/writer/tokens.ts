/** Tokens of one character where a text has no words we could count by: by how many bytes UTF-8 needs for it. */
const COST = { ascii: 1 / 3.1, twoBytes: 0.65, other: 1.1 };

const costOf = (code: number): number =>
  code < 0x80 ? COST.ascii : code < 0x800 ? COST.twoBytes : COST.other;

/**
 * Tokens a text takes, estimated on the safe side: about 4 letters a token in English, 2 in other alphabets (Cyrillic, Greek, Arabic),
 * and one token a character in scripts without an alphabet; the 5.x tokenizers count 30 % more.
 */
export function estimateTokens(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += costOf(text.charCodeAt(i));
  return Math.ceil(sum);
}

/** The start of a text that takes at most so many tokens, ended at a word and marked with "…". */
export function cutToTokens(text: string, tokens: number): string {
  if (estimateTokens(text) <= tokens) return text;
  let end = 0;
  let spent = 0.5;
  for (const character of text) {
    spent += character.length * costOf(character.charCodeAt(0));
    if (spent + COST.other > tokens) break;
    end += character.length;
  }
  const start = text.slice(0, end);
  const word = start.search(/\s\S*$/);
  const kept = (word > end / 2 ? start.slice(0, word) : start).trimEnd();
  return kept && `${kept}…`;
}
