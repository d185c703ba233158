import { latinDigits } from '../text/digits.ts';
import type { Span } from '../text/span.ts';
import { phrases, table } from '../text/table.ts';
import { contactsOf } from './contacts.ts';
import { datesOf } from './dates.ts';
import { linksOf } from './links.ts';
import { type Numeral, numbersInDigits, numbersInWords } from './numbers.ts';
import { timeUnitOf } from './units.ts';

/** A figure of a text: what it can mean, of what kind it is, and how firmly it is said. */
export type Figure = Span & {
  kind: 'percent' | 'money' | 'times' | 'time' | 'year' | 'count';
  /** Possible readings, the likelier first: "1,200" is 1200 or, on the continent, 1.2. */
  values: number[];
  /** Money: ISO code or the mark itself. Time: the unit. */
  unit?: string;
  /** Working days, of which five make a week. */
  working?: boolean;
  /** "about 40", "over 200", "under 10". */
  hedge?: 'about' | 'least' | 'most';
  inWords: boolean;
  /** Words behind it in lower case, three at most: what is counted. */
  nouns: string[];
  /** "4 hours a week": the stretch of time it is said of. */
  per?: string;
};

type Kind = Partial<Pick<Figure, 'kind' | 'unit' | 'working' | 'values'>> & { end: number };

const FACTORS =
  table(`1e3 k thousand tsd tausend mil; 1e5 lakh lakhs; 1e7 crore crores; 1e4 万 萬; 1e8 億 亿;
  1e6 m mm mn mio million millions millionen millones; 1e9 b bn billion billions mrd milliard`);
const CURRENCIES =
  table(`USD us$ $ usd dollar dollars; EUR € eur euro euros; GBP £ gbp pound pounds; INR ₹ inr rs
  rupees; JPY ¥ jpy 円; CHF chf francs; PLN pln zł; CNY 元; SEK sek; NOK nok; DKK dkk; KR kr`);
const CURRENCY =
  /(?:US\$|A\$|C\$|[$€£¥₹₩]|\b(?:USD|EUR|GBP|CHF|INR|JPY|AUD|CAD|SEK|NOK|DKK|PLN|Rs\.?))\s?$/;
const PERCENT =
  /^[\s-]?(?:%|per ?cent\b|percentage|pct\b|pp\b|prozent|por cien\w+|pour cent|procent)/i;
const TIMES =
  /^(?:\s?[x×](?![\p{L}\p{N}])|-?\s?fold\b|\stimes(?= (?:as|more|less|faster|longer|the)\b))/iu;
const CLOCK = /^(?::\d\d|\s?(?:am|pm|a\.m|p\.m|uhr)\b|h\d?\d?\b|\s?o['’]?clock)/i;

/**
 * Figures of a text in any script, numbers in English words and shares ("half", "doubled")
 * included. Links, contacts, days of a month, times of day, and numbers that belong to a name
 * ("B2B", "SOC 2", "24/7") are none.
 */
export function figuresOf(text: string): Figure[] {
  const latin = latinDigits(text);
  const digits = numbersInDigits(latin).flatMap((one) => figureOf(latin, one));
  const words = numbersInWords(latin).flatMap((one) => wordFigureOf(latin, one));
  const all = [...sharesOf(latin), ...digits, ...words];
  const days = digits.length > 0 ? datesOf(latin).filter(({ day }) => day !== undefined) : [];
  const others = digits.length > 0 ? [...linksOf(latin), ...contactsOf(latin), ...days] : [];
  const taken: Pick<Span, 'start' | 'end'>[] = others;
  const figures = all.filter((figure) => {
    const isFree = !taken.some((one) => one.start < figure.end && figure.start < one.end);
    if (isFree) taken.push(figure);
    return isFree;
  });
  for (const figure of figures) figure.text = text.slice(figure.start, figure.end);
  return shareUnits(
    latin,
    figures.sort((a, b) => a.start - b.start),
  );
}

function figureOf(text: string, { start, end, text: row, values }: Numeral): Figure[] {
  const head = text.slice(Math.max(0, start - 24), start);
  const currency = CURRENCY.exec(head)?.[0] ?? '';
  const tail = text.slice(end, end + 40);
  if (!currency && isPartOfName(head, tail)) return [];
  const scale = /^(?:[kmb](?!\p{L})|\s?\p{L}{2,10}(?!\p{L})|[万萬億亿])/iu.exec(tail)?.[0] ?? '';
  const factor = Number(FACTORS.get(scale.trim().toLowerCase()) ?? 0);
  const numberEnd = end + (factor ? scale.length : 0);
  const plus = text[numberEnd] === '+';
  const kind = kindOf(text, numberEnd + (plus ? 1 : 0), currency);
  const isYear = /^(?:19|20)\d\d$/.test(row);
  if (!kind.kind && (isDesignation(head, tail) || CLOCK.test(tail))) return [];
  const read = values.map((value) => value * (factor || 1));
  const figure = inContext(text, {
    start: start - currency.length,
    inWords: false,
    values: read,
    ...kind,
  });
  if (plus) figure.hedge = 'least';
  return [isYear && !kind.kind ? { ...figure, kind: 'year' } : figure];
}

function wordFigureOf(text: string, { start, end, values, round }: Numeral): Figure[] {
  const isTime = /\b(?:at|until|till|past) $/i.test(text.slice(Math.max(0, start - 8), start));
  if (isTime || CLOCK.test(text.slice(end, end + 9))) return [];
  const figure = inContext(text, { start, inWords: true, values, ...kindOf(text, end, '') });
  // "One" without a unit is a pronoun.
  if (values[0] === 1 && figure.kind === 'count') return [];
  return [round && !figure.hedge ? { ...figure, hedge: 'about' } : figure];
}

/** A digit glued to a letter or to another number: "B2B", "3.2.1", "10:30", "24/7", "#5". */
function isPartOfName(head: string, tail: string): boolean {
  const unit = /^(?:[kmbxh]|min|hrs?|sec|mos?|yrs?|wks?|d|bn|mm|EUR|USD|GBP|CHF)(?![\p{L}\p{N}])/iu;
  return (
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}#]$|[a-zA-Z]-$|\d[.:/]$/u.test(
      head,
    ) ||
    /^(?:[:/]\d|(?:st|nd|rd|th)\b|\.\d+\.)/.test(tail) ||
    /^\p{Script=Latin}/u.test(tail.replace(unit, ''))
  );
}

/** "SOC 2", "ISO 27001", a list's "1." and "[1]": the number names something and counts nothing. */
const isDesignation = (head: string, tail: string): boolean =>
  /\b\p{Lu}{2,}[ -]$/u.test(head) ||
  (/(?:^|\n)\s*\(?$/.test(head) && /^[.)]\s/.test(tail)) ||
  (head.endsWith('[') && tail.startsWith(']'));

/** What kind of figure the marks around a number make it. */
function kindOf(text: string, end: number, currency: string): Kind {
  const tail = text.slice(end, end + 40);
  const mark = currency.trim().replace(/\.$/, '');
  if (mark) return { kind: 'money', unit: CURRENCIES.get(mark.toLowerCase()) ?? mark, end };
  const percent = PERCENT.exec(tail)?.[0];
  if (percent) return { kind: 'percent', end: end + percent.length };
  const times = TIMES.exec(tail)?.[0];
  if (times) return { kind: 'times', end: end + times.length };
  const [after = '', name = ''] = /^\s?(US\$|[$€£¥₹元円]|\p{L}{2,7})(?!\p{L})/u.exec(tail) ?? [];
  const money = CURRENCIES.get(name.toLowerCase());
  if (money) return { kind: 'money', unit: money, end: end + after.length };
  const time = timeUnitOf(tail);
  return time ? { kind: 'time', ...time, end } : { end };
}

/** What softens a figure, before it. */
const HEDGES = Object.entries({
  about: phrases(`about, around, roughly, nearly, almost, approx, approx., approximately, circa, ca.
    close to, some, just under, just over, etwa, rund, knapp, environ, casi, ~, ≈`),
  least: phrases(`over, more than, above, at least, upwards of, north of, beyond, past, über, >
    mehr als, plus de, más de`),
  most: phrases(`under, below, less than, fewer than, at most, up to, no more than, unter, bis zu
    menos de, <`),
} satisfies Record<NonNullable<Figure['hedge']>, string[]>);

function hedgeOf(head: string, tail: string): Figure['hedge'] {
  if (/^(?:-odd\b|\s?(?:-?ish\b|or so\b))/.test(tail)) return 'about';
  if (/^\s?(?:or more\b|plus\b)/.test(tail)) return 'least';
  const before = ` ${head.toLowerCase().replace(/(?:\s(?:an?|the))?\s*$/, '')}`;
  const ends = (one: string) => before.endsWith(/\p{L}/u.test(one) ? ` ${one}` : one);
  return HEDGES.find(([, said]) => said.some(ends))?.[0] as Figure['hedge'];
}

const PER =
  /^[^.;?!]{0,40}?\b(?:an?|per|every|each)[ -](?:\p{L}+ )?(\p{L}+)|^[^.;?!]{0,24}?\b(\p{L}+ly)\b/iu;

/** A figure with the words around it. */
function inContext(
  text: string,
  bare: Kind & Pick<Figure, 'start' | 'inWords' | 'values'>,
): Figure {
  const { start, end } = bare;
  const head = text.slice(Math.max(0, start - 24), start);
  const tail = text.slice(end, end + 60);
  const hedge = hedgeOf(head, tail);
  const [, ...stretch] = PER.exec(tail) ?? [];
  const per = timeUnitOf(` ${stretch.find(Boolean) ?? ''}`)?.unit;
  const clause = tail.split(/[.,;:!?()\n–—"“”|·]/)[0] ?? '';
  const nouns = (clause.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).slice(0, 3);
  return { kind: 'count', text: '', ...bare, nouns, ...(hedge && { hedge }), ...(per && { per }) };
}

/** Words that state a share or a multiple without a number: kind, value, how it is said. */
const SHARES = String.raw`
percent 66.7 \btwo[- ]thirds\b|⅔
percent 33.3 \b(?:a|one)[- ]third\b(?! (?:party|time|option|person|one|e?mail))|⅓
percent 75 \bthree[- ]quarters\b|¾
percent 25 \b(?:a|one)[- ]quarter (?:of (?:the|your|their|our|all|its)|fewer|less|more|faster)\b|¼
percent 50 \b(?:by|in) half\b|\bhalv\p{L}+|\bhalf (?:of (?:the|your)|the (?:time|cost)|as)\b
times 2 \btwice (?:as|the)\b|\bdoubl(?:ed|es|ing)\b|\b(?:to|would|can|could|will) double\b(?!-)
times 3 \btripl(?:ed|es|ing)\b|\bthree-?fold\b|\b(?:to|would|can|could|will) triple\b
times 4 \bquadrupl[a-z]+|\bfour-?fold\b
times 5 \bquintupl[a-z]+|\bfive-?fold\b`
  .trim()
  .split('\n')
  .map((row) => /^(?<kind>\S+) (?<value>\S+) (?<said>.+)$/.exec(row)?.groups ?? {});
const SAID = SHARES.map(({ said = '', kind, value }) => {
  return { said: new RegExp(said, 'giu'), kind: kind as Figure['kind'], values: [Number(value)] };
});
const MAY_SHARE = /third|quart|hal[fv]|twice|doubl|tripl|fold|quintupl|[⅓⅔¼¾]/i;

const sharesOf = (text: string): Figure[] =>
  (MAY_SHARE.test(text) ? SAID : []).flatMap(({ said, ...share }) =>
    [...text.matchAll(said)].map(({ 0: words, index: start }) =>
      inContext(text, { start, end: start + words.length, ...share, inWords: true }),
    ),
  );

const hasUnit = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && figure.kind !== 'count' && figure.kind !== 'year';
const AND = /^\s?(?:-|–|—|to|or|and|bis|à|a)\s?$/;
const THEN =
  /^\s?(?:\S+ ){0,4}(?:to|instead of|rather than|vs\.?|down from)(?: (?:just|only|about))? $/;

/** In "5–10 %" the first takes the second's unit, in "from 9 days to 3" the second the first's. */
function shareUnits(text: string, figures: Figure[]): Figure[] {
  return figures.map((figure, at) => {
    const [before, next] = [figures[at - 1], figures[at + 1]];
    if (figure.kind !== 'count') return figure;
    const takes = ({ kind, unit, per }: Figure): Figure => ({
      ...figure,
      kind,
      ...(unit && { unit }),
      ...(per && { per }),
    });
    if (hasUnit(next) && AND.test(text.slice(figure.end, next.start))) return takes(next);
    const isLast = figure.nouns.length === 0 && hasUnit(before);
    return isLast && THEN.test(text.slice(before.end, figure.start)) ? takes(before) : figure;
  });
}
