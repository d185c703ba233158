import { useEffect, useRef, useState } from 'react';
import type { Deletion } from '../../common/delete-sequence.ts';
import { UNDO_MS } from '../../common/undo-time.ts';
import { anchorOf, emailsWords, type HistoryEntry } from '../../contacts/history.ts';
import { dayOf } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { asText } from '../../sequence/versions.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

/** Rows shown before "Show all". */
const FIRST = 10;

/** In place of the emails until they are here: asks for them when it is first shown, and again on demand. */
function Loading({ load }: { load: () => Promise<void> }) {
  const [isLoading, setLoading] = useState(true);
  const ask = async () => {
    setLoading(true);
    await load().finally(() => setLoading(false));
  };
  const first = useRef(ask);
  useEffect(() => void first.current(), []);
  if (isLoading) return <p className="secondary">{t('options.history.loading')}</p>;
  return (
    <div className="buttons">
      <Button onClick={ask}>{t('options.history.loadAgain')}</Button>
    </div>
  );
}

type RowProps = {
  entry: HistoryEntry;
  actions: OptionsActions;
  now: Date;
  onFail: (why: string) => void;
  onDelete: () => void;
};

/** What was deleted last, for as long as that can be taken back. Then, or with the next one, it is deleted on the server as well. */
function useDeletion(actions: OptionsActions, onFail: (why: string) => void) {
  const [deleted, setDeleted] = useState<{ name: string; deletion: Deletion } | null>(null);
  const fail = useRef(onFail);
  useEffect(() => {
    if (!deleted) return;
    const timer = setTimeout(() => setDeleted(null), UNDO_MS);
    return () => {
      clearTimeout(timer);
      void actions
        .settleDeletion(deleted.deletion)
        .then((outcome) => fail.current(outcome.ok ? '' : outcome.why));
    };
  }, [deleted, actions]);
  return {
    deleted,
    remove: async (entry: HistoryEntry) =>
      setDeleted({ name: entry.name, deletion: await actions.deleteSequence(entry) }),
    undo: async () => {
      if (deleted) await actions.undoDeletion(deleted.deletion);
      setDeleted(null);
    },
  };
}

function Row({ entry, actions, now, onFail, onDelete }: RowProps) {
  const text = asText(entry.steps);
  const row = useRef<HTMLLIElement>(null);
  const id = anchorOf(entry);
  const named = location.hash === `#${id}`;
  useEffect(() => {
    if (named) row.current?.scrollIntoView({ block: 'center' });
  }, [named]);
  const [isOpen, setOpen] = useState(named);
  const load = async () => {
    const got = await actions.fetchSequence(entry);
    onFail(got.ok ? '' : got.why);
  };
  return (
    <li className="option-row history-entry" id={id} ref={row}>
      <Disclosure
        open={named}
        onToggle={setOpen}
        summary={
          <span className="history-head">
            <b>{entry.name}</b>
            <span className="secondary">
              {[
                dayOf(entry.at, now),
                emailsWords(entry.emails),
                ...(entry.contact ? [] : [t('options.history.onServer')]),
              ].join(' · ')}
            </span>
          </span>
        }
      >
        {text && <pre className="letter">{text}</pre>}
        {isOpen && !text && <Loading load={load} />}
        <div className="buttons history-acts">
          {text && (
            <Button onClick={() => actions.copy(text)}>{t('options.history.copyAll')}</Button>
          )}
          <ConfirmButton
            words={t('common.delete')}
            question={t('options.history.deleteQuestion')}
            sure={t('common.delete')}
            onSure={onDelete}
          />
        </div>
      </Disclosure>
    </li>
  );
}

/** Every sequence that is kept: to read again, to copy, to delete. */
export function HistoryList({
  state,
  actions,
  now,
}: {
  state: OptionsState;
  actions: OptionsActions;
  now: Date;
}) {
  const [all, setAll] = useState(false);
  const [why, setWhy] = useState('');
  const { deleted, remove, undo } = useDeletion(actions, setWhy);
  const shown = all ? state.history : state.history.slice(0, FIRST);
  return (
    <Section id="history" title={t('options.history.title')} about={t('options.history.about')}>
      {state.history.length === 0 && <p className="secondary">{t('options.history.empty')}</p>}
      {shown.length > 0 && (
        <ul className="rows">
          {shown.map((entry) => (
            <Row
              key={entry.contact ?? entry.sequenceId}
              entry={entry}
              actions={actions}
              now={now}
              onFail={setWhy}
              onDelete={() => void remove(entry)}
            />
          ))}
        </ul>
      )}
      {shown.length < state.history.length && (
        <div className="buttons">
          <Button onClick={() => setAll(true)}>
            {t('options.history.showAll', { count: state.history.length })}
          </Button>
        </div>
      )}
      {deleted && (
        <Notice actions={<Button onClick={undo}>{t('common.undo')}</Button>}>
          {t('options.offers.deleted', { name: deleted.name })}
        </Notice>
      )}
      {(why || state.historyProblem) && <Notice look="look">{why || state.historyProblem}</Notice>}
    </Section>
  );
}
