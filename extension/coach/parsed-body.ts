import { isSignOff, type Span, sentencesOf } from '../../shared/grounding/index.ts';
import { isGreetingLine } from '../../shared/text/email-parts.ts';

/** A body taken apart: greeting, what is said, sign-off and what stands under it. Offsets are those of the body. */
export type ParsedBody = {
  body: string;
  greeting?: Span;
  /** Sentences between greeting and sign-off. */
  sentences: Span[];
  /** From the sign-off on, with the name and what follows; a postscript stays a sentence. */
  closing: Span[];
  /** Words of the sentences, without greeting and closing. */
  words: Span[];
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,%&-]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu;
/** Scripts without spaces between words: about two characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of a text with their places, in any script. */
export function wordsIn(text: string, offset = 0): Span[] {
  if (UNSPACED.test(text)) {
    return [...segmenter.segment(text)]
      .filter((part) => part.isWordLike)
      .map(({ index, segment }) => spanOf(index + offset, segment));
  }
  return [...text.matchAll(WORD)].map((match) => spanOf(match.index + offset, match[0]));
}

const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length, text });

/** Bodies remembered, so that seven emails are not taken apart again for each key. */
const remembered = new Map<string, ParsedBody>();
const MOST_REMEMBERED = 60;

/** Takes a body apart; the same body is taken apart once. */
export function parseBody(body: string): ParsedBody {
  const kept = remembered.get(body);
  if (kept) return kept;
  const parsed = takenApart(body);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(body, parsed);
  return parsed;
}

function takenApart(body: string): ParsedBody {
  const all = sentencesOf(body);
  const [first] = all;
  const greeting = first && isGreetingLine(body, first) ? first : undefined;
  const rest = greeting ? all.slice(1) : all;
  const signedAt = rest.findIndex(
    (span, at) => at > 0 && (isSignOff(span.text) || isFarewell(body, span)),
  );
  const nameAt = signedAt < 0 ? nameLineAt(body, rest) : signedAt;
  const sentences =
    nameAt < 0
      ? rest
      : [
          ...rest.slice(0, nameAt),
          ...rest.slice(nameAt).filter(({ text }) => /^p\.?\s?s\b/i.test(text)),
        ];
  const closing = nameAt < 0 ? [] : rest.slice(nameAt).filter((span) => !sentences.includes(span));
  const parsed: ParsedBody = {
    body,
    sentences,
    closing,
    words: sentences.flatMap(({ text, start }) => wordsIn(text, start)),
  };
  return greeting ? { ...parsed, greeting } : parsed;
}

/** How many words a body says: greeting and sign-off are not counted. */
export const wordCount = (body: string): number => parseBody(body).words.length;

/** Words of a farewell, and lines under it: a name, a job, a company. */
const MOST_FAREWELL = 8;
const MOST_UNDER = 4;

/** A farewell in words no list knows: a short line of its own that ends in a comma, with only a few short lines under it. */
function isFarewell(body: string, { start, end, text }: Span): boolean {
  if (
    !/[,，]$/.test(text) ||
    wordsIn(text).length > MOST_FAREWELL ||
    !/\n\s*$/.test(body.slice(0, start))
  )
    return false;
  const under = body.slice(end).trim().split(/\n+/);
  return (
    under.length <= MOST_UNDER &&
    under.every(
      (line) => !/[.?!。？！]$/.test(line.trim()) && wordsIn(line).length <= MOST_FAREWELL,
    )
  );
}

/** A name alone on its line. */
const NAME = /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2}$/u;

/** Lines at the end that hold only a name are a sign-off without the word: "Ollie", and "Freitly" under it. */
function nameLineAt(body: string, spans: Span[]): number {
  const isAlone = (span: Span): boolean =>
    /\n\s*$/.test(body.slice(0, span.start)) && NAME.test(span.text);
  const first = spans.findLastIndex((span) => !isAlone(span)) + 1;
  return first > 0 && first < spans.length ? first : -1;
}
