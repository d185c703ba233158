import type { Contact, Touch } from './model.ts';

/*
 * Which of two subject lines is answered more, over all contacts of an offer. Counted in this browser and never sent. Pure.
 */

export type Count = { sent: number; answered: number };
export type Tally = Record<'A' | 'B', Count>;

/** Fewer emails than this under either subject, and the difference is chance: said instead of a figure. */
export const ENOUGH = 30;

/** 97.5th percentile of the normal distribution: a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/**
 * Share of those who answered that is likely behind what was seen, 95 % (Wilson 1927, score interval): holds for few, and for none or all of
 * them. With nothing sent nothing is known: 0 to 1.
 */
export function wilson({ sent, answered }: Count): { low: number; high: number } {
  if (sent === 0) return { low: 0, high: 1 };
  const share = answered / sent;
  const z2 = (Z * Z) / sent;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / sent + z2 / (4 * sent));
  return {
    low: answered === 0 ? 0 : Math.max(0, middle - half),
    high: answered === sent ? 1 : Math.min(1, middle + half),
  };
}

/** What can be said of a tally: too little was sent, both could be the same, or one of them is better. */
export function verdictOn({ A, B }: Tally): 'too-few' | 'no-difference' | 'A' | 'B' {
  if (A.sent < ENOUGH || B.sent < ENOUGH) return 'too-few';
  const [a, b] = [wilson(A), wilson(B)];
  if (a.low > b.high) return 'A';
  return b.low > a.high ? 'B' : 'no-difference';
}

const EMPTY: Tally = { A: { sent: 0, answered: 0 }, B: { sent: 0, answered: 0 } };

/** Of an email that was inserted more than once, the last time counts. */
const counted = (touches: readonly Touch[]): Touch[] => [
  ...new Map(touches.map((touch) => [`${touch.sequence} ${touch.step}`, touch])).values(),
];

/** A tally for each offer of which an email went out under a subject; a reply in a thread has none, and is not counted. */
export function tallies(contacts: readonly Contact[]): Map<string, Tally> {
  const byOffer = new Map<string, Tally>();
  for (const { sequences, touches } of contacts) {
    const offerOf = new Map(sequences.map(({ key, offerId }) => [key, offerId]));
    for (const { sequence, subject, answeredAt } of counted(touches)) {
      const offer = offerOf.get(sequence);
      if (!offer || !subject) continue;
      const tally = byOffer.get(offer) ?? EMPTY;
      const { sent, answered } = tally[subject];
      const count = { sent: sent + 1, answered: answered + (answeredAt ? 1 : 0) };
      byOffer.set(offer, { ...tally, [subject]: count });
    }
  }
  return byOffer;
}
