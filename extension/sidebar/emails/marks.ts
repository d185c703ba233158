import type { Coaching } from '../state/coaching.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Field, Kind, Sentence } from '../verdicts/sentences.ts';

/** A stretch of a text and how it is marked: the class of its mark. */
export type Span = { start: number; end: number; look: string };

const LOOKS: Partial<Record<Kind, string>> = {
  page: 'borne',
  offer: 'borne',
  general: 'general',
  absent: 'unsupported',
  contradicted: 'against',
  edited: 'open',
  unchecked: 'open',
};

/** What is unsupported is marked on its odd words, everything else on the whole sentence. */
function spanOf({ kind, start, end, odd }: Sentence): Span[] {
  const look = LOOKS[kind];
  if (!look) return [];
  return [kind === 'absent' || kind === 'contradicted' ? { ...odd, look } : { start, end, look }];
}

/** The marks of one field: what is known of its sentences, what sets off the tripwire, and the finding that is pointed at. */
export function spansIn(
  field: Field,
  { sentences, findings }: Coaching,
  pointed: PanelFinding | null,
): Span[] {
  const marksOf = (found: readonly PanelFinding[], look: string): Span[] =>
    found.flatMap(({ marks }) =>
      marks.filter((mark) => mark.field === field).map(({ start, end }) => ({ start, end, look })),
    );
  const alarms = findings.filter(
    ({ rule, without }) => rule === 'unsupported-claim' && without !== undefined,
  );
  return [
    ...sentences.filter((sentence) => sentence.field === field).flatMap(spanOf),
    ...marksOf(alarms, 'unsupported'),
    ...marksOf(pointed ? [pointed] : [], 'pointed'),
  ];
}
