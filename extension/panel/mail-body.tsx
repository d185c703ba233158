import { type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import type { CoachFinding, GroundingMark } from '../coach/index.ts';
import { GrowingText } from '../ui/growing-text.tsx';
import { ROOM } from './passage.ts';
import { Grounds, Sources } from './sources.tsx';

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

/** The mark under the pointer, and where in the window its card is: below the sentence, above it where there is no room. CSS px. */
type Pointed = { mark: GroundingMark; place: { left: number; width: number; top?: number; bottom?: number } };

/** Room a card may need, CSS px. */
const HIGH = 150;

/** The doubt whose words stand there, since a sentence may have several; else what is said of the sentence. */
const at = (marks: readonly GroundingMark[], place: number): GroundingMark | null =>
  marks.find((mark) => mark.kind === 'unsupported' && mark.quoteStart <= place && place < mark.quoteEnd) ??
  marks.find((mark) => mark.start <= place && place < mark.end) ??
  null;

const holds = (box: DOMRect, { clientX, clientY }: { clientX: number; clientY: number }): boolean =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;

/** What is under the pointer. A textarea knows no words under a pointer; the mirror behind it does. */
const under = (event: PointerEvent<HTMLElement>, marks: readonly GroundingMark[]): Pointed | null => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  for (const piece of event.currentTarget.querySelectorAll<HTMLElement>('mark[data-at]')) {
    const rows = [...piece.getClientRects()];
    const [first, last] = [rows[0], rows.at(-1)];
    const mark = rows.some((row) => holds(row, event)) ? at(marks, Number(piece.dataset.at)) : null;
    if (!first || !last || !mark) continue;
    const up = innerHeight - last.bottom < HIGH && first.top > HIGH;
    return { mark, place: { left, width, ...(up ? { bottom: innerHeight - first.top } : { top: last.bottom }) } };
  }
  return null;
};

const same = (one: Pointed | null, other: Pointed | null): boolean =>
  one?.mark === other?.mark && one?.place.top === other?.place.top && one?.place.bottom === other?.place.bottom;

type Props = {
  label: string;
  value: string;
  marks: readonly GroundingMark[];
  pointed: CoachFinding | null;
  /** Absent: the text is not ours to change. */
  onText?: (text: string) => void;
};

/**
 * The body: edited where it stands, with marks under what was read and under what was not. Where a sentence comes from is shown under
 * the pointer, whole; and below the text for the sentence the cursor is in, so that it never lies over what is being typed.
 */
export const MailBody = ({ label, value, marks, pointed, onText }: Props) => {
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const near = caret === null ? null : at(marks, caret);
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = event.pointerType === 'mouse' ? under(event, marks) : null;
    setHovered((before) => (same(before, now) ? before : now));
  };
  const type = (text: string) => {
    setHovered(null);
    onText?.(text);
  };
  useEffect(() => {
    if (!hovered) return;
    const away = () => setHovered(null);
    document.addEventListener('scroll', away, { once: true });
    return () => document.removeEventListener('scroll', away);
  }, [hovered]);
  return (
    <>
      <div className="body-with-marks" onPointerMove={move} onPointerLeave={() => setHovered(null)}>
        <GrowingText
          className="mail-body"
          aria-label={label}
          value={value}
          maxLength={20_000}
          marked={paint(value, spansOf(marks, pointed))}
          readOnly={!onText}
          onText={type}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setCaret(null)}
        />
        {hovered && (
          <div className="grounds" style={hovered.place} role="tooltip">
            <Grounds mark={hovered.mark} room={ROOM.glance} />
          </div>
        )}
      </div>
      {marks.length > 0 && (
        <div className="sources">
          <Sources marks={marks} near={near} />
        </div>
      )}
    </>
  );
};
