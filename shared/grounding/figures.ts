import { isClock } from './clock.ts';
import { contactsOf } from './contacts.ts';
import { datesOf } from './dates.ts';
import { latinDigits, readingsOf } from './digits.ts';
import type { Bare, Figure } from './figure.ts';
import { halves, phrases } from './figure-phrases.ts';
import { fractions } from './fractions.ts';
import { linksOf } from './links.ts';
import { NUMBER_WORDS, valueOfWords } from './number-words.ts';
import { timeUnitOf } from './units.ts';

const ROW = "\\d{1,3}(?:[,.'’\\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?: 000)+|\\d+(?:[.,]\\d+)?";
const SCALE =
  '[kmb]|\\s?(?:thousand|mm|mn|mio|million|millions|millionen|millones|milliards?|bn|billion|billions|mrd|tsd|tausend|mil|lakhs?|crores?)';
const CURRENCY_BEFORE = 'US\\$|A\\$|C\\$|HK\\$|\\$|€|£|¥|₹|₩|USD|EUR|GBP|CHF|INR|JPY|AUD|CAD|SEK|NOK|DKK|PLN|Rs\\.?';
const CURRENCY_AFTER = 'US\\$|\\$|€|£|¥|元|円|₹|USD|EUR|GBP|CHF|INR|JPY|SEK|NOK|DKK|PLN|dollars?|euros?|pounds?|francs?|rupees?|kr|zł';
/** Letters of scripts that put spaces between words: behind one of them a digit belongs to a name ("B2B"). */
const SPACED = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}';

const NUMERAL = new RegExp(
  `(?<![${SPACED}\\p{N}]|[${SPACED}]-|\\p{N}\\.|\\d[,:/])(?<currency>(?:${CURRENCY_BEFORE})\\s?)?(?<row>${ROW})(?<scale>(?:${SCALE})(?![\\p{L}\\p{N}])|[万萬億亿])?(?<plus>\\+)?(?<after>\\s?(?:%|percent(?:age points?)?|per cent|pct|pp\\b|prozent|por ciento|por cento|pour cent|per cento|procent|(?:x|×)(?![\\p{L}\\p{N}])|-?\\s?fold\\b|times\\b|(?:${CURRENCY_AFTER})(?![\\p{L}\\p{N}])))?`,
  'giu',
);

/** Rows of digits that are no figures: times of day, versions, shares of a name, ordinals, list numbers, "24/7". */
const NOT_A_FIGURE_AFTER =
  /^(?::\d\d|\s?(?:am|pm|a\.m|p\.m|uhr|h)\b|(?:st|nd|rd|th)\b|\.\d+\.|\/\d|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/iu;

/** Figures of a text in any script, number words of English included; links, contacts and dates are not figures. */
export function figuresOf(text: string): Figure[] {
  const latin = latinDigits(text);
  const taken: { start: number; end: number }[] = [
    ...linksOf(latin),
    ...contactsOf(latin),
    ...datesOf(latin).filter((date) => date.day !== undefined),
  ];
  const figures: Figure[] = [];
  for (const found of [...halves(latin), ...fractions(latin), ...phrases(latin), ...numerals(latin), ...words(latin)]) {
    if (taken.some((one) => one.start < found.end && found.start < one.end)) continue;
    taken.push(found);
    figures.push(withContext(latin, { ...found, text: text.slice(found.start, found.end) }));
  }
  return shareUnits(
    latin,
    figures.sort((a, b) => a.start - b.start),
  );
}

function* numerals(text: string): Generator<Bare> {
  for (const match of text.matchAll(NUMERAL)) {
    const { currency, row = '', scale, plus, after } = match.groups ?? {};
    const end = match.index + match[0].length;
    const tail = text.slice(end);
    if (!currency && !scale && !plus && !after && NOT_A_FIGURE_AFTER.test(tail)) continue;
    if (!currency && !after && STANDARD.test(text.slice(0, match.index))) continue;
    if (!currency && !after && isListNumber(text, match.index, tail)) continue;
    const factor = scaleOf(scale);
    const values = readingsOf(row).map((value) => value * factor);
    const bare: Bare = { start: match.index, end, text: text.slice(match.index, end), kind: 'count', values, inWords: false };
    if (plus) bare.hedge = 'least';
    yield { ...bare, ...kindOf({ currency, after, tail, row, values }) };
  }
}

/** "ISO 27001", "Rev 4": the number of a standard counts nothing. */
const STANDARD =
  /\b(?:ISO(?:\/IEC)?|IEC|EN|DIN|BS|ASTM|IATF|NIST|FIPS|SOC|PCI|MIL|IFRS|IAS|ASC|FRS|SSAP|HGB|GAMP|RFC|ANSI|SAE|NFPA|ASHRAE|AS|CFR|USP|ICH|Basel|WCAG|Form|Rev|Rule|Section|Article|Part|Title)[ -]$/;

const isListNumber = (text: string, start: number, tail: string): boolean =>
  (/^[.)]\s/.test(tail) && /(?:^|\n)\s*\(?$/.test(text.slice(0, start))) || (tail.startsWith(']') && text[start - 1] === '[');

type Marks = { currency: string | undefined; after: string | undefined; tail: string; row: string; values: number[] };

function kindOf({ currency, after, tail, row, values }: Marks): Partial<Bare> {
  const mark = after?.trim().toLowerCase() ?? '';
  if (currency) return { kind: 'money', unit: currencyOf(currency) };
  if (/^(?:%|p|por|pro)/.test(mark) && !/^(?:pound|pln)/.test(mark)) return { kind: 'percent' };
  if (/^(?:x|×|-?\s?fold|times)$/.test(mark)) return { kind: 'times' };
  if (mark) return { kind: 'money', unit: currencyOf(mark) };
  const unit = timeUnitOf(tail);
  if (unit) return { kind: 'time', unit };
  if (/^(?:19|20)\d\d$/.test(row) && values[0] === Number(row)) return { kind: 'year' };
  return {};
}

const SCALES: [RegExp, number][] = [
  [/^(?:k|thousand|tsd|tausend|mil)$/, 1e3],
  [/^(?:m|mm|mn|mio|million|millions|millionen|millones)$/, 1e6],
  [/^(?:bn|b|billion|billions|mrd|milliards?)$/, 1e9],
  [/^lakhs?$/, 1e5],
  [/^crores?$/, 1e7],
  [/^[万萬]$/, 1e4],
  [/^[億亿]$/, 1e8],
];

function scaleOf(scale: string | undefined): number {
  const name = scale?.trim().toLowerCase() ?? '';
  return SCALES.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
}

const CURRENCIES: [RegExp, string][] = [
  [/^(?:us\$|\$|usd|dollars?)$/, 'USD'],
  [/^(?:€|eur|euros?)$/, 'EUR'],
  [/^(?:£|gbp|pounds?)$/, 'GBP'],
  [/^(?:¥|jpy|円|元)$/, 'JPY'],
  [/^(?:₹|inr|rs\.?|rupees?)$/, 'INR'],
  [/^(?:chf|francs?)$/, 'CHF'],
];

function currencyOf(mark: string): string {
  const name = mark.trim().toLowerCase();
  return CURRENCIES.find(([pattern]) => pattern.test(name))?.[1] ?? name.toUpperCase();
}

/** "Two hundred" is said of 212 too. */
const ROUND_WORDS = /(?:dozen|hundred|thousand|million|billion)$/i;

function* words(text: string): Generator<Bare> {
  for (const match of text.matchAll(NUMBER_WORDS)) {
    const value = valueOfWords(match[0]);
    if (value === undefined) continue;
    const end = match.index + match[0].length;
    if (isClock(text, { start: match.index, end })) continue;
    const tail = text.slice(end);
    const mark =
      /^[\s-]?(%|percent\b|per cent\b|pct\b)|^[\s-]?(times\b(?= (?:as|more|less|fewer|faster|longer|higher|bigger|better|the|your|our|their|its|what)\b)|fold\b|x\b)|^ (dollars?|euros?|pounds?|francs?|rupees?)\b/i.exec(
        tail,
      );
    const bare: Bare = { start: match.index, end, text: match[0], kind: 'count', values: [value], inWords: true };
    if (ROUND_WORDS.test(match[0])) bare.hedge = 'about';
    const unit = timeUnitOf(tail);
    if (mark?.[1]) yield { ...bare, kind: 'percent', end: end + mark[0].length, text: match[0] + mark[0] };
    else if (mark?.[2]) yield { ...bare, kind: 'times', end: end + mark[0].length, text: match[0] + mark[0] };
    else if (mark?.[3]) yield { ...bare, kind: 'money', unit: currencyOf(mark[3]) };
    else if (unit) yield { ...bare, kind: 'time', unit };
    else yield bare;
  }
}

const ABOUT =
  /(?:\b(?:about|around|roughly|nearly|almost|approximately|approx\.?|circa|ca\.|close to|near to|some|an estimated|just under|just over|etwa|rund|knapp|environ|casi|quasi)|~|≈)\s*(?:a\s+|the\s+)?$/i;
const LEAST =
  /(?:\b(?:over|more than|above|at least|upwards of|north of|well over|beyond|past|über|mehr als|plus de|más de)|>)\s*(?:a\s+)?$/i;
const MOST =
  /(?:\b(?:under|below|less than|fewer than|at most|within|up to|as much as|no more than|unter|weniger als|bis zu|moins de|menos de)|<)\s*(?:a\s+)?$/i;

function withContext(text: string, bare: Bare): Figure {
  const head = text.slice(Math.max(0, bare.start - 40), bare.start);
  const tail = text.slice(bare.end, bare.end + 60);
  const hedge = hedgeOf(head, tail) ?? bare.hedge;
  const nouns = (tail.split(/[.,;:!?()\n–—"“”]/)[0] ?? '').toLowerCase().match(/[\p{L}][\p{L}\p{M}'’]*/gu) ?? [];
  const before = (head.split(/[.,;:!?()\n–—]/).at(-1) ?? '').toLowerCase().match(/[\p{L}][\p{L}\p{M}'’]*/gu) ?? [];
  return { ...bare, ...(hedge ? { hedge } : {}), nouns: nouns.slice(0, 5), before: before.slice(-3) };
}

function hedgeOf(head: string, tail: string): Figure['hedge'] | undefined {
  if (ABOUT.test(head) || /^(?:-odd\b|\s?(?:-?ish\b|or so\b))/.test(tail)) return 'about';
  if (LEAST.test(head) || /^\s?(?:\+|or more\b|plus\b)/.test(tail)) return 'least';
  return MOST.test(head) ? 'most' : undefined;
}

/** In "5–10 %", "6 to 2 weeks" the first figure takes the unit of the second; in "from 9 days to 3", "nine years here and six before" the second that of the first. */
function shareUnits(text: string, figures: Figure[]): Figure[] {
  return figures.map((figure, at) => {
    if (figure.kind !== 'count') return figure;
    const [before, next] = [figures[at - 1], figures[at + 1]];
    if (next && hasUnit(next) && /^\s?(?:-|–|—|to|or|and|bis|à|a)\s?$/.test(text.slice(figure.end, next.start)))
      return withUnit(figure, next);
    const isSecond =
      before &&
      hasUnit(before) &&
      figure.nouns.length === 0 &&
      /^\s?(?:\S+ ){0,3}to (?:just |only |about )?$/.test(text.slice(before.end, figure.start));
    const isAgain =
      before?.kind === 'time' &&
      (figure.nouns.length === 0 || /^(?:before|after|at|with|as|in|now)$/.test(figure.nouns[0] ?? '')) &&
      /\b(?:and|then|plus) (?:\S+ ){0,4}(?:for|after) $/.test(text.slice(before.end, figure.start));
    const isInstead =
      before &&
      hasUnit(before) &&
      /^\s?(?:\S+ ){0,2}(?:instead of|rather than|down from|versus|vs\.?) $/.test(text.slice(before.end, figure.start));
    return isSecond || isAgain || isInstead ? withUnit(figure, before) : figure;
  });
}

const hasUnit = ({ kind }: Figure): boolean => kind === 'time' || kind === 'percent' || kind === 'money' || kind === 'times';

const withUnit = (figure: Figure, { kind, unit, nouns }: Figure): Figure => ({ ...figure, kind, ...(unit ? { unit } : {}), nouns });
