import { useEffect, useRef } from 'react';
import { t } from '../i18n/text.ts';
import { workListKeys } from '../today/view/keys.ts';
import { Button } from '../ui/button.tsx';
import type { Actions } from './actions-context.ts';
import { channelOfStep, draftOf } from './state/channels.ts';
import { canGenerate } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

/** One key by itself, and what it does; nothing where there is nothing to do. */
type Shortcut = { key: string; does(): string; run(state: PanelState, actions: Actions): void };

const openStep = (by: 1 | -1) => (state: PanelState, actions: Actions) => {
  const steps = state.work?.steps.map(({ step }) => step) ?? [];
  const at = steps.indexOf(state.open ?? 0);
  const next = at < 0 ? steps.at(by === 1 ? 0 : -1) : steps[at + by];
  if (next !== undefined) actions.dispatch({ type: 'opened', step: next });
};

const openEmail = ({ work, open }: PanelState) => work?.steps.find(({ step }) => step === open);

const chooseSubject = (which: 'A' | 'B') => (state: PanelState, actions: Actions) => {
  const saved = openEmail(state);
  if (saved) actions.dispatch({ type: 'subject-chosen', step: saved.step, which });
};

/** In the order in which they are listed. `j` and `k` as Gmail has them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'j', does: () => t('sidebar.shortcuts.nextEmail'), run: openStep(1) },
  { key: 'k', does: () => t('sidebar.shortcuts.previousEmail'), run: openStep(-1) },
  {
    key: 'a',
    does: () => t('sidebar.shortcuts.subject', { which: 'A' }),
    run: chooseSubject('A'),
  },
  {
    key: 'b',
    does: () => t('sidebar.shortcuts.subject', { which: 'B' }),
    run: chooseSubject('B'),
  },
  {
    key: 'c',
    does: () => t('sidebar.shortcuts.copy'),
    run: (state, actions) => {
      const saved = openEmail(state);
      if (!saved) return;
      const { body } = draftOf(
        saved,
        channelOfStep(state, saved.step),
        state.settings?.sender.name,
      );
      actions.copy(body, t('copied.email', { step: saved.step }));
    },
  },
  {
    key: 'i',
    does: () => t('sidebar.shortcuts.insert'),
    run: (state, actions) => {
      const saved = openEmail(state);
      if (saved && !state.orphaned) actions.insert(saved.step, 'ask');
    },
  },
  {
    key: 'g',
    does: () => t('sidebar.shortcuts.generate'),
    run: (state, actions) => {
      const next = canGenerate(state);
      if (next === 'generate') actions.generate();
      if (next === 'rest') actions.writeRest();
    },
  },
  {
    key: 'l',
    does: () => t('sidebar.header.list'),
    run: (_, { dispatch }) => dispatch({ type: 'list', shown: true }),
  },
];

const FIELD = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';

/** Whether a key that was pressed there is typed into something, or belongs to a menu or dialog that is open. */
const isTaken = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(`${FIELD}, [role="menu"], dialog`) !== null;

/** The shortcut a key press means; null for a key with another one held, or typed into a field. */
export function shortcutOf(event: KeyboardEvent): Shortcut | 'help' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return null;
  if (event.key === '?') return 'help';
  return SHORTCUTS.find(({ key }) => key === event.key.toLowerCase()) ?? null;
}

/** Keys that need another one held, or work everywhere. */
const others = (): readonly [key: string, does: string][] => [
  [t('sidebar.shortcuts.generateKey'), t('sidebar.shortcuts.generateTyping')],
  ['Esc', t('sidebar.shortcuts.close')],
  ['?', t('sidebar.shortcuts.this')],
];

type Props = {
  /** Single keys do something. */
  on: boolean;
  onTurn: (on: boolean) => void;
  onEnd: () => void;
};

/** Every shortcut, and the way to switch the single keys off: who speaks to their computer presses them by accident. */
export function ShortcutList({ on, onTurn, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="shortcuts"
      ref={dialog}
      aria-labelledby="shortcuts-title"
      onClose={onEnd}
      onKeyDown={(event) => {
        // The sidebar would close by it as well.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id="shortcuts-title">{t('sidebar.header.shortcuts')}</h2>
      <dl>
        {[
          ...SHORTCUTS.map(({ key, does }) => [key.toUpperCase(), does()] as const),
          ...others(),
          ...workListKeys(),
        ].map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="pick">
        <input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} />
        <span>{t('sidebar.shortcuts.single')}</span>
      </label>
      <div className="buttons">
        <Button onClick={() => dialog.current?.close()}>{t('common.close')}</Button>
      </div>
    </dialog>
  );
}
