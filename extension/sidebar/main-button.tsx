import { isWhole, lastStepOf, workSteps } from '../sequence/steps.ts';
import { Button, Key } from '../ui/button.tsx';
import { useActions } from './actions-context.ts';
import type { PanelState } from './state/state.ts';

const isMac = () => navigator.platform.startsWith('Mac');

/** How the key of the main button is written on this computer. */
export const generateKey = () => (isMac() ? '⌘ ⏎' : 'Ctrl ⏎');

/** How far a sequence is, 0–1: whole emails, and the characters of the one being written as part of a usual 600. */
function progressOf({ work, writing }: PanelState): number {
  const within = Math.min((writing?.characters ?? 0) / 600, 0.9);
  return work ? Math.min(1, (work.steps.length + within) / workSteps(work).length) : 0;
}

const NUMBERS = ['', '', 'two', 'three', 'four', 'five'];

function doingWords({ writing, choosing, work, isReply }: PanelState): string {
  if (isReply) return work?.steps.length ? 'Checking the reply' : 'Writing the reply';
  if (choosing !== null) return `Picking the best of ${NUMBERS[choosing] ?? choosing} drafts`;
  return work && isWhole(work)
    ? 'Checking the emails'
    : `Writing email ${writing?.step ?? 1} of ${lastStepOf(work ?? { steps: [] })}`;
}

/** While emails are written: which one, how far, and Stop. */
export function WritingButton({ state }: { state: PanelState }) {
  const actions = useActions();
  const done = progressOf(state);
  return (
    <div className="main-act">
      <Button look="primary" main onClick={actions.stop} data-main>
        {doingWords(state)} <Key>Stop</Key>
      </Button>
      <div className="bar" aria-hidden="true">
        <div style={{ scale: `${done} 1` }} />
      </div>
    </div>
  );
}

/** The one button that sends something. */
export function GenerateButton({ words }: { words: string }) {
  const actions = useActions();
  return (
    <Button look="primary" main onClick={actions.generate} data-main>
      {words} <Key>{generateKey()}</Key>
    </Button>
  );
}
