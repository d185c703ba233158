/**
 * Tokens a text takes, estimated on the safe side: about 4 letters a token, and 30 % more in the 5.x tokenizers; other scripts take
 * about one token a character.
 */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 128) ascii++;
  return Math.ceil(ascii / 3.1 + (text.length - ascii) * 1.1);
}

/** The start of a text that takes at most so many tokens, ended at a word and marked with "…". */
export function cutToTokens(text: string, tokens: number): string {
  if (estimateTokens(text) <= tokens) return text;
  let end = 0;
  let spent = 0.5;
  for (const character of text) {
    spent += character.charCodeAt(0) < 128 ? 1 / 3.1 : character.length * 1.1;
    if (spent + 1.1 > tokens) break;
    end += character.length;
  }
  const start = text.slice(0, end);
  const word = start.search(/\s\S*$/);
  return `${(word > end / 2 ? start.slice(0, word) : start).trimEnd()}…`;
}
