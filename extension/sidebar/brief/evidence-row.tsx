import { type ReactNode, useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { type Line, withLine, withLineBack, withoutLine } from '../../brief/edits.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { GrowingText } from '../../ui/growing-text.tsx';
import { useActions } from '../actions-context.ts';
import { glimpseOf } from '../emails/passage.ts';

type RowProps = { label: string; look?: 'look'; children: ReactNode; act?: ReactNode };

/** From here on a line shows its beginning until one works in it, UTF-16 units. */
const LONG = 140;

/** Label, text, and one button: the shape of everything in the list of what was read. */
export const Row = ({ label, look, children, act }: RowProps) => (
  <li className="line">
    <span className={look ? `line-label ${look}` : 'line-label'}>{label}</span>
    <div className="line-text">{children}</div>
    {act}
  </li>
);

const RemovedRow = ({ label, onUndo }: { label: string; onUndo: () => void }) => (
  <Row label={label}>
    <span className="gone">
      Removed{' '}
      <LinkButton onClick={onUndo} aria-label={`Undo: put back ${label}`}>
        Undo
      </LinkButton>
    </span>
  </Row>
);

const RemoveButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <IconButton icon="close" label={`Remove: ${label}`} onClick={onClick} />
);

/** One line of evidence, edited where it stands. `isCause`: nothing is written because of what it says. A line left empty counts as taken out, once the focus leaves it. */
export function EvidenceRow({ line, isCause }: { line: Line; isCause: boolean }) {
  const { dispatch } = useActions();
  const [blank, setBlank] = useState(false);
  const [inside, setInside] = useState(false);
  const { label, text, truncated } = line.evidence;
  const remove = () => {
    setBlank(false);
    dispatch({
      type: 'edits',
      change: (edits) => withoutLine(edits, line.key),
      status: `${label} removed.`,
    });
  };
  const undo = () =>
    dispatch({
      type: 'edits',
      change: (edits) => withLineBack(edits, line.key),
      status: `${label} is back.`,
    });
  const edit = (next: string) => {
    setBlank(!next.trim());
    if (next.trim())
      dispatch({ type: 'edits', change: (edits) => withLine(edits, line.key, next) });
  };
  const isLong = text.length > LONG;
  if (line.removed) return <RemovedRow label={label} onUndo={undo} />;
  return (
    <Row
      label={label}
      {...(isCause && { look: 'look' })}
      act={<RemoveButton label={label} onClick={remove} />}
    >
      <GrowingText
        className={isLong ? 'in-place long' : 'in-place'}
        aria-label={label}
        value={blank ? '' : text}
        glimpse={isLong && !inside ? glimpseOf(text) : undefined}
        maxLength={LIMITS.evidenceText}
        onText={edit}
        onFocus={() => setInside(true)}
        onBlur={() => {
          setInside(false);
          if (blank) remove();
        }}
      />
      {truncated && (
        <p className="cut-short">
          The page shows only the beginning. Open “see more” there, then press Refresh.
        </p>
      )}
    </Row>
  );
}

/** Where the thread stands: counted by code, so taken out or left, not edited. */
export function ThreadRow({ text, removed }: { text: string; removed: boolean }) {
  const { dispatch } = useActions();
  const set = (threadRemoved: boolean, status: string) =>
    dispatch({ type: 'edits', change: (edits) => ({ ...edits, threadRemoved }), status });
  if (removed) return <RemovedRow label="Thread" onUndo={() => set(false, 'Thread is back.')} />;
  return (
    <Row
      label="Thread"
      act={<RemoveButton label="Thread" onClick={() => set(true, 'Thread removed.')} />}
    >
      <p>{text}</p>
    </Row>
  );
}
