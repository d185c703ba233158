import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Theme } from '../../ui/theme.ts';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

const THEMES: readonly { value: Theme; text: string }[] = [
  { value: 'system', text: 'System' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
];

export const ThemeSection = ({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) => (
  <Section id="looks" title="Theme">
    <Segmented legend="Theme" value={state.theme} options={THEMES} onChoose={actions.setTheme} />
  </Section>
);

const KEYS = (shortcut: string): readonly [string, string][] => [
  [shortcut || 'Not set', 'Open ColdCopy on the current page'],
  ['Ctrl ⏎ or ⌘ ⏎', 'Generate, or write the rest'],
  ['Esc', 'Close the sidebar and go back to the page'],
];

export const ShortcutsSection = ({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) => (
  <Section id="shortcuts" title="Keyboard shortcuts">
    <dl className="keys">
      {KEYS(state.shortcut).map(([key, what]) => (
        <div key={what}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <div className="buttons">
      <Button onClick={actions.openShortcuts}>Change</Button>
    </div>
  </Section>
);
