import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { leftToSend } from '../state/channels.ts';
import type { PanelState } from '../state/state.ts';

/** What became of the order, beside the line it was given in; one that failed can be given again. */
function Steered({ steered: { text, failed } }: { steered: NonNullable<PanelState['steered']> }) {
  const actions = useActions();
  if (!failed) return <p className="secondary">{text}</p>;
  const again = () => (failed.words ? actions.steer(failed.words) : actions.resumeSequence());
  return (
    <Notice
      look="stop"
      title={
        failed.words ? `“${failed.words}” wasn’t done in full` : 'Not all emails were rewritten'
      }
      actions={<Button onClick={again}>Try again</Button>}
    >
      {text}
    </Notice>
  );
}

/** One line that changes every email that is not sent yet. */
export function SteerLine({ state }: { state: PanelState }) {
  const actions = useActions();
  const [words, setWords] = useState('');
  const left = leftToSend(state).length;
  const isRewriting = Object.values(state.rewriting).some((each) => each?.kind === 'writing');
  const canAsk = state.work?.generation?.sequenceId && !state.writing && !state.orphaned;
  if (!canAsk || left === 0) return null;
  const send = () => {
    actions.steer(words.trim());
    setWords('');
  };
  return (
    <form
      className="steer"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() && !isRewriting) send();
      }}
    >
      <label>
        <span className="secondary">Change what is left</span>
        <input
          className="input"
          value={words}
          maxLength={LIMITS.instructions}
          placeholder="Make step 2 about hiring, drop the demo…"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Button type="submit" disabled={!words.trim() || isRewriting || state.rewritesLeft === 0}>
        {isRewriting ? 'Rewriting…' : 'Change'}
      </Button>
      <p className="foot">
        {left === 1 ? 'One rewrite.' : `Up to ${left} rewrites, one for each email that changes.`}
        {state.rewritesLeft !== null && ` ${state.rewritesLeft} left.`}
      </p>
      {state.steered && !isRewriting && <Steered steered={state.steered} />}
    </form>
  );
}
