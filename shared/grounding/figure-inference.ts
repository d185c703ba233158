import type { Fact } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureFollows } from './figure-match.ts';
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

export const partOf = (whole: Figure, share: Figure): Figure => ({
  ...whole,
  values: whole.values.map((value) => (value * (share.values[0] ?? 0)) / 100),
});

/** "1,400 of our 3,100 models" and "37 roles, 11 of them in engineering": a share, and what is left. */
function parts(figures: Figure[], text: string): Figure[] {
  return figures.flatMap((one, at) => {
    const next = figures[at + 1];
    if (!next || one.kind !== 'count' || next.kind !== 'count') return [];
    const between = text.slice(one.end, next.start);
    if (/^ (?:(?:\S+ )?of|(?:\S+ ){0,5}out of) (?:our |the |their |my |its |all )?$/.test(between)) return partsOf(one, next);
    return /^ of (?:them|those|these|which)\b/.test(text.slice(next.end)) ? partsOf(next, one) : [];
  });
}

function partsOf(part: Figure, whole: Figure): Figure[] {
  const [a = 0] = part.values;
  const [b = 0] = whole.values;
  if (a <= 0 || b <= a) return [];
  return [
    { ...part, kind: 'percent', values: [(100 * a) / b] },
    { ...whole, values: [b - a], nouns: [...whole.nouns, ...part.nouns] },
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

const CHANGE =
  /\b(?:to|into|instead of|rather than|against|becomes?|became|now|vs|versus|takes?|took|needs?|down|today)\b|→|(?:^|\s)[-–](?:\s|$)/;

const MOST_BETWEEN = 40;

/** The words between two figures say that the one became, or replaces, the other. */
const isChange = (between: string): boolean => between.length <= MOST_BETWEEN && !/[.;!?]\s/.test(between) && CHANGE.test(between);

/** "From 12 days to 4" is two thirds less, three times as fast, and 8 days saved. */
function changes(figures: Figure[], text: string): Figure[] {
  return figures.flatMap((from, at) => {
    const to = figures[at + 1];
    // From 2004 to 2012 is no change of half a percent.
    if (!to || from.kind === 'year' || !isChange(text.slice(from.end, to.start))) return [];
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
  fact.figures.some((known) => figureFollows(figure, known, false) && (!isStretched(figure, known) || countsTheSame(figure, known))) ||
  fact.implied.some((known) => figureFollows(figure, known, false) && countsTheSame(figure, known) && isLeftOf(figure, known));

/** "Under 10" said of 6: it has to be of the same things, or any small number would bear it out. */
const isStretched = ({ hedge, kind, values: [said = 0] }: Figure, { values: [known = 0] }: Figure): boolean =>
  kind === 'count' && (hedge === 'least' || hedge === 'most') && Math.abs(said - known) > known * 0.12;

/** From 8 hours to 2 is a quarter of the time, not a quarter less. */
const isLeftOf = (figure: Figure, known: Figure): boolean =>
  known.kind !== 'percent' || known.nouns[0] !== 'of' || /\bof\b/.test(figure.text) || figure.nouns[0] === 'of';

/** A number that was reckoned has to be reckoned of the same things. */
export const countsTheSame = (figure: Figure, known: Figure): boolean =>
  known.kind !== 'count' ||
  figure.nouns.some((noun) => [...known.nouns, ...known.before].some((other) => stemOf(noun) === stemOf(other) && noun.length > 3));
