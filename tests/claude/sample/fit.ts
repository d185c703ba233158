import { wordsOf } from './phrase.ts';

/** One sentence, and the paragraph it stands in. */
type Sentence = { text: string; paragraph: number };

/** Between the paragraphs of each channel: a note of a few hundred characters has no room for empty lines. */
const between = (channel: string | undefined): string => (channel === 'note' ? '\n' : '\n\n');
const isChat = (channel: string | undefined): boolean =>
  channel === 'message' || channel === 'note';

const isGreeting = (line: string): boolean => /,$/.test(line) && line.length < 60;
const isSignOff = (paragraph: string): boolean => !/[.?!]["”’)]?$/.test(paragraph);
const isQuestion = ({ text }: Sentence): boolean => text.endsWith('?');

const sentencesOf = (paragraphs: readonly string[]): Sentence[] =>
  paragraphs.flatMap((paragraph, index) =>
    paragraph.split(/(?<=[.!?]["”’)]?)\s+/).map((text) => ({ text, paragraph: index })),
  );

/** The sentence that is missed the least: the last one before the question, and the observation at the beginning last of all. */
function spare(sentences: readonly Sentence[]): number {
  const last = sentences.findLastIndex((one, index) => index > 0 && !isQuestion(one));
  return Math.max(last, 0);
}

function written(
  greeting: string,
  sentences: readonly Sentence[],
  signOff: string,
  gap: string,
): string {
  const paragraphs = [...new Set(sentences.map(({ paragraph }) => paragraph))].map((index) =>
    sentences
      .filter(({ paragraph }) => paragraph === index)
      .map(({ text }) => text)
      .join(' '),
  );
  return [greeting, ...paragraphs, signOff].filter(Boolean).join(gap);
}

/** Words off the end of a sentence that alone is too long still. */
function cut(text: string, most: number): string {
  const end = text.at(-1) ?? '.';
  let words = wordsOf(text.replace(/[.!?]$/, ''));
  while (words.length > 1 && words.join(' ').length + 1 > most) words = words.slice(0, -1);
  return `${words.join(' ').replace(/[,;:–-]+$/, '')}${end}`;
}

/** A text within so many characters: whole sentences are left out, the first and the question last; only a single one is cut. */
export function fitInto(body: string, most: number, channel: string | undefined): string {
  const lines = body.split(/\n+/).filter((line) => line.trim() !== '');
  const paragraphs = body.includes('\n\n')
    ? body.split(/\n{2,}/).filter((text) => text.trim() !== '')
    : lines;
  const greeting = isGreeting(paragraphs[0] ?? '') ? (paragraphs.shift() ?? '') : '';
  const last =
    paragraphs.length > 1 && isSignOff(paragraphs.at(-1) ?? '') ? (paragraphs.pop() ?? '') : '';
  const signOff = isChat(channel) ? '' : last;
  const gap = between(channel);
  let sentences = sentencesOf(paragraphs);
  while (written(greeting, sentences, signOff, gap).length > most && sentences.length > 1) {
    const without = spare(sentences);
    sentences = sentences.filter((_, index) => index !== without);
  }
  const whole = written(greeting, sentences, signOff, gap);
  if (whole.length <= most) return whole;
  const alone = sentences[0]?.text ?? '';
  return alone.length <= most ? alone : cut(alone, most);
}
