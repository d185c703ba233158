import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import type { Insertion } from '../state/state.ts';

type Of<Kind extends Insertion['kind']> = Extract<Insertion, { kind: Kind }>;

function Occupied({ step, insertion }: { step: number; insertion: Of<'occupied'> }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={`“${insertion.into}” already has text`}
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'append', true)}>Insert below</Button>
          <Button onClick={() => actions.insert(step, 'replace', true)}>Replace</Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            Cancel
          </Button>
        </>
      }
    >
      “{insertion.excerpt}”
    </Notice>
  );
}

function Confirmation({ step, insertion }: { step: number; insertion: Of<'confirm'> }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="Check before you insert"
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'ask', true)}>Insert anyway</Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            Go back
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
}

/** Below the buttons it answers; on a low window that may be out of sight. */
function InSight({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = root.current?.getBoundingClientRect();
    if (box && box.bottom > innerHeight) root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={root}>{children}</div>;
}

/** What became of an insert; asks when there is text already, and when something should be looked at first. */
export const InsertionNote = ({ step, insertion }: { step: number; insertion: Insertion }) =>
  insertion.kind === 'inserting' ? null : (
    <InSight key={insertion.kind}>
      <Note step={step} insertion={insertion} />
    </InSight>
  );

function Note({
  step,
  insertion,
}: {
  step: number;
  insertion: Exclude<Insertion, { kind: 'inserting' }>;
}) {
  switch (insertion.kind) {
    case 'checking':
      return <Notice title="Checking your edits">It’s inserted as soon as that’s done.</Notice>;
    case 'inserted':
      if (insertion.changed)
        return (
          <Notice look="look" title="Changed since it was inserted">
            “{insertion.into}” has the earlier version. Insert again to replace it.
          </Notice>
        );
      return (
        <Notice title="Inserted">
          It’s in “{insertion.into}”. Check it, then hit Send. (Ctrl+Z there removes it.)
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
    case 'confirm':
      return <Confirmation step={step} insertion={insertion} />;
  }
}
