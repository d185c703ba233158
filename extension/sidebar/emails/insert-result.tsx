import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import type { Insertion } from '../state/state.ts';

type Of<Kind extends Insertion['kind']> = Extract<Insertion, { kind: Kind }>;

const Occupied = ({ step, insertion }: { step: number; insertion: Of<'occupied'> }) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={`${insertion.into} holds text already`}
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'append', true)}>Add below it</Button>
          <Button onClick={() => actions.insert(step, 'replace', true)}>Replace it</Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            Cancel
          </Button>
        </>
      }
    >
      “{insertion.excerpt}”
    </Notice>
  );
};

const Doubt = ({ step, insertion }: { step: number; insertion: Of<'doubt'> }) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="Before this goes in"
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'ask', true)}>Insert as it is</Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            Look again
          </Button>
        </>
      }
    >
      <ul className="points">
        {insertion.findings.map(({ title, quote }) => (
          <li key={`${title}:${quote}`}>
            {title}
            {quote && <>: “{quote}”</>}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Below the buttons it answers; on a low window that may be out of sight. */
const InSight = ({ children }: { children: ReactNode }) => {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = root.current?.getBoundingClientRect();
    if (box && box.bottom > innerHeight) root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={root}>{children}</div>;
};

/** What became of an insert; asks when there is text already, and when something should be looked at first. */
export const InsertionNote = ({ step, insertion }: { step: number; insertion: Insertion }) =>
  insertion.kind === 'inserting' ? null : (
    <InSight key={insertion.kind}>
      <Note step={step} insertion={insertion} />
    </InSight>
  );

const Note = ({
  step,
  insertion,
}: {
  step: number;
  insertion: Exclude<Insertion, { kind: 'inserting' }>;
}) => {
  switch (insertion.kind) {
    case 'checking':
      return <Notice title="Checking what you edited">It goes in as soon as that is done.</Notice>;
    case 'inserted':
      if (insertion.changed)
        return (
          <Notice look="look" title="Changed since it was inserted">
            “{insertion.into}” has the earlier version. Insert again to replace it.
          </Notice>
        );
      return (
        <Notice title="Inserted">
          It is in “{insertion.into}”. Read it there and send it yourself; one undo there takes it
          back.
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          look="stop"
          title={insertion.copied ? 'Not inserted, copied instead' : 'Not inserted'}
        >
          {insertion.why}
        </Notice>
      );
    case 'occupied':
      return <Occupied step={step} insertion={insertion} />;
    case 'doubt':
      return <Doubt step={step} insertion={insertion} />;
  }
};
