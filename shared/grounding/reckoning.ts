import type { Fact, Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { bears, countsTheSame, partOf } from './figure-inference.ts';
import { figureFollows } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { valueOfWords } from './number-words.ts';
import { countsOf, isForEvery, isQuotient, isRate } from './shared-out.ts';
import { stemOf, wordsOf } from './words.ts';

/** Whether a figure that stands in no sentence of the brief follows from several. */
export function followsFromMany(sentence: string, figure: Figure, facts: Facts): boolean {
  return (
    isAge(figure, facts) ||
    isShareOf(sentence, figure, facts) ||
    isListed(figure, facts) ||
    isDifference(sentence, figure, facts) ||
    isProduct(sentence, figure, facts) ||
    isQuotient(sentence, figure, facts) ||
    isForEvery(sentence, figure, facts) ||
    isSum(sentence, figure, facts) ||
    isApart(sentence, figure, facts) ||
    isPledged(sentence, figure, facts) ||
    isRatio(figure, facts) ||
    isOutOf(figure, facts) ||
    isTakenOff(sentence, figure, facts) ||
    isRest(sentence, figure, facts) ||
    isRate(sentence, figure, facts)
  );
}

/** "At 6 % a year, around 500 devices": the share named in the same sentence, of a number that the brief has. */
function isShareOf(sentence: string, figure: Figure, { facts }: Facts): boolean {
  if (figure.kind !== 'count' || !figure.hedge) return false;
  const shares = figuresOf(sentence).filter((one) => one.kind === 'percent' && facts.some((fact) => bears(fact, one)));
  const wholes = facts.flatMap((fact) => fact.figures).filter((one) => one.kind === 'count');
  if (isShareOfLine(figure, facts)) return true;
  return shares.some((share) => wholes.some((whole) => figureFollows(figure, partOf(whole, share), false)));
}

/** "Some 5,600 sofas burnt" where one line has 14,000 sofas and four in ten. */
function isShareOfLine(figure: Figure, facts: Fact[]): boolean {
  return facts.some((fact) =>
    fact.figures.some(
      (whole) =>
        whole.kind === 'count' &&
        countsTheSame(figure, whole) &&
        facts.some(
          (other) =>
            other.source === fact.source &&
            other.figures.some((share) => share.kind === 'percent' && figureFollows(figure, partOf(whole, share), false)),
        ),
    ),
  );
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
  if (!(figure.kind === 'count' || figure.kind === 'money') || !figure.hedge) return false;
  const factors = facts.flatMap((fact) => fact.figures.filter((one) => one.kind === 'count'));
  const said = figuresOf(sentence).filter((one) => one.kind === 'count' && one.start !== figure.start);
  const known = factors.filter((one) => said.some((other) => figureFollows(other, one, false)));
  // "1,100 euro per wagon": what each costs or saves need not be said again.
  const each = figure.kind === 'money' ? facts.flatMap((fact) => fact.figures.filter(({ kind }) => kind === 'money')) : known;
  return known.some((one) =>
    each.some(
      (other) => one !== other && figureFollows(figure, { ...other, values: [(one.values[0] ?? 0) * (other.values[0] ?? 0)] }, false),
    ),
  );
}

/** "From 26 to under 10, that's sixteen": both stand in the sentence and in the brief. */
function isApart(sentence: string, figure: Figure, facts: Facts): boolean {
  if (figure.kind !== 'count') return false;
  const [value = 0] = figure.values;
  const counts = countsOf(facts).concat(facts.facts.filter(({ owner }) => owner === 'other').flatMap((fact) => fact.figures));
  const said = figuresOf(sentence)
    .filter((one) => one.start !== figure.start && counts.some((known) => known.values[0] === one.values[0]))
    .map((one) => one.values[0] ?? 0);
  return said.some((a) => said.some((b) => a - b === value && value > 1));
}

/** "Two more languages makes 23" when the brief has 21: what is added stands in the sentence. */
function isSum(sentence: string, figure: Figure, facts: Facts): boolean {
  if (figure.kind !== 'count') return false;
  const [value = 0] = figure.values;
  const counts = countsOf(facts);
  return figuresOf(sentence).some(({ start, kind, values: [added = 0] }) => {
    if (start === figure.start || kind !== 'count' || added <= 0) return false;
    return counts.some((one) => {
      const [known = 0] = one.values;
      const total: Figure = { ...one, values: [known + added] };
      return known >= added && (known + added === value || (figure.hedge !== undefined && figureFollows(figure, total, false)));
    });
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

const PLEDGED: ReadonlySet<Figure['kind']> = new Set(['count', 'money', 'percent']);

/** "You would be left with about 800 tickets": what the offer pledges, reckoned of what they have. */
function isPledged(sentence: string, figure: Figure, { facts }: Facts): boolean {
  if (!PLEDGED.has(figure.kind) || !/\b(?:would|could|might|if)\b|['’]d\b/i.test(sentence)) return false;
  const pledged = facts.filter((fact) => fact.pledge).flatMap((fact) => [...fact.figures, ...fact.implied]);
  const shares = sharesOf(pledged, MORE.test(sentence));
  const wholes = facts.filter((fact) => !fact.pledge).flatMap((fact) => fact.figures);
  return wholes.some(
    (whole) =>
      whole.kind === figure.kind &&
      countsTheSame(figure, whole) &&
      shares.some((share) => figureFollows({ ...figure, hedge: 'about' }, partOf(whole, { ...whole, values: [share] }), false)),
  );
}

/** A sentence with more figures is a table, and reckons nothing. */
const MOST_RECKONED = 8;

/** "35 % off 52 minutes is about 34", "a third more on 41 % is about 55 %": share and whole stand in the sentence and in the brief. */
function isTakenOff(sentence: string, figure: Figure, { facts }: Facts): boolean {
  const figures = figuresOf(sentence);
  if (figures.length > MOST_RECKONED) return false;
  const said = figures.filter((one) => one.start !== figure.start && facts.some((fact) => bears(fact, one)));
  const shares = sharesOf(said, MORE.test(sentence));
  const wholes = said.filter(({ kind }) => kind === figure.kind || (figure.kind === 'count' && kind !== 'percent'));
  return wholes.some((whole) =>
    shares.some((share) =>
      figureFollows({ ...figure, kind: whole.kind, ...unitOf(whole), hedge: 'about' }, partOf(whole, { ...whole, values: [share] }), false),
    ),
  );
}

const MORE = /\b(?:more|extra|up|higher|on top)\b/i;

/** What a share takes, what it leaves, and what it makes where it comes on top. */
const sharesOf = (figures: Figure[], isMore: boolean): number[] =>
  figures.flatMap(({ kind, values }) =>
    kind === 'percent' ? values.flatMap((value) => [value, 100 - value, ...(isMore ? [100 + value] : [])]) : [],
  );

const unitOf = ({ unit }: Figure): Pick<Figure, 'unit'> => (unit ? { unit } : {});

const RATIO_OFF = 0.1;

/** "About one giver in thirteen" from 27,000 donors of whom 2,100 left: two counts of the same line or page, said as a round share. */
function isRatio(figure: Figure, { facts }: Facts): boolean {
  if (figure.kind !== 'percent' || !(figure.inWords || figure.hedge)) return false;
  const [share = 0] = figure.values;
  const named = wordsOf(figure.text).map(({ stem }) => stem);
  const counts = facts
    .filter((fact) => fact.owner === 'prospect' && fact.source.kind === 'evidence')
    .flatMap((fact) => fact.figures.filter(({ kind, values: [value = 0] }) => kind === 'count' && value > 0))
    // "One tram in ten": of the things it names small counts will do too.
    .filter(({ values: [value = 0], nouns: [noun = ''] }) => value >= LEAST_COUNT || named.includes(stemOf(noun)))
    .flatMap((one) => one.values[0] ?? []);
  return counts.some((part) => counts.some((whole) => whole > part && Math.abs((100 * part) / whole - share) <= share * RATIO_OFF));
}

const OUT_OF = /^(\S+) (?:\S+ ){0,2}?(?:in|of)(?: every)? (\S+)$/i;

/** "Three out of four" where one line counts four of them and then three. */
function isOutOf({ kind, text }: Figure, { facts }: Facts): boolean {
  const [, ...ends] = kind === 'percent' ? (OUT_OF.exec(text) ?? []) : [];
  const [part, whole] = ends.map((end) => (/^\d+$/.test(end) ? Number(end) : valueOfWords(end)));
  if (!part || !whole) return false;
  return facts.some(
    ({ source, figures }) =>
      source.kind === 'evidence' &&
      figures.some((one) => one.kind === 'count' && one.values[0] === whole) &&
      facts.some((other) => other.source === source && other.figures.some((one) => one.kind === 'count' && one.values[0] === part)),
  );
}

/** Smaller counts stand in too many ratios by chance. */
const LEAST_COUNT = 100;

const NOT = /\b(?:not|never|without|neither|rest|other|others|remaining|remain|left|empty|idle|unused|unsold|unfilled|vacant)\b|n['’]t\b/i;

/** "One in three did not" where the brief says that 68 % did. */
const isRest = (sentence: string, figure: Figure, { facts }: Facts): boolean =>
  figure.kind === 'percent' &&
  NOT.test(sentence) &&
  facts.some(
    (fact) =>
      !NOT.test(fact.text) &&
      fact.figures.some(
        (known) => known.kind === 'percent' && figureFollows(figure, { ...known, values: known.values.map((value) => 100 - value) }, false),
      ),
  );
