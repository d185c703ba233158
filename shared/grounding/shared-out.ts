import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { countsTheSame, partOf } from './figure-inference.ts';
import { figureFollows } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { valueOfWords } from './number-words.ts';
import { stemOf } from './words.ts';

const moneyOf = ({ facts }: Facts): Figure[] =>
  facts.filter((fact) => fact.owner === 'prospect').flatMap((fact) => fact.figures.filter((one) => one.kind === 'money'));

export const countsOf = ({ facts }: Facts): Figure[] =>
  facts.filter((fact) => fact.owner === 'prospect').flatMap((fact) => fact.figures.filter((one) => one.kind === 'count'));

const EACH = /^(?: \S+){0,2} (?:each|apiece|a head|per|for (?:each|every))\b/i;
/** "Sixteen cranes a depot", "each of your engineers has four car parks": what is shared out stands in the sentence. */
const EACH_ONE = /^(?: \S+){0,3}? (?:an?|each|every) ([\p{L}-]+)/iu;
const EACH_OF = /\b(?:each|every one|every)(?: of (?:your|the|their|our))? (?:\S+ )??([\p{L}-]+)(?: \S+){0,3} $/iu;

/** The stem of what a figure is shared out among, where the sentence names it. */
function sharerOf(sentence: string, { start, end }: Figure): string | undefined {
  const noun = (EACH_ONE.exec(sentence.slice(end)) ?? EACH_OF.exec(sentence.slice(0, start)))?.[1];
  return noun ? stemOf(noun.toLowerCase()) : undefined;
}

/** "About 80 lifts per technician" from 1,900 lifts and 24 technicians; "about 1,800 each" when the sentence names one of the two. */
export function isQuotient(sentence: string, figure: Figure, facts: Facts): boolean {
  const sharer = sharerOf(sentence, figure);
  const isEach = EACH.test(sentence.slice(figure.end));
  if (!(figure.kind === 'count' || figure.kind === 'money') || !(isEach || sharer)) return false;
  const counts = countsOf(facts);
  const wholes = figure.kind === 'count' ? counts : moneyOf(facts);
  const isSharer = ({ nouns }: Figure) => nouns.some((noun) => stemOf(noun) === sharer);
  const said = figuresOf(sentence);
  const isSaid = (known: Figure) => said.some((one) => one.start !== figure.start && figureFollows(one, known, false));
  const about: Figure = { ...figure, hedge: 'about' };
  return wholes.some((whole) =>
    counts.some((part) => {
      const [a = 0] = whole.values;
      const [b = 0] = part.values;
      if (b < 2 || a <= b) return false;
      const isShared = sharer !== undefined && isSharer(part) && countsTheSame(figure, whole);
      if (!isShared && !(isEach && (isSaid(whole) || isSaid(part) || countsTheSame(figure, whole)))) return false;
      return figureFollows(about, { ...whole, values: [a / b] }, false);
    }),
  );
}

/** "Day" of a "week" and so on: how many of the one are in the other. */
const TIMES: Record<string, number[]> = { day: [5, 7, 22, 30, 90, 250, 365], week: [4.3, 13, 52], month: [3, 12] };
const RATE =
  /^(?: \S+){0,3}? (?:a|an|per|each|every) (?:(?:working|business|average|typical|normal|ordinary) )?(day|week|month|quarter|year)\b/i;

/** "About seventeen moves a day" from 512 in August: a number of the brief, spread over a shorter time. */
export function isRate(sentence: string, figure: Figure, facts: Facts): boolean {
  const unit = RATE.exec(sentence.slice(figure.end))?.[1]?.toLowerCase();
  if (!(figure.kind === 'count' || figure.kind === 'money') || !unit) return false;
  const about: Figure = { ...figure, hedge: 'about' };
  if (isSpread(about, unit, facts) || isGathered(about, unit, facts)) return true;
  const said = figuresOf(sentence).filter((one) => one.start !== figure.start);
  return countsOf(facts).some(
    (known) =>
      (countsTheSame(figure, known) || said.some((one) => figureFollows(one, known, false))) &&
      (TIMES[unit] ?? []).some((times) => figureFollows(about, partOf(known, { ...known, values: [100 / times] }), false)),
  );
}

/** "Almost six a week" from "35 in six weeks": the time stands beside the number. */
const isSpread = (about: Figure, unit: string, { facts }: Facts): boolean =>
  facts.some(({ figures }) =>
    figures.some((whole, at) =>
      [figures[at - 1], figures[at + 1]].some((over) => {
        if (whole.kind !== 'count' || over?.kind !== 'time' || over.unit !== unit || !over.values[0]) return false;
        return countsTheSame(about, whole) && figureFollows(about, { ...whole, values: [(whole.values[0] ?? 0) / over.values[0]] }, false);
      }),
    ),
  );

/** How many of the shorter time are in the longer. */
const IN: Record<string, Record<string, number[]>> = {
  year: { day: [250, 365], week: [50, 52], month: [12], quarter: [4] },
  month: { day: [20, 22, 30], week: [4.3] },
  week: { day: [5, 7] },
};

/** "Close to 5,000 a year" from "400 a month". */
const isGathered = (about: Figure, unit: string, { facts }: Facts): boolean =>
  facts.some(({ text, figures }) =>
    figures.some((known) => {
      const times = IN[unit]?.[RATE.exec(text.slice(known.end))?.[1]?.toLowerCase() ?? ''] ?? [];
      return (
        known.kind === about.kind &&
        countsTheSame(about, known) &&
        times.some((many) => figureFollows(about, { ...known, values: [(known.values[0] ?? 0) * many] }, false))
      );
    }),
  );

const FOR_EVERY = /^ (?<what>[\p{L}-]+) (?:for|to|per) (?:every|each) (?<many>[\p{L}\d]+) (?<of>[\p{L}-]+)/iu;

/** "Nearly three fitters for every two trams" from 76 fitters and 52 trams. */
export function isForEvery(sentence: string, figure: Figure, facts: Facts): boolean {
  if (/ (?:for|to|per) (?:every|each) $/i.test(sentence.slice(0, figure.start))) {
    const before = figuresOf(sentence.slice(0, figure.start)).at(-1);
    return before !== undefined && isForEvery(sentence, before, facts);
  }
  const { what, many, of } = FOR_EVERY.exec(sentence.slice(figure.end))?.groups ?? {};
  if (figure.kind !== 'count' || !what || !many || !of) return false;
  const among = /^\d+$/.test(many) ? Number(many) : (valueOfWords(many) ?? 0);
  const [value = 0] = figure.values;
  const counted = (noun: string) =>
    countsOf(facts)
      .filter(({ nouns: [first = ''] }) => stemOf(first) === stemOf(noun.toLowerCase()))
      .flatMap(({ values }) => values[0] ?? []);
  const others = counted(of);
  return among > 0 && counted(what).some((all) => others.some((each) => Math.abs(all / each - value / among) <= (all / each) * RATIO_OFF));
}

const RATIO_OFF = 0.1;
