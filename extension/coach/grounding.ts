import { type Alarm, type ClaimsBrief, sentencesOf, tripwire } from '../../shared/grounding/index.ts';

/** Where a sentence of a body comes from: a mark for the text, and what to show on hover, focus or tap. */
export type GroundingMark = {
  /** UTF-16 offsets of the sentence in the body. */
  start: number;
  end: number;
  sentence: string;
} & (
  | { kind: 'supported'; sources: GroundingSource[] }
  | {
      kind: 'unsupported';
      reason: Alarm['kind'] /** Offsets of the words that nothing bears out. */;
      quoteStart: number;
      quoteEnd: number;
      note: string;
      sources: GroundingSource[];
    }
);

/** A line as read from the page, or a field of the offer, with its label. */
export type GroundingSource = { label: string; text: string; evidenceId?: string };

const NOTES: Record<Alarm['kind'], string> = {
  figure: 'This figure is not in what was read.',
  name: 'This name is not in what was read.',
  link: 'This link is not in your brief.',
  address: 'This address is not in your brief.',
  phone: 'This number is not in your brief.',
  promise: 'This promises something that your offer does not mention.',
  meeting: 'The thread holds no such meeting.',
};

/** What code can tell offline of a body: words that the brief has not. It never calls a sentence supported. */
export function groundingOf(brief: ClaimsBrief, body: string): GroundingMark[] {
  const sentences = sentencesOf(body);
  return tripwire(brief, body).flatMap(({ kind: reason, start: quoteStart, end: quoteEnd }): GroundingMark[] => {
    const around = sentences.find(({ start, end }) => start <= quoteStart && quoteEnd <= end);
    if (!around) return [];
    const { start, end, text: sentence } = around;
    return [{ start, end, sentence, kind: 'unsupported', reason, quoteStart, quoteEnd, note: NOTES[reason], sources: [] }];
  });
}
