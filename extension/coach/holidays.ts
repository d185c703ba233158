/*
 * Days on which nobody reads a mail for work. Few countries and few days, on purpose: those on which
 * nearly everybody there is off. Dates are UTC days.
 */
import { DAY } from '../../shared/time.ts';
import { type PlainKey, t } from '../i18n/text.ts';

/** Easter Sunday of a year (Gregorian; Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

type Rule = (year: number) => Date;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    new Date(Date.UTC(year, month - 1, day));
const afterEaster =
  (days: number): Rule =>
  (year) =>
    new Date(easter(year).getTime() + days * DAY);
/** The nth Monday (1) or Thursday (4) of a month, `plus` days later; the last one for -1. */
const nth =
  (month: number, weekday: number, which: number, plus = 0): Rule =>
  (year) => {
    const first = new Date(Date.UTC(year, which < 0 ? month : month - 1, 1));
    const ahead = (weekday - first.getUTCDay() + 7) % 7;
    return new Date(first.getTime() + (ahead + 7 * (which < 0 ? which : which - 1) + plus) * DAY);
  };

type Holiday = readonly [name: PlainKey, day: Rule];

const NEW_YEAR: Holiday = ['coach.holidays.newYear', fixed(1, 1)];
const CHRISTMAS: Holiday = ['coach.holidays.christmas', fixed(12, 25)];
const BOXING_DAY: Holiday = ['coach.holidays.afterChristmas', fixed(12, 26)];
const GOOD_FRIDAY: Holiday = ['coach.holidays.goodFriday', afterEaster(-2)];
const EASTER_MONDAY: Holiday = ['coach.holidays.easterMonday', afterEaster(1)];
const ASCENSION: Holiday = ['coach.holidays.ascension', afterEaster(39)];
const WHIT_MONDAY: Holiday = ['coach.holidays.whitMonday', afterEaster(50)];
const MAY_DAY: Holiday = ['coach.holidays.mayDay', fixed(5, 1)];
const ALL_SAINTS: Holiday = ['coach.holidays.allSaints', fixed(11, 1)];

const EVERYWHERE = [NEW_YEAR, CHRISTMAS];

const OF: Record<string, readonly Holiday[]> = {
  us: [
    ['coach.holidays.luther', nth(1, 1, 3)],
    ['coach.holidays.memorial', nth(5, 1, -1)],
    ['coach.holidays.independence', fixed(7, 4)],
    ['coach.holidays.labor', nth(9, 1, 1)],
    ['coach.holidays.thanksgiving', nth(11, 4, 4)],
    ['coach.holidays.afterThanksgiving', nth(11, 4, 4, 1)],
  ],
  ca: [
    GOOD_FRIDAY,
    ['coach.holidays.canada', fixed(7, 1)],
    ['coach.holidays.labour', nth(9, 1, 1)],
    ['coach.holidays.thanksgiving', nth(10, 1, 2)],
    BOXING_DAY,
  ],
  gb: [
    GOOD_FRIDAY,
    EASTER_MONDAY,
    ['coach.holidays.earlyMay', nth(5, 1, 1)],
    ['coach.holidays.spring', nth(5, 1, -1)],
    ['coach.holidays.summer', nth(8, 1, -1)],
    BOXING_DAY,
  ],
  ie: [
    EASTER_MONDAY,
    ['coach.holidays.patrick', fixed(3, 17)],
    ['coach.holidays.may', nth(5, 1, 1)],
    BOXING_DAY,
  ],
  au: [
    ['coach.holidays.australia', fixed(1, 26)],
    GOOD_FRIDAY,
    EASTER_MONDAY,
    ['coach.holidays.anzac', fixed(4, 25)],
    BOXING_DAY,
  ],
  de: [
    GOOD_FRIDAY,
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    WHIT_MONDAY,
    ['coach.holidays.unity', fixed(10, 3)],
    BOXING_DAY,
  ],
  at: [
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    WHIT_MONDAY,
    ['coach.holidays.austria', fixed(10, 26)],
    ALL_SAINTS,
    BOXING_DAY,
  ],
  ch: [
    GOOD_FRIDAY,
    EASTER_MONDAY,
    ASCENSION,
    WHIT_MONDAY,
    ['coach.holidays.swiss', fixed(8, 1)],
    BOXING_DAY,
  ],
  fr: [
    EASTER_MONDAY,
    MAY_DAY,
    ['coach.holidays.victory', fixed(5, 8)],
    ASCENSION,
    ['coach.holidays.bastille', fixed(7, 14)],
    ALL_SAINTS,
  ],
  es: [
    ['coach.holidays.epiphany', fixed(1, 6)],
    GOOD_FRIDAY,
    MAY_DAY,
    ['coach.holidays.spain', fixed(10, 12)],
    ALL_SAINTS,
  ],
  it: [
    ['coach.holidays.epiphany', fixed(1, 6)],
    EASTER_MONDAY,
    MAY_DAY,
    ['coach.holidays.republic', fixed(6, 2)],
    ['coach.holidays.ferragosto', fixed(8, 15)],
    ALL_SAINTS,
  ],
  pt: [
    GOOD_FRIDAY,
    ['coach.holidays.freedom', fixed(4, 25)],
    MAY_DAY,
    ['coach.holidays.portugal', fixed(6, 10)],
    ALL_SAINTS,
  ],
  nl: [EASTER_MONDAY, ['coach.holidays.king', fixed(4, 27)], ASCENSION, WHIT_MONDAY, BOXING_DAY],
  be: [
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    WHIT_MONDAY,
    ['coach.holidays.belgium', fixed(7, 21)],
    ALL_SAINTS,
  ],
  pl: [
    ['coach.holidays.epiphany', fixed(1, 6)],
    EASTER_MONDAY,
    MAY_DAY,
    ['coach.holidays.constitution', fixed(5, 3)],
    ['coach.holidays.independence', fixed(11, 11)],
    BOXING_DAY,
  ],
  se: [
    ['coach.holidays.epiphany', fixed(1, 6)],
    GOOD_FRIDAY,
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    ['coach.holidays.national', fixed(6, 6)],
    BOXING_DAY,
  ],
  no: [
    GOOD_FRIDAY,
    EASTER_MONDAY,
    MAY_DAY,
    ASCENSION,
    ['coach.holidays.constitution', fixed(5, 17)],
    WHIT_MONDAY,
    BOXING_DAY,
  ],
  dk: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY, BOXING_DAY],
};

/** How a profile writes its country at the end of a place; American and British ones often leave it at the state or nation. */
const COUNTRIES: readonly [string, RegExp][] = [
  ['us', /^(?:united states(?: of america)?|u\.?s\.?a?\.?|usa)$/i],
  ['ca', /^(?:canada|ontario|quebec|québec|british columbia|alberta)$/i],
  ['gb', /^(?:united kingdom|u\.?k\.?|great britain|england|scotland|wales|northern ireland)$/i],
  ['ie', /^(?:ireland|éire)$/i],
  ['au', /^(?:australia|new south wales|victoria|queensland)$/i],
  ['de', /^(?:germany|deutschland|alemania|allemagne)$/i],
  ['at', /^(?:austria|österreich)$/i],
  ['ch', /^(?:switzerland|schweiz|suisse|svizzera)$/i],
  ['fr', /^france$/i],
  ['es', /^(?:spain|españa)$/i],
  ['it', /^(?:italy|italia)$/i],
  ['pt', /^portugal$/i],
  ['nl', /^(?:(?:the )?netherlands|nederland)$/i],
  ['be', /^(?:belgium|belgië|belgique)$/i],
  ['pl', /^(?:poland|polska)$/i],
  ['se', /^(?:sweden|sverige)$/i],
  ['no', /^(?:norway|norge)$/i],
  ['dk', /^(?:denmark|danmark)$/i],
];

const STATES = new Set(
  `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,
kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,
new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming`.split(
    /,\s*/,
  ),
);

/** ISO code, in small letters, of the country a place lies in: "Leeds, England, United Kingdom". Undefined where it does not say. */
export function countryOf(location: string | undefined): string | undefined {
  const last = location?.split(',').at(-1)?.trim() ?? '';
  if (STATES.has(last.toLowerCase())) return 'us';
  return COUNTRIES.find(([, written]) => written.test(last))?.[0];
}

/** Name of the public holiday that a day is, in that country; where none is known, only what is one nearly everywhere. */
export function holidayOn(date: Date, country: string | undefined): string | undefined {
  const all = [...EVERYWHERE, ...((country && OF[country]) || [])];
  const key = date.toISOString().slice(0, 10);
  const name = all.find(([, day]) => day(date.getUTCFullYear()).toISOString().startsWith(key))?.[0];
  return name && t(name);
}

/** The day so many days after an ISO date; undefined where that is no date. */
export function dayAfter(begins: string, days: number): Date | undefined {
  const start = Date.parse(begins.slice(0, 10));
  return Number.isNaN(start) ? undefined : new Date(start + days * DAY);
}
