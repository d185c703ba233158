import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../format/times.ts';
import { anchorOf, emailsWords, type HistoryEntry } from '../../sequence/history.ts';
import { asText } from '../../sequence/versions.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

/** Rows shown before "Show all". */
const FIRST = 10;

type RowProps = {
  written: HistoryEntry;
  actions: OptionsActions;
  now: Date;
  onFail: (why: string) => void;
};

const Row = ({ written, actions, now, onFail }: RowProps) => {
  const text = asText(written.steps);
  const row = useRef<HTMLLIElement>(null);
  const id = anchorOf(written);
  const named = location.hash === `#${id}`;
  useEffect(() => {
    if (named) row.current?.scrollIntoView({ block: 'center' });
  }, [named]);
  const fetch = async () => {
    const got = await actions.fetchSequence(written);
    if (!got.ok) onFail(got.why);
  };
  return (
    <li className="option-row written" id={id} ref={row}>
      <Disclosure
        open={named}
        summary={
          <span className="written-head">
            <b>{written.name}</b>
            <span className="secondary">
              {dayOf(written.at, now)} · {emailsWords(written.emails)}
              {written.key ? '' : ' · on the server'}
            </span>
          </span>
        }
      >
        {text ? (
          <pre className="letter">{text}</pre>
        ) : (
          <div className="buttons">
            <Button onClick={fetch}>Load the emails from the server</Button>
          </div>
        )}
        <div className="buttons written-acts">
          {text && <Button onClick={() => actions.copy(text)}>Copy all</Button>}
          <ConfirmButton
            words="Delete"
            question="Delete from this browser and the server?"
            sure="Delete"
            onSure={async () => {
              const gone = await actions.deleteSequence(written);
              if (!gone.ok) onFail(gone.why);
            }}
          />
        </div>
      </Disclosure>
    </li>
  );
};

/** Every sequence that is kept: to read again, to copy, to delete. */
export const HistoryList = ({
  state,
  actions,
  now,
}: {
  state: OptionsState;
  actions: OptionsActions;
  now: Date;
}) => {
  const [all, setAll] = useState(false);
  const [why, setWhy] = useState('');
  const shown = all ? state.written : state.written.slice(0, FIRST);
  return (
    <Section
      id="written"
      title="History"
      about="Kept in this browser for 60 days and on the server for 30, unless you delete it sooner."
    >
      {state.written.length === 0 && (
        <p className="secondary">Nothing yet. Open a conversation and press Generate.</p>
      )}
      {shown.length > 0 && (
        <ul className="rows">
          {shown.map((written) => (
            <Row
              key={written.key ?? written.sequenceId}
              written={written}
              actions={actions}
              now={now}
              onFail={setWhy}
            />
          ))}
        </ul>
      )}
      {shown.length < state.written.length && (
        <div className="buttons">
          <Button onClick={() => setAll(true)}>Show all {state.written.length}</Button>
        </div>
      )}
      {(why || state.historyProblem) && <Notice look="look">{why || state.historyProblem}</Notice>}
    </Section>
  );
};
