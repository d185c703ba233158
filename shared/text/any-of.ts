/** What has to stand before and after a phrase, in the notation of regular expressions. */
export type Edges = readonly [before: string, after: string];

/** A phrase says itself where it begins and ends. */
export const ANYWHERE: Edges = ['', ''];
/** Between the edges of words; only Latin letters without accents make a word. */
export const WORDS: Edges = ['\\b', '\\b'];
/** No letter of any script before or after it. Needs the flag `u`. */
export const LETTERS: Edges = ['(?<!\\p{L})', '(?!\\p{L})'];
/** The text is the phrase and nothing else; with the flag `m`, the line. */
export const WHOLE: Edges = ['^', '$'];

/** Stands for an inserted expression until the lines are trimmed: its own spaces count. */
const INSERTED = /\0(\d+)\0/g;

/**
 * One expression for a list of phrases, so that a diff shows the phrase that was added:
 *
 *     const NUDGE = anyOf(WORDS, 'i')`
 *       checking (?:in|back)
 *       touching base
 *     `;
 *
 * A line is a phrase in the notation of regular expressions, backslashes as in a literal; small words
 * of one kind may share a line, divided by "|". Spaces around a line do not count: one that does is
 * `\x20`. The first phrase that fits wins, as in any alternation. An inserted expression counts as a
 * phrase; its flags are not kept.
 *
 * @throws {TypeError} where a phrase is empty, which would fit everywhere.
 */
export const anyOf =
  ([before, after]: Edges, flags = '') =>
  ({ raw }: TemplateStringsArray, ...inserted: readonly RegExp[]): RegExp => {
    const lines = String.raw({ raw }, ...inserted.map((_, at) => `\0${at}\0`))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const empty = lines.find((line) => /^\||\|\||(?<!\\)\|$/.test(line));
    if (lines.length === 0 || empty !== undefined)
      throw new TypeError(`a phrase of a list is empty: ${empty ?? 'all of it'}`);
    const phrases = lines.map((line) =>
      line.replaceAll(INSERTED, (_, at) => inserted[Number(at)]?.source ?? ''),
    );
    return new RegExp(`${before}(?:${phrases.join('|')})${after}`, flags);
  };
