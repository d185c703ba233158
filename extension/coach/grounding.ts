import { type ClaimsBrief, doubtsOf, type Source, type UnsupportedReason } from '../../shared/grounding/index.ts';
import { claimsIn } from './claims-cache.ts';

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
      reason: UnsupportedReason /** Offsets of the words that nothing bears out. */;
      quoteStart: number;
      quoteEnd: number;
      note: string;
      sources: GroundingSource[];
    }
);

/** A line as read from the page, or a field of the offer, with its label. */
export type GroundingSource = { label: string; text: string; evidenceId?: string };

const NOTES: Record<UnsupportedReason, string> = {
  figure: 'This figure is not in what was read.',
  name: 'This name is not in what was read.',
  customer: 'This customer is not in your offer.',
  event: 'This event is not in what was read.',
  contact: 'This address or number is not in your brief.',
  link: 'This link is not in your brief.',
  'wrong-person': 'What was read says this of somebody else.',
  statement: 'This is not in what was read.',
};

/** The sentences of a body that state something, each with its source; silent ones have no mark, and several doubts several. */
export function groundingOf(brief: ClaimsBrief, body: string): GroundingMark[] {
  return claimsIn(brief, body).flatMap(({ start, end, sentence, verdict }): GroundingMark[] => {
    if (verdict.kind === 'silent') return [];
    const sources = verdict.sources.map(shown);
    if (verdict.kind === 'supported') return [{ start, end, sentence, kind: 'supported', sources }];
    return doubtsOf(verdict).map(({ reason, quote }, nth): GroundingMark => {
      const at = sentence.indexOf(quote);
      const quoteStart = at < 0 ? start : start + at;
      const quoteEnd = at < 0 ? end : quoteStart + quote.length;
      // The sources were found for the first doubt, the gravest.
      const bySource = nth === 0 ? sources : [];
      return { start, end, sentence, kind: 'unsupported', reason, quoteStart, quoteEnd, note: NOTES[reason], sources: bySource };
    });
  });
}

const shown = (source: Source): GroundingSource =>
  source.kind === 'evidence'
    ? { label: source.label, text: source.text, evidenceId: source.id }
    : { label: source.label, text: source.text };
