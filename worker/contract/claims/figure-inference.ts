import type { Fact, Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureFollows } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { SECONDS, type TimeUnit } from './units.ts';
import { stemOf } from './words.ts';

/** Shares in words that are too common to be judged in an email but mean a figure in a fact: "roughly half are order status". */
const SHARES: [RegExp, number][] = [
  [/\bhalf\b/i, 50],
  [/\b(?:a|one) third\b/i, 33.3],
  [/\btwo thirds\b/i, 66.7],
  [/\b(?:a|one) quarter\b/i, 25],
  [/\bthree quarters\b/i, 75],
  [/\b(?:a|one) fifth\b/i, 20],
  [/\b(?:a|one) tenth\b/i, 10],
];

/** What follows from the figures of one sentence of the brief: the change between two, a share in words, a share of a number. */
export function impliedFigures(figures: Figure[], text: string): Figure[] {
  const model = figures[0];
  const bare: Figure = model ?? { start: 0, end: 0, text: '', kind: 'percent', values: [], inWords: true, nouns: [], before: [] };
  const inWords = SHARES.filter(([pattern]) => pattern.test(text)).map(([, value]) => ({
    ...bare,
    kind: 'percent' as const,
    values: [value],
  }));
  const shares = [...figures.filter((figure) => figure.kind === 'percent'), ...inWords];
  const counts = figures.filter((figure) => figure.kind === 'count' && (figure.values[0] ?? 0) >= 20);
  return [
    ...changes(figures, text),
    ...parts(figures, text),
    ...figures.flatMap(countsOfShare),
    ...ordinals(text),
    ...inWords,
    ...shares.flatMap((share) => counts.map((whole) => partOf(whole, share))),
    ...growth(figures),
  ];
}

const partOf = (whole: Figure, share: Figure): Figure => ({
  ...whole,
  values: whole.values.map((value) => (value * (share.values[0] ?? 0)) / 100),
});

/** "1,400 of our 3,100 models" and "37 roles, 11 of them in engineering": a share, and what is left. */
function parts(figures: Figure[], text: string): Figure[] {
  return figures.flatMap((one, at) => {
    const next = figures[at + 1];
    if (!next || one.kind !== 'count' || next.kind !== 'count') return [];
    if (/^ (?:\S+ )?(?:of|out of) (?:our |the |their |my |its |all )?$/.test(text.slice(one.end, next.start))) return partsOf(one, next);
    return /^ of (?:them|those|these|which)\b/.test(text.slice(next.end)) ? partsOf(next, one) : [];
  });
}

function partsOf(part: Figure, whole: Figure): Figure[] {
  const [a = 0] = part.values;
  const [b = 0] = whole.values;
  if (a <= 0 || b <= a) return [];
  return [
    { ...part, kind: 'percent', values: [(100 * a) / b] },
    { ...whole, values: [b - a] },
  ];
}

/** "11 of 13 excursions" speaks of 11 and of 13 excursions too. */
function countsOfShare(share: Figure): Figure[] {
  const [, part, whole] = /^(\d+)\D+(\d+)$/.exec(share.text) ?? [];
  return [part, whole].flatMap((digits) =>
    digits ? [{ ...share, kind: 'count' as const, values: [Number(digits)], inWords: false }] : [],
  );
}

const ORDINAL = /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(\d{1,3})(?:st|nd|rd|th)) (\p{L}+)/giu;
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "Fourth generation" is four generations. */
function ordinals(text: string): Figure[] {
  return [...text.matchAll(ORDINAL)].map(([whole, word = '', digits, noun = '']) => ({
    start: 0,
    end: 0,
    text: whole,
    kind: 'count',
    values: [digits ? Number(digits) : ORDINALS.indexOf(word.toLowerCase()) + 2],
    inWords: true,
    nouns: [noun.toLowerCase()],
    before: [],
  }));
}

const CHANGE = /\b(?:to|into|instead of|rather than|against|becomes?|became|now|vs|versus|takes?|took|needs?|down|today)\b|[-–→]/;
const MOST_BETWEEN = 40;

/** The words between two figures say that the one became, or replaces, the other. */
const isChange = (between: string): boolean => between.length <= MOST_BETWEEN && !/[.;!?]\s/.test(between) && CHANGE.test(between);

/** "From 12 days to 4" is two thirds less, three times as fast, and 8 days saved. */
function changes(figures: Figure[], text: string): Figure[] {
  return figures.flatMap((from, at) => {
    const to = figures[at + 1];
    if (!to || !isChange(text.slice(from.end, to.start))) return [];
    const [a = 0] = from.values;
    const b = (to.values[0] ?? 0) * scaleTo(to, from);
    if (a <= 0 || b <= 0 || a === b || !areComparable(from, to)) return [];
    const share: Figure = { ...from, kind: 'percent', values: [(100 * Math.abs(a - b)) / a, (100 * Math.abs(a - b)) / Math.max(a, b)] };
    const times: Figure = { ...from, kind: 'times', values: [Math.max(a, b) / Math.min(a, b)] };
    const left: Figure = { ...share, nouns: ['of'], values: [(100 * Math.min(a, b)) / Math.max(a, b)] };
    return [
      share,
      left,
      times,
      { ...times, values: [Math.floor(Math.max(a, b) / Math.min(a, b))] },
      from.kind === 'percent' ? points(from, Math.abs(a - b)) : { ...from, values: [Math.abs(a - b)] },
    ];
  });
}

/** The same kind, or a bare second figure that leaves the unit out: "from 12 days to 4". */
const areComparable = (from: Figure, to: Figure): boolean => from.kind === to.kind || to.kind === 'count';

/** From 14 % to 8 % is six points. */
const points = (from: Figure, value: number): Figure => ({ ...from, kind: 'count', nouns: ['points'], values: [value] });

const secondsOf = ({ unit }: Figure): number => SECONDS[(unit ?? 'second') as TimeUnit] ?? 1;

const scaleTo = (from: Figure, to: Figure): number => (from.kind === 'time' && to.kind === 'time' ? secondsOf(from) / secondsOf(to) : 1);

/** "Grew 100 %" is "doubled", and the other way round. */
function growth(figures: Figure[]): Figure[] {
  return figures.flatMap((figure): Figure[] => {
    const [value = 0] = figure.values;
    if (figure.kind === 'percent' && value >= 50) return [{ ...figure, kind: 'times', values: [1 + value / 100] }];
    return figure.kind === 'times' && value >= 2 ? [{ ...figure, kind: 'percent', values: [(value - 1) * 100] }] : [];
  });
}

/** Whether a fact bears out a figure, by itself or by what follows from it. */
export const bears = (fact: Fact, figure: Figure): boolean =>
  fact.figures.some((known) => figureFollows(figure, known, false)) ||
  fact.implied.some((known) => figureFollows(figure, known, false) && countsTheSame(figure, known) && isLeftOf(figure, known));

/** From 8 hours to 2 is a quarter of the time, not a quarter less. */
const isLeftOf = (figure: Figure, known: Figure): boolean =>
  known.kind !== 'percent' || known.nouns[0] !== 'of' || /\bof\b/.test(figure.text) || figure.nouns[0] === 'of';

/** A number that was reckoned has to be reckoned of the same things. */
const countsTheSame = (figure: Figure, known: Figure): boolean =>
  known.kind !== 'count' ||
  figure.nouns.some((noun) => [...known.nouns, ...known.before].some((other) => stemOf(noun) === stemOf(other) && noun.length > 3));

/** Whether a figure that stands in no sentence of the brief follows from several. */
export function followsFromMany(sentence: string, figure: Figure, facts: Facts): boolean {
  return (
    isAge(figure, facts) ||
    isShareOf(sentence, figure, facts) ||
    isListed(figure, facts) ||
    isDifference(sentence, figure, facts) ||
    isProduct(sentence, figure, facts) ||
    isQuotient(sentence, figure, facts) ||
    isSum(sentence, figure, facts)
  );
}

/** "At 6 % a year, around 500 devices": the share named in the same sentence, of a number that the brief has. */
function isShareOf(sentence: string, figure: Figure, { facts }: Facts): boolean {
  if (figure.kind !== 'count' || !figure.hedge) return false;
  const shares = figuresOf(sentence).filter((one) => one.kind === 'percent' && facts.some((fact) => bears(fact, one)));
  const wholes = facts.flatMap((fact) => fact.figures).filter((one) => one.kind === 'count');
  return shares.some((share) => wholes.some((whole) => figureFollows(figure, partOf(whole, share), false)));
}

/** "7 days instead of 11" when the brief has the 11, and the offer takes 4 off. */
function isDifference(sentence: string, figure: Figure, { facts }: Facts): boolean {
  if (figure.kind !== 'time') return false;
  const others = figuresOf(sentence).filter((one) => one.kind === 'time' || one.kind === 'count');
  const [value = 0] = figure.values;
  return others.some(({ start, values: [other = 0] }) => {
    const apart = Math.abs(other - value);
    if (start === figure.start || apart === 0) return false;
    const known = (amount: number) =>
      facts.some((fact) => fact.figures.some((one) => one.kind === 'time' && one.unit === figure.unit && one.values.includes(amount)));
    return known(other) && known(apart);
  });
}

/** "Ninety-six flats with forty snags each, close to four thousand": reckoned in the sentence itself from figures the brief has. */
function isProduct(sentence: string, figure: Figure, { facts }: Facts): boolean {
  if (figure.kind !== 'count' || !figure.hedge) return false;
  const factors = facts.flatMap((fact) => fact.figures.filter((one) => one.kind === 'count'));
  const said = figuresOf(sentence).filter((one) => one.kind === 'count' && one.start !== figure.start);
  const known = factors.filter((one) => said.some((other) => figureFollows(other, one, false)));
  return known.some((one) =>
    known.some(
      (other) => one !== other && figureFollows(figure, { ...one, values: [(one.values[0] ?? 0) * (other.values[0] ?? 0)] }, false),
    ),
  );
}

const countsOf = ({ facts }: Facts): Figure[] =>
  facts.filter((fact) => fact.owner === 'prospect').flatMap((fact) => fact.figures.filter((one) => one.kind === 'count'));

const EACH = /^(?: \S+){0,2} (?:each|apiece|a head|per|for (?:each|every))\b/i;

/** "About 80 lifts per technician" from 1,900 lifts and 24 technicians; "about 1,800 each" when the sentence names both. */
function isQuotient(sentence: string, figure: Figure, facts: Facts): boolean {
  if (figure.kind !== 'count' || !EACH.test(sentence.slice(figure.end))) return false;
  const counts = countsOf(facts);
  const said = figuresOf(sentence);
  const isSaid = (known: Figure) => said.some((one) => one.start !== figure.start && figureFollows(one, known, false));
  const about: Figure = { ...figure, hedge: 'about' };
  return counts.some((whole) =>
    counts.some((part) => {
      const [a = 0] = whole.values;
      const [b = 0] = part.values;
      if (b < 2 || a <= b || !((isSaid(whole) && isSaid(part)) || countsTheSame(figure, whole))) return false;
      return figureFollows(about, { ...whole, values: [a / b] }, false);
    }),
  );
}

/** "Two more languages makes 23" when the brief has 21: what is added stands in the sentence. */
function isSum(sentence: string, figure: Figure, facts: Facts): boolean {
  if (figure.kind !== 'count') return false;
  const [value = 0] = figure.values;
  const counts = countsOf(facts);
  return figuresOf(sentence).some(({ start, kind, values: [added = 0] }) => {
    if (start === figure.start || kind !== 'count' || added <= 0) return false;
    return counts.some(({ values: [known = 0] }) => known + added === value && known >= added);
  });
}

const NAMED = '\\p{Lu}[\\p{L}\\p{N}&-]*(?: \\p{Lu}[\\p{L}\\p{N}&-]*)*';
const NAMES_IN_A_ROW = new RegExp(`${NAMED}(?:, (?:the )?${NAMED})*,? (?:and|&|or) (?:the |in )?${NAMED}`, 'gu');

/** "Two markets" when the brief names two in a row. */
function isListed({ kind, inWords, values }: Figure, { facts }: Facts): boolean {
  const [value = 0] = values;
  if (kind !== 'count' || !inWords || value < 2 || value > 5) return false;
  return facts.some(
    ({ source, text }) =>
      source.kind === 'evidence' &&
      [...text.matchAll(NAMES_IN_A_ROW)].some(([row]) => row.split(/, | and | & | or /).filter(Boolean).length === value),
  );
}

const BEGUN = /\b(?:present|since|now|today|started|founded|established|joined|opened|began|launched|est)\b|[-–—]\s*$/i;

const FIRST_AHEAD = 2026;

/** "Six years at Contoso" from "2019 – present": the year of reading is not known here, so a year more or less passes. */
function isAge({ kind, unit, values }: Figure, { facts }: Facts): boolean {
  if (kind !== 'time' || (unit !== 'year' && unit !== 'decade')) return false;
  const value = (values[0] ?? 0) * (unit === 'decade' ? 10 : 1);
  return facts.some(({ text, figures, dates }) => {
    const years = [
      ...figures.filter((one) => one.kind === 'year').flatMap((one) => one.values[0] ?? []),
      ...dates.flatMap((date) => date.year ?? []),
    ];
    const until = years.some((from) => years.some((to) => to > from && Math.abs(to - from - value) <= 1));
    // "Two years to get there" where the brief says "by 2028".
    if (years.some((to) => to >= FIRST_AHEAD && value >= to - 2028 && value <= to - 2024)) return true;
    return until || (BEGUN.test(text) && years.some((from) => value >= 2024 - from && value <= 2028 - from));
  });
}
