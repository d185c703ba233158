import { useEffect } from 'react';
import { t } from '../../i18n/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { WorkListActions } from '../actions.ts';
import type { WorkListState } from '../state.ts';

/** How long what was done can be taken back, milliseconds. */
const STANDS = 10_000;

/** What was done last, and the way back. */
export function UndoLine({
  said,
  actions: { dispatch, undo },
}: {
  said: WorkListState['said'];
  actions: WorkListActions;
}) {
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => dispatch({ type: 'said', said: null }), STANDS);
    return () => clearTimeout(timer);
  }, [said, dispatch]);
  return (
    <div className={said ? 'undo-line' : 'seen-by-readers-only'}>
      <p role="status">{said?.text}</p>
      {said?.undo && <LinkButton onClick={undo}>{t('common.undo')}</LinkButton>}
    </div>
  );
}
