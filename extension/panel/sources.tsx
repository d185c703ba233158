import type { GroundingMark, GroundingSource } from '../coach/index.ts';
import { passageFor, ROOM } from './passage.ts';

/** What the text leans on, each once: lines of the page by their labels, all fields of the offer as one. */
const labelsOf = (marks: readonly GroundingMark[]): string[] => {
  const sources = marks.flatMap((mark) => (mark.kind === 'supported' ? mark.sources : []));
  const read = sources.filter(({ evidenceId }) => evidenceId).map(({ label }) => label);
  return [...new Set([...read, ...(sources.some(({ evidenceId }) => !evidenceId) ? ['your offer'] : [])])];
};

const Source = ({ source, text }: { source: GroundingSource; text: string }) => (
  <>
    <b className="source-name">{source.label}</b>: “{text}”{' '}
  </>
);

type MarkProps = { mark: GroundingMark; room: number };

/** Where one sentence comes from: the line as read, or the part of it that bears the sentence out; or that it comes from nowhere. */
export const Grounds = ({ mark, room }: MarkProps) =>
  mark.kind === 'unsupported' ? (
    <p>
      <b className="source-name none">Not in what was read.</b> {mark.note}
    </p>
  ) : (
    <p>
      {mark.sources.map((source) => (
        <Source key={`${source.label}:${source.text}`} source={source} text={passageFor(source.text, mark.sentence, room)} />
      ))}
    </p>
  );

/** Below the text. In rest: which lines it leans on. With the cursor in a sentence: where that one comes from. The room is kept, so that nothing jumps. */
export const Sources = ({ marks, near }: { marks: readonly GroundingMark[]; near: GroundingMark | null }) => {
  if (near) return <Grounds mark={near} room={ROOM.rows} />;
  const labels = labelsOf(marks);
  return <p>{labels.length > 0 ? `Leans on: ${labels.join(', ')}.` : 'Leans on nothing that was read.'}</p>;
};
