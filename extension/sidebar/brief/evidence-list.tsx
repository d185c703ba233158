import { useState } from 'react';
import { type Line, linesOf } from '../../brief/edits.ts';
import { threadWords } from '../../format/thread.ts';
import { plural, t } from '../../i18n/text.ts';
import type { Missing, Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { type Adding, AddLine, canBeAdded, fieldLabel } from './add-line.tsx';
import { EvidenceRow, Row, ThreadRow } from './evidence-row.tsx';

/** Lines shown before "Show all". */
const FIRST_LINES = 6;

function MissingRow({ missing, onAdd }: { missing: Missing; onAdd: () => void }) {
  const name = fieldLabel(missing.field);
  return (
    <Row
      label={t('sidebar.lines.notFound')}
      look="look"
      act={
        canBeAdded(missing.field) && (
          <IconButton icon="plus" label={t('sidebar.lines.add', { name })} onClick={onAdd} />
        )
      }
    >
      <p>{missing.why}</p>
    </Row>
  );
}

/** An answer whose no was not recognised. */
function NotInterestedButton() {
  const { setStatus } = useActions();
  return (
    <LinkButton secondary onClick={() => setStatus('not_interested')}>
      {t('sidebar.lines.notInterested')}
    </LinkButton>
  );
}

function CopyReport({ report }: { report: string }) {
  const { copy } = useActions();
  return (
    <LinkButton
      secondary
      onClick={() => copy(report, t('copied.report'))}
      title={t('sidebar.lines.reportTitle')}
    >
      {t('sidebar.lines.report')}
    </LinkButton>
  );
}

type Props = {
  reading: Reading;
  work: Work;
  /** Text of the line because of which nothing is written: it is in sight, and marked. */
  cause: string | undefined;
  /** The contact is marked as one nobody writes to. */
  final: boolean;
  now: Date;
};

/** What was read, line by line: edited in place, taken out, put back, added to; and what could not be read, in words. */
export function EvidenceList({ reading, work, cause, final, now }: Props) {
  const { read } = useActions();
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState<Adding | null>(null);
  const lines = linesOf(reading.prospect?.evidence ?? [], work.edits);
  const isCause = (line: Line) => cause !== undefined && line.evidence.text === cause;
  const shown = lines.filter((line, place) => all || place < FIRST_LINES || isCause(line));
  const thread = reading.thread ? threadWords(reading.thread, now) : '';
  const missing = reading.missing.filter(
    ({ field }) =>
      !(work.edits.fields as Record<string, string>)[field] &&
      // Asked about where the name stands.
      !(field === 'fullName' && reading.guesses?.fullName),
  );
  return (
    <div className="read">
      <ul className="rows" aria-label={t('sidebar.lines.read')}>
        {shown.map((line) => (
          <EvidenceRow key={line.key} line={line} isCause={isCause(line)} />
        ))}
        {thread && <ThreadRow text={thread} removed={Boolean(work.edits.threadRemoved)} />}
        {missing.map((each) => (
          <MissingRow key={each.field} missing={each} onAdd={() => setAdding(each.field)} />
        ))}
      </ul>
      {adding ? (
        <AddLine key={adding} adding={adding} onEnd={() => setAdding(null)} />
      ) : (
        <div className="under-rows">
          <LinkButton secondary onClick={() => setAdding('note')}>
            {t('sidebar.lines.addNote')}
          </LinkButton>
          {reading.thread?.replied && !reading.thread.declined && !final && <NotInterestedButton />}
          {missing.length > 0 && (
            <LinkButton secondary onClick={() => read()}>
              {t('common.refresh')}
            </LinkButton>
          )}
          {reading.report && <CopyReport report={reading.report} />}
          {lines.length > shown.length && (
            <LinkButton onClick={() => setAll(true)}>
              {plural('sidebar.lines.showAll', lines.length)}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
