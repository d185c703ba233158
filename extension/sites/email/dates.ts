/*
 * Dates as Gmail writes them in a message's title, in the user's language: "26 дек. 2019 г., 22:54", "2019年12月26日(木) 22:54",
 * "Aug 20, 2025, 1:19 PM". Names of months and weekdays come from Intl. Only a date that can mean one day is returned.
 */

const LANGUAGES =
  'en ru de ja pl fr es pt it nl sv da nb fi cs sk uk tr hu ro el bg hr sr sl lt lv et ko zh he ar fa hi th vi id ms ca eu gl'.split(
    ' ',
  );
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const MIDDLE_OF_MONTH = 15;

type Names = { months: Map<string, Set<number>>; weekdays: Set<string> };
const known = new Map<string, Names>();

/** Lower case, without accents, dots and apostrophes, so that "Déc." is "dec". Thai tells January from March by its vowel signs: those stay. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.'’׳]/g, '');

const words = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}.'’׳]+/u)
    .map(bare)
    .filter((word) => word !== '');

function addMonths(names: Names, language: string, options: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, options);
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(2024, month, MIDDLE_OF_MONTH);
    const name = words(
      format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
    )[0];
    // Some languages join a preposition to the name (Hebrew "בנובמבר"), which only shows in the whole date.
    const written = name ? words(format.format(date)).filter((word) => word.includes(name)) : [];
    for (const word of written)
      names.months.set(word, (names.months.get(word) ?? new Set()).add(month + 1));
  }
}

function addWeekdays(names: Names, language: string, weekday: 'long' | 'short'): void {
  const format = new Intl.DateTimeFormat(language, { weekday });
  for (let day = 1; day <= 7; day += 1)
    for (const word of words(format.format(new Date(2024, 0, day)))) names.weekdays.add(word);
}

function namesIn(language: string): Names {
  const there = known.get(language);
  if (there) return there;
  const names: Names = { months: new Map(), weekdays: new Set() };
  for (const month of ['long', 'short'] as const) {
    addMonths(names, language, { month });
    addMonths(names, language, { day: 'numeric', month, year: 'numeric' });
    addWeekdays(names, language, month);
  }
  known.set(language, names);
  return names;
}

/** The month a language reads in these words, and whether it accounts for all the longer words. */
function monthIn(
  found: readonly string[],
  language: string,
): { month: number; explained: boolean } | undefined {
  const { months, weekdays } = namesIn(language);
  const named = found.filter((word) => months.has(word));
  const certain = named.length > 1 ? named.filter((word) => !weekdays.has(word)) : named;
  const [month, other] = new Set(certain.flatMap((word) => [...(months.get(word) ?? [])]));
  if (month === undefined || other !== undefined) return undefined;
  return {
    month,
    explained: found.every((word) => word.length < 3 || months.has(word) || weekdays.has(word)),
  };
}

function monthOf(found: readonly string[], preferred: string): number | undefined {
  const own = preferred.split('-')[0] ?? '';
  const first = LANGUAGES.includes(own) ? monthIn(found, own) : undefined;
  if (first?.explained) return first.month;
  const readings = LANGUAGES.map((language) => monthIn(found, language)).filter(
    (reading) => reading !== undefined,
  );
  const explained = readings.filter((reading) => reading.explained);
  const months = new Set((explained.length > 0 ? explained : readings).map(({ month }) => month));
  const [month, other] = months;
  return other === undefined ? month : first?.month;
}

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year > 1990 && year < 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** Where the ten digits of the scripts begin that dates are written in: Latin, Arabic, Persian, Hindi, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** All digits as 0–9, no direction marks. */
const westernDigits = (text: string): string =>
  text.replaceAll(BIDI, '').replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/** Day first, or month first where both fit: only what the language settles. "en" alone settles nothing. */
function slashes(a: number, b: number, year: number, language: string): string | undefined {
  if (a > 12) return iso(year, b, a);
  if (b > 12 || a === b) return iso(year, a, b);
  if (!/^[a-z]{2,3}(-|$)/.test(language) || language === 'en') return undefined;
  const order = new Intl.DateTimeFormat(language)
    .formatToParts(new Date(2024, 0, 1))
    .map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month') ? iso(year, b, a) : iso(year, a, b);
}

function numeric(text: string, language: string): string | undefined {
  const yearFirst = /(?<!\d)(\d{4})\s*[./年년-]\s*(\d{1,2})\s*[./月월-]\s*(\d{1,2})(?!\d)/.exec(
    text,
  );
  if (yearFirst) return iso(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const vietnamese = /(?<!\d)(\d{1,2}) (?:thg|tháng) (\d{1,2}),? (\d{4})(?!\d)/.exec(text);
  if (vietnamese) return iso(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const yearLast = /(?<!\d)(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/.exec(text);
  if (!yearLast) return undefined;
  const [, a, mark, b, year] = yearLast;
  return mark === '/'
    ? slashes(Number(a), Number(b), Number(year), language)
    : iso(Number(year), Number(b), Number(a));
}

/**
 * The day (ISO 8601, no time: Gmail names no time zone) of a date as the page writes it. `language` is the page's own (BCP 47), used where
 * the text alone allows two readings. Undefined unless it is certain.
 */
export function parseDate(title: string, language = ''): string | undefined {
  const text = westernDigits(title);
  const byNumbers = numeric(text, language);
  if (byNumbers) return byNumbers;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const day = /(?<![\d:])\d{1,2}(?![\d:])/.exec(
    text.replaceAll(/\d{1,2}[:.]\d{2}([:.]\d{2})?/g, ' '),
  )?.[0];
  const month = year && day ? monthOf(words(text), language.toLowerCase()) : undefined;
  return year && day && month ? iso(Number(year), month, Number(day)) : undefined;
}
