import type { CheckedSentence, Source, Verdict } from '../contract/verdict.ts';
import { looksEnglish } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { resultOf } from './calc.ts';
import { type DateMention, datesOf, sameDate } from './dates.ts';
import { followsFrom, isCounted, isSameFigure } from './figure-match.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type BriefLine, wordsOfLine } from './lines.ts';
import { contactsNotIn, figuresOfLine, linksNotIn } from './missing.ts';
import { namesNotIn } from './names.ts';
import { partsOf, placeOf } from './quotes.ts';

/**
 * What the verifier says of sentence `s`, counted from 1: the ids of the lines it rests on, words
 * of theirs letter for letter, the words that none bears out, and how a figure follows ("430 / 80 =
 * 5.4").
 */
export type Answer = Pick<CheckedSentence, 'about'> & {
  s: number;
  verdict: Exclude<Verdict, 'unchecked'>;
  source: string[];
  quote: string[];
  odd: string;
  calc?: string | undefined;
};

/**
 * Why a verdict was made worse: no quote stands in its line, a figure is not in the cited lines, a
 * name, link or address not in the brief, the sender's own words are all that speaks of the
 * prospect, no answer.
 */
export type Reason = 'quote' | 'figure' | 'name' | 'link' | 'contact' | 'own-words' | 'no-answer';
export type Arbitrated = CheckedSentence & { reason?: Reason };

const ORDER: readonly Verdict[] = ['supported', 'none', 'unchecked', 'absent', 'contradicted'];
export const isWorse = (one: Verdict, other: Verdict): boolean =>
  ORDER.indexOf(one) > ORDER.indexOf(other);

/**
 * The verifier's answers as they may be shown: code looks after what it can be certain of, and can
 * only make a verdict worse. Of two answers the worse counts. `today`: for the years from a date
 * until now.
 */
export const arbitrate = (
  lines: readonly BriefLine[],
  sentences: readonly string[],
  answers: readonly Answer[],
  today = new Date(),
): Arbitrated[] =>
  sentences.map((text, at): Arbitrated => {
    const mine = answers.filter(({ s }) => s === at + 1);
    const [answer] = mine.sort((a, b) => (isWorse(a.verdict, b.verdict) ? -1 : 1));
    if (!answer)
      return { text, verdict: 'unchecked', about: 'none', sources: [], reason: 'no-answer' };
    const quoted = placesOf(lines, answer);
    const { verdict, about } = answer;
    const base = { text, verdict, about, sources: quoted.sources };
    if (verdict === 'absent' || verdict === 'contradicted')
      return answer.odd && text.includes(answer.odd) ? { ...base, odd: answer.odd } : base;
    const [reason, odd, worse = 'absent' as const] =
      doubtOf(lines, text, answer, quoted, today) ?? [];
    return reason ? { ...base, verdict: worse, reason, ...(odd && { odd: odd.text }) } : base;
  });

type Doubt = [reason: Reason, odd?: Span, verdict?: Verdict];

function doubtOf(
  lines: readonly BriefLine[],
  text: string,
  said: Answer,
  { cited, isMisplaced }: Quoted,
  today: Date,
): Doubt | undefined {
  const [link, contact] = [linksNotIn(lines, text)[0], contactsNotIn(lines, text)[0]];
  if (link) return ['link', link];
  if (contact) return ['contact', contact];
  if (said.verdict === 'none') return undefined;
  if (cited.length === 0) return ['quote', undefined, isMisplaced ? 'unchecked' : 'absent'];
  const figure = figureNotIn(cited, text, said.calc, today);
  if (figure) return ['figure', figure];
  const [name] = looksEnglish(text) ? namesNotIn(lines, text) : [];
  if (name) return ['name', name];
  const isOwn = said.about === 'prospect' && cited.every(({ from }) => from === 'me');
  return isOwn ? ['own-words'] : undefined;
}

/** The named lines that a quote stands in; and whether one that does not stands in another line. */
type Quoted = { sources: Source[]; cited: BriefLine[]; isMisplaced: boolean };
const MOST_SOURCES = 10;

function placesOf(lines: readonly BriefLine[], { source, quote }: Answer): Quoted {
  const named = lines.filter(({ id }) => source.includes(id));
  const inSome = (some: readonly BriefLine[], words: string) =>
    some.flatMap((line) => placeIn(line, words)).slice(0, 1);
  const read = quote.map(partsOf).filter((parts) => parts.length > 0);
  const found = read.map((parts) => parts.map((part) => inSome(named, part)));
  const places = found.filter((one) => one.every((place) => place.length > 0)).flat(2);
  return {
    sources: places
      .slice(0, MOST_SOURCES)
      .map(({ line: { id }, start, end }) => ({ id, start, end })),
    cited: [...new Set(places.map(({ line }) => line))],
    isMisplaced: read.some((parts) => parts.every((part) => inSome(lines, part).length > 0)),
  };
}

type Place = { line: BriefLine; start: number; end: number };

/** Words of the label or the date stand for the whole line. */
function placeIn(line: BriefLine, words: string): Place[] {
  const place = placeOf(words, line.text);
  const whole = placeOf(words, wordsOfLine(line)) && { start: 0, end: line.text.length };
  return [place ?? whole].flatMap((found) => (found ? [{ line, ...found }] : []));
}

/** The first figure or date of a sentence that does not follow from the cited lines. */
function figureNotIn(cited: BriefLine[], text: string, calc = '', today: Date): Span | undefined {
  const read = cited.map(figuresOfLine);
  const figures = read.flatMap((line) => line.figures);
  const result = resultOf(calc, figures) ?? Number.NaN;
  const follows = (one: Figure) =>
    read.some((line) => followsFrom(one, line, today)) ||
    isSameFigure({ hedge: 'about', ...one }, { ...one, values: [result] });
  // "Two things stood out": no figure unless a cited line counts the same things.
  const isFew = (one: Figure) =>
    one.inWords && one.kind === 'count' && (one.values[0] ?? 0) <= 3 && !isCounted(one, read);
  const isFine = (one: Figure) => isFew(one) || isListed(one, text) || follows(one);
  const dates = cited.flatMap((line) => datesOf(wordsOfLine(line)));
  const isDated = (date: DateMention) => dates.some((known) => sameDate(date, known));
  return figuresOf(text).find((one) => !isFine(one)) ?? datesOf(text).find((one) => !isDated(one));
}

/** "Three products: Route, Load and Yard": the sentence itself lists what it counts. */
function isListed({ end, kind, values }: Figure, text: string): boolean {
  const list = /^[^:.;]{0,30}:\s*([^.;:]+)/.exec(text.slice(end))?.[1];
  const items = list?.split(/,\s+(?:and |or )?|\s(?:and|or|&)\s/).filter(Boolean);
  return kind === 'count' && items?.length === values[0];
}
