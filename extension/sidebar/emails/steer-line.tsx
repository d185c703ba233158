import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { leftToSend } from '../state/channels.ts';
import type { PanelState } from '../state/state.ts';

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
    </form>
  );
}
