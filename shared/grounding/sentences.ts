import type { Span } from './claims.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after one of these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|inc|ltd|corp|co|dr|mr|mrs|ms|prof|st|approx|ca|vs|no|min|hr|hrs|fig|z\.b|bzw|ca|nr|approx|figs?|nos|pp|vol|chap|jan|feb|mar|apr|aug|sept?|oct|nov|dec|\d{1,2})\.\s*$/i;

/** A line this long without an end is a hard wrap, and the next line goes on with it. */
const WRAP_COLUMNS = 60;

/** The sentences of a text, without the white space around them. A line break ends a sentence unless it only wraps a long line. */
export function sentencesOf(text: string): Span[] {
  const kept = found.get(text);
  if (kept) return [...kept];
  const sentences = blocksOf(text).flatMap((block) => sentencesOfBlock(text, block));
  if (found.size >= MOST_FOUND) found.clear();
  found.set(text, sentences);
  return [...sentences];
}

/** Texts remembered: each rule asks for the sentences of the same seven emails again. */
const found = new Map<string, readonly Span[]>();
const MOST_FOUND = 100;

type Range = { start: number; end: number };

function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const range = { start: line.index, end: line.index + line[0].length };
    const last = blocks.at(-1);
    if (last && isWrapped(text, last, range)) last.end = range.end;
    else blocks.push(range);
  }
  return blocks;
}

function isWrapped(text: string, before: Range, after: Range): boolean {
  const oneBreak = /^(?:\r\n|\n|\r)$/.test(text.slice(before.end, after.start));
  const lastLine =
    text
      .slice(before.start, before.end)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return (
    oneBreak && lastLine.trimEnd().length >= WRAP_COLUMNS && !/[.!?:;…]\s*$/.test(lastLine) && /^\p{Ll}/u.test(text.slice(after.start))
  );
}

/** Line breaks end sentences for the segmenter; those left in a block only wrap it. */
const unwrapped = (block: string): string => block.replace(/[\r\n]/g, ' ');

/** Words, and an end mark at most at the end: one sentence, whatever the segmenter's rules. */
const ONE_SENTENCE = /^[\p{L}\p{M}\p{N} ,;:'’"“”()&@%$€£/+–—-]*[.?!]?[ ]*$/u;

/** The segmenter takes "Our shop is open. 14 months of work" for one sentence, since a small letter follows the number. */
const BEFORE_NUMBER = /(?<=[\p{Ll}\p{N})”"][\p{Ll}]{2,}[.!?]\s)(?=\d)/u;

function segmentsOf(block: string): { index: number; segment: string }[] {
  return [...segmenter.segment(block)].flatMap(({ index, segment }) => {
    let at = index;
    return segment.split(BEFORE_NUMBER).map((part) => {
      const found = { index: at, segment: part };
      at += part.length;
      return found;
    });
  });
}

function sentencesOfBlock(text: string, block: Range): Span[] {
  if (ONE_SENTENCE.test(text.slice(block.start, block.end))) return [trimmed(text, block.start, block.end)].flatMap((span) => span ?? []);
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { index, segment } of segmentsOf(unwrapped(text.slice(block.start, block.end)))) {
    const start = open ?? block.start + index;
    const end = block.start + index + segment.length;
    const whole = text.slice(start, end);
    if (end < block.end && (ABBREVIATION.test(whole) || isQuestionWithin(whole, text.slice(end, block.end)))) {
      open = start;
      continue;
    }
    open = undefined;
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
  }
  if (open !== undefined) {
    const span = trimmed(text, open, block.end);
    if (span) spans.push(span);
  }
  return spans;
}

/** “Still waiting?” all day: what is quoted ends, the sentence goes on. */
const isQuestionWithin = (before: string, after: string): boolean => /[.?!…][”"»’')\]]\s*$/.test(before) && /^\s*\p{Ll}/u.test(after);

function trimmed(text: string, start: number, end: number): Span | undefined {
  const raw = text.slice(start, end);
  const left = raw.length - raw.trimStart().length;
  const kept = raw.trim();
  return kept ? { start: start + left, end: start + left + kept.length, text: kept } : undefined;
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen)|liebe[r]?|sehr geehrte[r]?|moin|bonjour|bonsoir|cher|chère|salut|hola|estimad[oa]|buenos días|ciao|buongiorno|gentile|caro|cara|olá|prezad[oa]|hoi|beste|hej|hei|heisann|terve|moi|cześć|dzień dobry)(?![\p{L}-])[^.!?\n]{0,60}[,!:–—-]?$/iu;

const SIGN_OFF =
  /^(?:best|best (?:regards|wishes)|all the best|kind regards|warm regards|regards|cheers|thanks|thank you|many thanks|thanks again|sincerely|warmly|warmest|fondly|gratefully|with thanks|with (?:kind|best|warm|friendly) (?:regards|greetings|wishes)|(?:kind|friendly|warm|best) greetings|yours|yours (?:sincerely|truly|faithfully)|respectfully|talk soon|speak soon|take care|viele grüße|beste grüße|mit freundlichen grüßen|liebe grüße|cordialement|bien à vous|saludos|un saludo|cordiali saluti|atenciosamente|groeten|hälsningar)(?:[,.!]?\s+(?<name>\p{L}[\p{L} .'-]{0,60}))?[,.!]?$/iu;
/** "With every good wish, Arabella", "Ever yours in brevity, Tom": a line without a stop that wishes and gives a name. */
const WISHED = /^(?:\p{L}+ ){0,3}(?:[Yy]ours|[Ww]ish(?:es)?|[Rr]egards|[Gg]reetings|[Tt]hanks)(?:,? \p{Ll}+){0,4}, \p{Lu}[\p{L}'-]+$/u;
/** "Tom Aldous", "Ana de Souza": what may stand behind a sign-off. "For the call on Friday" may not. */
const NAME_BEHIND = /^\p{Lu}[\p{L}.'-]*(?: (?:de|da|van|von|der|den|la|le|al|bin|\p{Lu}[\p{L}.'-]*)){0,4}$/u;

/** "Hi Mara," and the like: a salutation and nothing else. */
export const isGreeting = (sentence: string): boolean => GREETING.test(sentence.trim());

/** "Best regards," and the like, with or without a name behind it. */
export function isSignOff(sentence: string): boolean {
  const match = SIGN_OFF.exec(sentence.trim());
  const name = match?.groups?.name;
  return WISHED.test(sentence.trim()) || (match !== null && (name === undefined || NAME_BEHIND.test(name)));
}
