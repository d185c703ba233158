import { type PointerEvent, type ReactNode, useState } from 'react';
import type { CoachFinding, GroundingMark } from '../coach/index.ts';
import { GrowingText } from '../ui/growing-text.tsx';
import { Sources } from './sources.tsx';

type Span = { start: number; end: number; look: string; mark?: GroundingMark };

const spansOf = (marks: readonly GroundingMark[], pointed: CoachFinding | null): Span[] => [
  ...marks.map((mark): Span => {
    if (mark.kind === 'supported') return { start: mark.start, end: mark.end, look: 'borne', mark };
    return { start: mark.quoteStart, end: mark.quoteEnd, look: 'doubt', mark };
  }),
  ...(pointed?.marks ?? []).filter(({ field }) => field === 'body').map(({ start, end }): Span => ({ start, end, look: 'pointed' })),
];

/** The text cut wherever a span begins or ends; each piece with the looks of all spans over it. */
const paint = (text: string, spans: readonly Span[]): ReactNode[] => {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    const looks = spans.filter((span) => span.start <= start && span.end >= end).map(({ look }) => look);
    const piece = text.slice(start, end);
    return looks.length === 0 ? (
      piece
    ) : (
      <mark key={start} className={looks.join(' ')} data-at={start}>
        {piece}
      </mark>
    );
  });
};

const at = (marks: readonly GroundingMark[], place: number): GroundingMark | null =>
  marks.find((mark) => mark.start <= place && place < mark.end) ?? null;

/** The mark under the pointer. A textarea knows no words under a pointer; the mirror behind it does. */
const under = (event: PointerEvent<HTMLElement>, marks: readonly GroundingMark[]): GroundingMark | null => {
  for (const piece of event.currentTarget.querySelectorAll<HTMLElement>('mark[data-at]')) {
    const hit = [...piece.getClientRects()].some(
      (box) => event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom,
    );
    if (hit) return at(marks, Number(piece.dataset.at));
  }
  return null;
};

type Props = {
  label: string;
  value: string;
  marks: readonly GroundingMark[];
  pointed: CoachFinding | null;
  /** Absent: the text is not ours to change. */
  onText?: (text: string) => void;
  /** Stands beside where the text comes from. */
  children?: ReactNode;
};

/** The body: edited where it stands, with marks under what was read and under what was not; where a sentence comes from stands below. */
export const MailBody = ({ label, value, marks, pointed, onText, children }: Props) => {
  const [hovered, setHovered] = useState<GroundingMark | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const near = hovered ?? (caret === null ? null : at(marks, caret));
  return (
    <>
      <div onPointerMove={(event) => setHovered(under(event, marks))} onPointerLeave={() => setHovered(null)}>
        <GrowingText
          className="mail-body"
          aria-label={label}
          value={value}
          maxLength={20_000}
          marked={paint(value, spansOf(marks, pointed))}
          readOnly={!onText}
          onText={(text) => onText?.(text)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setCaret(null)}
        />
      </div>
      {(marks.length > 0 || children) && (
        <div className="sources">
          <Sources marks={marks} near={near} />
          {children}
        </div>
      )}
    </>
  );
};
