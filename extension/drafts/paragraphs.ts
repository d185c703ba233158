/*
 * Parts of a mail told by their shape, in any language: a greeting is a short first line that ends in a comma or the like, a sign-off is
 * a last paragraph of short lines without a sentence in it.
 */

/** Paragraphs of a text, each without blank lines; spaces at line ends go, line ends are `\n`. */
export function paragraphsOf(text: string): string[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const paragraphs: string[][] = [[]];
  for (const line of lines.map((each) => each.trim())) {
    if (line !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

/** Words of a text, cut at spaces. */
export const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const endsSentence = (line: string): boolean => /[.?!…:。？！：]["'”’)\]]*$/u.test(line);
const endsInComma = (line: string): boolean => /[,，、]$/u.test(line);

const MAX_GREETING = 60;
const MAX_CLOSING_LINE = 60;
const MAX_CLOSING_WORDS = 6;
const MAX_CLOSING_LINES = 5;

/** "Hi Mara,", "Guten Tag Herr Weber,", "Hola, Lucía:", "佐藤様、": a line of its own at the top. */
const isGreeting = (line: string): boolean =>
  line.length <= MAX_GREETING && words(line).length <= 6 && /[,，、:：!！]$/u.test(line);

/** Every word begins with a capital, or the script has none: a name, not half a sentence. */
const isName = (line: string): boolean =>
  words(line).length <= 4 &&
  words(line).every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)) &&
  !/\p{Nd}/u.test(line);

/** A line that may belong to a closing: few words, and no sentence. */
export const isShort = (line: string): boolean =>
  line.length <= MAX_CLOSING_LINE && words(line).length <= MAX_CLOSING_WORDS && !endsSentence(line);

/** "Best,", "Mit freundlichen Grüßen,": a few words and a comma, alone. */
const isFarewell = (line: string): boolean =>
  isShort(line) && endsInComma(line) && words(line).length <= 5;

/** "Best,\nSam", "Sam Okafor\nFieldnote", "Sam": short lines, and a farewell or a name first. */
function isSignOff(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  const [first = ''] = lines;
  if (lines.length > MAX_CLOSING_LINES || !lines.every(isShort)) return false;
  return lines.length > 1 ? isFarewell(first) || isName(first) : isName(bare(first));
}

/** A line without what is drawn around a name: "— Sam", "Sam.", "Sam 👋". */
export const bare = (line: string): string =>
  line.replace(/^[\s–—~*-]+|(?:[\s.–—~*-]|\p{Extended_Pictographic}|\ufe0f)+$/gu, '');

/** The sender's name as it was given, and the given name alone. */
const namesOf = (name: string | undefined): string[] => (name ? [name, words(name)[0] ?? ''] : []);

/** "Kind regards, Sam", "Mit besten Grüßen\nSam Okafor\nFieldnote": short lines, one of them the sender's name or ending in it. */
function isSigned(paragraph: string, name: string | undefined): boolean {
  const lines = paragraph.split('\n');
  const names = namesOf(name);
  const at = lines.findIndex((line) =>
    names.some((each) => bare(line) === each || bare(line).endsWith(`, ${each}`)),
  );
  if (at < 0 || at > 2 || lines.length > MAX_CLOSING_LINES) return false;
  return lines.every((line, index) =>
    index === at ? words(line).length <= MAX_CLOSING_WORDS : isShort(line),
  );
}

/** The sender's name alone on the last line of a paragraph that goes on above it. */
function withoutName(paragraph: string, name: string | undefined): string {
  const lines = paragraph.split('\n');
  const isNamed = namesOf(name).includes(bare(lines.at(-1) ?? ''));
  return lines.length > 1 && isNamed ? lines.slice(0, -1).join('\n') : paragraph;
}

/** A farewell in a paragraph of its own: with a comma, or, right above the sender's name, any few words that are no sentence. */
const isFarewellAbove = (paragraph: string, isNamed: boolean): boolean =>
  isFarewell(paragraph) ||
  (isNamed && !paragraph.includes('\n') && isShort(paragraph) && words(paragraph).length <= 4);

/** Paragraphs without the sign-off; what the mail says is left, at least one paragraph besides the greeting. */
export function withoutSignOff(paragraphs: readonly string[], name?: string): string[] {
  const [first = ''] = paragraphs;
  const least = isGreeting(first) ? 2 : 1;
  const last = paragraphs.at(-1);
  if (last === undefined) return [];
  const before = paragraphs.slice(0, -1);
  const isNamed = isSigned(last, name);
  if (before.length < least || !(isNamed || isSignOff(last)))
    return [...before, withoutName(last, name)];
  const hasFarewell = before.length > least && isFarewellAbove(before.at(-1) ?? '', isNamed);
  return hasFarewell ? before.slice(0, -1) : before;
}
