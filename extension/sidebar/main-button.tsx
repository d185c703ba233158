import { plural, t } from '../i18n/text.ts';
import { isWhole, lastStepOf, workSteps } from '../sequence/steps.ts';
import { Button, Key } from '../ui/button.tsx';
import { useActions } from './actions-context.ts';
import type { PanelState } from './state/state.ts';

const isMac = () => navigator.platform.startsWith('Mac');

/** How the key of the main button is written on this computer. */
export const generateKey = () => (isMac() ? '⌘ ⏎' : t('sidebar.generate.key'));

/** How far a sequence is, 0–1: whole emails, and the characters of the one being written as part of a usual 600. */
function progressOf({ work, writing }: PanelState): number {
  const within = Math.min((writing?.characters ?? 0) / 600, 0.9);
  return work ? Math.min(1, (work.steps.length + within) / workSteps(work).length) : 0;
}

function pickingWords(drafts: number): string {
  const named = ([2, 3, 4, 5] as const).find((each) => each === drafts);
  return named
    ? t(`sidebar.generate.picking.n${named}`)
    : plural('sidebar.generate.picking', drafts);
}

function doingWords({ writing, choosing, work, isReply }: PanelState): string {
  if (isReply)
    return work?.steps.length
      ? t('sidebar.generate.checkingReply')
      : t('sidebar.generate.writingReply');
  if (choosing !== null) return pickingWords(choosing);
  return work && isWhole(work)
    ? t('sidebar.generate.checking')
    : t('sidebar.generate.writing', {
        step: writing?.step ?? 1,
        last: lastStepOf(work ?? { steps: [] }),
      });
}

/** While emails are written: which one, how far, and Stop. */
export function WritingButton({ state }: { state: PanelState }) {
  const actions = useActions();
  const done = progressOf(state);
  return (
    <div className="main-act">
      <Button look="primary" main onClick={actions.stop} data-main>
        {doingWords(state)} <Key>{t('sidebar.generate.stop')}</Key>
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
