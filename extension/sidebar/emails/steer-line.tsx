import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { plural, t } from '../../i18n/text.ts';
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
        failed.words
          ? t('sidebar.steer.notInFull', { words: failed.words })
          : t('sidebar.steer.notAll')
      }
      actions={<Button onClick={again}>{t('common.tryAgain')}</Button>}
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
        <span className="secondary">{t('sidebar.steer.label')}</span>
        <input
          className="input"
          value={words}
          maxLength={LIMITS.instructions}
          placeholder={t('sidebar.steer.example')}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Button type="submit" disabled={!words.trim() || isRewriting || state.rewritesLeft === 0}>
        {isRewriting ? t('sidebar.rewrite.writing') : t('sidebar.steer.change')}
      </Button>
      <p className="foot">
        {left === 1 ? t('sidebar.steer.one') : plural('sidebar.steer.upTo', left)}
        {state.rewritesLeft !== null && ` ${t('sidebar.steer.left', { left: state.rewritesLeft })}`}
      </p>
      {state.steered && !isRewriting && <Steered steered={state.steered} />}
    </form>
  );
}
