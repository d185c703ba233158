import type { GroundingMark, GroundingSource } from '../coach/index.ts';

const labelsOf = (marks: readonly GroundingMark[]): string[] => [
  ...new Set(marks.flatMap((mark) => (mark.kind === 'supported' ? mark.sources.map(({ label }) => label) : []))),
];

const Source = ({ source }: { source: GroundingSource }) => (
  <>
    <b>{source.label}</b>: “{source.text}”{' '}
  </>
);

/**
 * Where the text comes from. In rest: which lines it leans on. With the pointer or the cursor in a sentence: the very line, as read. The room
 * is kept, so that nothing jumps.
 */
export const Sources = ({ marks, near }: { marks: readonly GroundingMark[]; near: GroundingMark | null }) => {
  const labels = labelsOf(marks);
  if (marks.length === 0) return <p />;
  if (near?.kind === 'unsupported')
    return (
      <p className="look">
        <b>Not in what was read.</b> {near.note}
      </p>
    );
  if (near)
    return (
      <p>
        {near.sources.map((source) => (
          <Source key={`${source.label}:${source.text}`} source={source} />
        ))}
      </p>
    );
  return <p>{labels.length > 0 ? `Leans on: ${labels.join(', ')}.` : 'Leans on nothing that was read.'}</p>;
};
