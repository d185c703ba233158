import type { CheckedSentence, Source, Verdict } from '../contract/verdict.ts';
import { resultOf } from './calc.ts';
import { datesOf, sameDate } from './dates.ts';
import { followsFrom, isSameFigure, type Read } from './figure-match.ts';
import { type Figure, figuresOf } from './figures.ts';
import { looksEnglish } from './language.ts';
import { type BriefLine, wordsOfLine } from './lines.ts';
import { contactsBeside, figuresOfLine, linksBeside } from './missing.ts';
import { namesBeside } from './names.ts';
import { partsOf, placeOf } from './quotes.ts';
import type { Span } from './types.ts';

/** What the verifier says of one sentence, by its number from 1. */
export type Answer = {
  s: number;
  about: CheckedSentence['about'];
  verdict: Exclude<Verdict, 'unchecked'>;
  /** Ids of the lines it rests on. */
  source: string[];
  /** Words of those lines, letter for letter. */
  quote: string[];
  odd: string;
  /** "430 / 80 = 5.4": how a figure follows from those lines. */
  calc?: string | undefined;
};

/**
 * Why a verdict was made worse: a quote that is not in its line, a figure that the cited lines do not
 * have, a name, link or address that the brief does not have, the sender's own words as the only source
 * of a statement about the prospect, no answer.
 */
export type Reason = 'quote' | 'figure' | 'name' | 'link' | 'contact' | 'own-words' | 'no-answer';
export type Arbitrated = CheckedSentence & { reason?: Reason };

/** From the best to the worst. */
const ORDER: readonly Verdict[] = ['supported', 'none', 'unchecked', 'absent', 'contradicted'];
export const isWorse = (one: Verdict, other: Verdict): boolean =>
  ORDER.indexOf(one) > ORDER.indexOf(other);

/**
 * The verifier's answers as they may be shown. Code looks after what it can be certain of and can only
 * make a verdict worse. `today`: for the years from a date until now.
 */
export function arbitrate(
  lines: readonly BriefLine[],
  sentences: readonly string[],
  answers: readonly Answer[],
  today: Date = new Date(),
): Arbitrated[] {
  return sentences.map((text, at) => {
    const [worst] = answers
      .filter(({ s }) => s === at + 1)
      .sort((a, b) => (isWorse(a.verdict, b.verdict) ? -1 : 1));
    if (!worst)
      return { text, verdict: 'unchecked', about: 'none', sources: [], reason: 'no-answer' };
    return judged(lines, text, worst, today);
  });
}

function judged(
  lines: readonly BriefLine[],
  text: string,
  answer: Answer,
  today: Date,
): Arbitrated {
  const { about, verdict } = answer;
  const { sources, cited, misplaced } = quoted(lines, answer);
  const odd = answer.odd && text.includes(answer.odd) ? { odd: answer.odd } : {};
  const base: Arbitrated = { text, verdict, about, sources };
  if (verdict === 'absent' || verdict === 'contradicted') return { ...base, ...odd };
  const worse = (reason: Reason, words?: string, to: Verdict = 'absent'): Arbitrated => ({
    ...base,
    verdict: to,
    reason,
    ...(words && { odd: words }),
  });
  const [link] = linksBeside(lines, text);
  if (link) return worse('link', link.text);
  const [contact] = contactsBeside(lines, text);
  if (contact) return worse('contact', contact.text);
  if (verdict === 'none') return base;
  if (cited.length === 0) return worse('quote', undefined, misplaced ? 'unchecked' : 'absent');
  const figure = figureBeside(cited, text, answer.calc, today);
  if (figure) return worse('figure', figure.text);
  const [name] = looksEnglish(text) ? namesBeside(lines, text) : [];
  if (name) return worse('name', name.text);
  if (about === 'prospect' && cited.every(({ from }) => from === 'me')) return worse('own-words');
  return base;
}

type Quoted = {
  sources: Source[];
  cited: BriefLine[] /** A quote that counts for nothing stands in a line that was not named. */;
  misplaced: boolean;
};

/** The named lines that a quote really stands in, with its place. */
function quoted(lines: readonly BriefLine[], { source, quote }: Answer): Quoted {
  const sources: Source[] = [];
  const cited = new Set<BriefLine>();
  let misplaced = false;
  for (const one of quote) {
    const parts = partsOf(one);
    const places = parts.map((part) =>
      lines
        .filter(({ id }) => source.includes(id))
        .flatMap((line) => placeIn(line, part))
        .at(0),
    );
    if (parts.length === 0 || places.includes(undefined)) {
      misplaced ||= parts.every((part) => lines.some((line) => placeIn(line, part).length > 0));
      continue;
    }
    for (const place of places) {
      if (!place) continue;
      cited.add(place.line);
      sources.push({ id: place.line.id, start: place.start, end: place.end });
    }
  }
  return { sources: sources.slice(0, MOST_SOURCES), cited: [...cited], misplaced };
}

const MOST_SOURCES = 10;

/** Words of the label or the date stand for the whole line. */
function placeIn(
  line: BriefLine,
  words: string,
): { line: BriefLine; start: number; end: number }[] {
  const place = placeOf(words, line.text);
  if (place) return [{ line, ...place }];
  return placeOf(words, wordsOfLine(line)) ? [{ line, start: 0, end: line.text.length }] : [];
}

/** The first figure or date of a sentence that does not follow from the cited lines. */
function figureBeside(
  cited: readonly BriefLine[],
  text: string,
  calc: string | undefined,
  today: Date,
): Span | undefined {
  const read = cited.map(figuresOfLine);
  const result = calc
    ? resultOf(
        calc,
        read.flatMap(({ figures }) => figures),
      )
    : undefined;
  const isCalculated = (figure: Figure) =>
    result !== undefined &&
    isSameFigure({ ...figure, hedge: figure.hedge ?? 'about' }, { ...figure, values: [result] });
  const figure = figuresOf(text).find(
    (one) =>
      !isSmall(one, read) &&
      !read.some((line) => followsFrom(one, line, today)) &&
      !isListed(one, text) &&
      !isCalculated(one),
  );
  if (figure) return figure;
  const dates = cited.flatMap((line) => datesOf(wordsOfLine(line)));
  return datesOf(text).find((date) => !dates.some((known) => sameDate(date, known)));
}

/** "Two things stood out": no figure unless a cited line counts the same things. */
function isSmall(
  { inWords, kind, values: [value = 0], nouns }: Figure,
  read: readonly Read[],
): boolean {
  const alike = (one: string) => nouns.some((noun) => noun.slice(0, 5) === one.slice(0, 5));
  const isCounted = read.some(({ figures }) => figures.some((fact) => fact.nouns.some(alike)));
  return inWords && kind === 'count' && value <= 3 && !isCounted;
}

/** "Three products: Route, Load and Yard": the sentence itself lists what it counts. */
function isListed({ end, kind, values: [value = 0] }: Figure, text: string): boolean {
  const [, list = ''] = /^[^:.;]{0,30}:\s*([^.;:]+)/.exec(text.slice(end)) ?? [];
  return (
    kind === 'count' &&
    list !== '' &&
    list.split(/,\s+(?:and |or )?|\s(?:and|or|&)\s/).filter(Boolean).length === value
  );
}
