import { type ComponentProps, type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import { GrowingText } from '../../ui/growing-text.tsx';
import type { Sentence } from '../verdicts/sentences.ts';
import type { Span } from './marks.ts';
import { ROOM } from './passage.ts';
import { SourceCard } from './sources.tsx';

/** The text cut wherever a span begins or ends; each piece with the looks of all spans over it. */
function paint(text: string, spans: readonly Span[]): ReactNode[] {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    const looks = spans
      .filter((span) => span.start <= start && span.end >= end)
      .map(({ look }) => look);
    const piece = text.slice(start, end);
    return looks.length === 0 ? (
      piece
    ) : (
      <mark key={start} className={[...new Set(looks)].join(' ')} data-at={start}>
        {piece}
      </mark>
    );
  });
}

/** The mark under the pointer, and where in the window its card is: below the sentence, above it where there is no room. CSS px. */
type Pointed = {
  sentence: Sentence;
  place: { left: number; width: number; top?: number; bottom?: number };
};

/** Room a card may need, CSS px. */
const HIGH = 150;

const at = (sentences: readonly Sentence[], place: number): Sentence | null =>
  sentences.find(({ start, end, kind }) => kind !== 'plain' && start <= place && place < end) ??
  null;

const holds = (box: DOMRect, { clientX, clientY }: { clientX: number; clientY: number }): boolean =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;

/** What is under the pointer. A textarea knows no words under a pointer; the mirror behind it does. */
function under(event: PointerEvent<HTMLElement>, sentences: readonly Sentence[]): Pointed | null {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  for (const piece of event.currentTarget.querySelectorAll<HTMLElement>('mark[data-at]')) {
    const rows = [...piece.getClientRects()];
    const [first, last] = [rows[0], rows.at(-1)];
    const sentence = rows.some((row) => holds(row, event))
      ? at(sentences, Number(piece.dataset.at))
      : null;
    if (!first || !last || !sentence) continue;
    const up = innerHeight - last.bottom < HIGH && first.top > HIGH;
    return {
      sentence,
      place: { left, width, ...(up ? { bottom: innerHeight - first.top } : { top: last.bottom }) },
    };
  }
  return null;
}

const same = (one: Pointed | null, other: Pointed | null): boolean =>
  one?.sentence === other?.sentence &&
  one?.place.top === other?.place.top &&
  one?.place.bottom === other?.place.bottom;

type Props = Omit<
  ComponentProps<typeof GrowingText>,
  'marked' | 'onSelect' | 'onBlur' | 'onText'
> & {
  /** Of this field alone, with the offsets of this very text. */
  sentences: readonly Sentence[];
  spans: readonly Span[];
  /** The sentence the cursor is in; null when it is in none that says something, or the focus has gone. */
  onNear: (sentence: Sentence | null) => void;
  /** Absent: the text is not ours to change. */
  onText?: ((text: string) => void) | undefined;
};

/**
 * A text that is edited where it stands, with marks under its sentences. What is known of a sentence is shown under the pointer; and for
 * the one the cursor is in, by whoever is told (`onNear`), so that it never lies over what is being typed.
 */
export function MarkedText({ value, sentences, spans, onNear, onText, ...rest }: Props) {
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = event.pointerType === 'mouse' ? under(event, sentences) : null;
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
    <div className="text-with-marks" onPointerMove={move} onPointerLeave={() => setHovered(null)}>
      <GrowingText
        {...rest}
        value={value}
        marked={paint(value, spans)}
        readOnly={!onText}
        onText={type}
        onSelect={(event) => onNear(at(sentences, event.currentTarget.selectionStart))}
        onBlur={() => onNear(null)}
      />
      {hovered && (
        <div className="grounds" style={hovered.place} role="tooltip">
          <SourceCard sentence={hovered.sentence} room={ROOM.glance} />
        </div>
      )}
    </div>
  );
}
