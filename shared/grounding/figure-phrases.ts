import type { Bare } from './figure.ts';
import { valueOfWords } from './number-words.ts';

/** Phrases that state a share, a multiple or a rough number without a figure of their own. */
const PHRASES: [RegExp, Pick<Bare, 'kind' | 'values'>][] = [
  [/\b(?:two[- ]thirds)\b/gi, { kind: 'percent', values: [66.7] }],
  [/\b(?:three[- ]quarters)(?= (?:of|fewer|less|more|faster))/gi, { kind: 'percent', values: [75] }],
  [
    /\b(?:by|in) half\b|\bhalf (?:of (?:the|your|their|our|all|my|its|them|these|those|it)|the (?!battle)|their|your|its|as)\b|\bhal(?:f|v)(?:ed|es|ing)\b|(?<!\b(?:you|to) )\bhalve\b/gi,
    { kind: 'percent', values: [50] },
  ],
  [/\b(?:a|one) third (?:of|fewer|less|more|faster|shorter)\b|\bby (?:a|one)[- ]third\b/gi, { kind: 'percent', values: [33.3] }],
  [/\b(?:a|one) quarter of (?:the|your|their|our|all|its)\b|\bby (?:a|one) quarter\b/gi, { kind: 'percent', values: [25] }],
  [
    /\b(?:every|each) second (?=\p{L}+ (?:of (?:yours|ours|theirs|mine)|goes|comes|is|has|stands|waits|runs)\b)/giu,
    { kind: 'percent', values: [50] },
  ],
  [/\b(?:every|each) third (?!day|week|month|year|quarter|hour|morning|time|weekend|\p{L}+day\b)/giu, { kind: 'percent', values: [33.3] }],
  [/\b(?:every|each) fourth (?!day|week|month|year|quarter|hour|morning|time|weekend|\p{L}+day\b)/giu, { kind: 'percent', values: [25] }],
  [/\b(?:every|each) fifth (?!day|week|month|year|quarter|hour|morning|time|weekend|\p{L}+day\b)/giu, { kind: 'percent', values: [20] }],
  [/\b(?:every|each) tenth (?!day|week|month|year|quarter|hour|morning|time|weekend|\p{L}+day\b)/giu, { kind: 'percent', values: [10] }],
  [
    /\btwice (?:as|the)\b|\b(?:doubl(?:ed|es|ing)|two-?fold)\b|\b(?:to|would|can|could|will) double\b(?![- ](?:check|click|book|back|down|up|dip|tap|park)\w*)/gi,
    { kind: 'times', values: [2] },
  ],
  [
    /\b(?:tripl(?:ed|es|ing)|three-?fold|thrice|three times(?= (?:as|more|less|fewer|faster|longer|higher|bigger|better|the|your|our|their|its|what)\b))\b|\b(?:to|would|can|could|will) triple\b/gi,
    { kind: 'times', values: [3] },
  ],
  [
    /\b(?:quadrupl(?:ed|es|ing)|four-?fold|four times(?= (?:as|more|less|fewer|faster|longer|higher|bigger|better|the|your|our|their|its|what)\b))\b/gi,
    { kind: 'times', values: [4] },
  ],
  [
    /\b(?:five times(?= (?:as|more|less|fewer|faster|longer|higher|bigger|better|the|your|our|their|its|what)\b)|five-?fold)\b/gi,
    { kind: 'times', values: [5] },
  ],
  [
    /\bten times(?= (?:as|more|less|fewer|faster|longer|higher|bigger|better|the|your|our|their|its|what)\b)|\bten-?fold\b/gi,
    { kind: 'times', values: [10] },
  ],
  [/\bdozens of\b/gi, { kind: 'vague', values: [20, 240] }],
  [/\b(?:several )?hundreds? of\b/gi, { kind: 'vague', values: [100, 2_000] }],
  [/\b(?:tens of thousands of)\b/gi, { kind: 'vague', values: [10_000, 200_000] }],
  [/\bthousands of\b/gi, { kind: 'vague', values: [1_000, 1_000_000] }],
  [/\bmillions of\b/gi, { kind: 'vague', values: [1_000_000, 1_000_000_000] }],
];

/** "An hour and a half", "two and a half weeks", "half a day", "half an hour". */
const AND_A_HALF =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: and a half (hour|day|week|month|year)s?| (hour|day|week|month|year)s? and a half)\b/gi;
const HALF_A = /\bhalf (?:an?|the) (hour|day|week|month|year)\b/gi;
/** In the unit below, where it is commonly said so too: 90 minutes. */
const BELOW: Record<string, [number, string]> = {
  hour: [60, 'minute'],
  day: [24, 'hour'],
  week: [7, 'day'],
  month: [30, 'day'],
};

export function* halves(text: string): Generator<Bare> {
  for (const match of text.matchAll(AND_A_HALF)) {
    const count = /^an?$/i.test(match[1] ?? '') ? 1 : /\d/.test(match[1] ?? '') ? Number(match[1]) : (valueOfWords(match[1] ?? '') ?? 1);
    yield halfOf(match, count + 0.5, match[2] ?? match[3] ?? 'hour');
  }
  for (const match of text.matchAll(HALF_A)) yield halfOf(match, 0.5, match[1] ?? 'hour');
}

function halfOf(match: RegExpExecArray, value: number, unit: string): Bare {
  const [factor, below] = BELOW[unit.toLowerCase()] ?? [1, unit];
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    kind: 'time',
    unit: below,
    values: [value * factor],
    hedge: 'about',
    inWords: true,
  };
}

const SMALL_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const OUT_OF = new RegExp(
  `\\b(\\d{1,3}|${SMALL_WORD}) (?:(?:(?!(?:in|of|out|quarters|thirds|fifths|tenths)\\b)\\p{L}+ )?(?:in|out of|of)|(?:(?!(?:in|of|out)\\b)\\p{L}+ ){2}in) (?:every )?(\\d{1,3}|${SMALL_WORD}|twenty|thirty|forty|fifty|a hundred)\\b(?! (?:minutes?|hours?|days?|weeks?|months?|years?))`,
  'giu',
);

const ROUND_WHOLE = 10;

export function* phrases(text: string): Generator<Bare> {
  for (const match of text.matchAll(OUT_OF)) {
    const [part, whole] = [match[1] ?? '', match[2] ?? ''].map((one) => (/\d/.test(one) ? Number(one) : (valueOfWords(one) ?? 0)));
    if (!part || !whole || part > whole || (part === whole && !/\d/.test(match[0]))) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'percent',
      values: [(100 * part) / whole],
      // "11 of 13" is exact, "one in three", "one in eleven" and "7 out of 10" are round.
      inWords: whole <= ROUND_WHOLE || /^(?:one|1) in\b/i.test(match[0]),
    };
  }
  for (const [pattern, meaning] of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      yield { start: match.index, end: match.index + match[0].length, text: match[0], ...meaning, inWords: true };
    }
  }
}
