import { type ReactNode, useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { type Line, withLine, withLineBack, withoutLine } from '../../brief/edits.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { t } from '../../i18n/text.ts';
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
      {t('sidebar.lines.removed')}{' '}
      <LinkButton onClick={onUndo} aria-label={t('sidebar.lines.putBack', { label })}>
        {t('common.undo')}
      </LinkButton>
    </span>
  </Row>
);

const RemoveButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <IconButton icon="close" label={t('sidebar.lines.remove', { label })} onClick={onClick} />
);

/** One line of evidence, edited where it stands. `isCause`: nothing is written because of what it says. A line left empty counts as taken out, once the focus leaves it. */
export function EvidenceRow({ line, isCause }: { line: Line; isCause: boolean }) {
  const { dispatch } = useActions();
  const [blank, setBlank] = useState(false);
  const [inside, setInside] = useState(false);
  const { text, truncated } = line.evidence;
  const label = evidenceLabel(line.evidence.label);
  const remove = () => {
    setBlank(false);
    dispatch({
      type: 'edits',
      change: (edits) => withoutLine(edits, line.key),
      status: t('sidebar.lines.wasRemoved', { label }),
    });
  };
  const undo = () =>
    dispatch({
      type: 'edits',
      change: (edits) => withLineBack(edits, line.key),
      status: t('sidebar.lines.isBack', { label }),
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
      {truncated && <p className="cut-short">{t('sidebar.lines.cutShort')}</p>}
    </Row>
  );
}

/** Where the thread stands: counted by code, so taken out or left, not edited. */
export function ThreadRow({ text, removed }: { text: string; removed: boolean }) {
  const { dispatch } = useActions();
  const set = (threadRemoved: boolean, status: string) =>
    dispatch({ type: 'edits', change: (edits) => ({ ...edits, threadRemoved }), status });
  const label = t('sidebar.lines.thread');
  if (removed)
    return <RemovedRow label={label} onUndo={() => set(false, t('sidebar.lines.threadBack'))} />;
  return (
    <Row
      label={label}
      act={
        <RemoveButton label={label} onClick={() => set(true, t('sidebar.lines.threadRemoved'))} />
      }
    >
      <p>{text}</p>
    </Row>
  );
}
