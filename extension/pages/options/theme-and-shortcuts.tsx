import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Theme } from '../../ui/theme.ts';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

const THEMES: readonly { value: Theme; text: string }[] = [
  { value: 'system', text: 'As the system' },
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
  <Section id="looks" title="Light or dark">
    <Segmented
      legend="Light or dark"
      value={state.theme}
      options={THEMES}
      onChoose={actions.setTheme}
    />
  </Section>
);

const KEYS = (shortcut: string): readonly [string, string][] => [
  [shortcut || 'none yet', 'Open ColdCopy on the page in front of you'],
  ['Ctrl ⏎ or ⌘ ⏎', 'Generate, or write the rest'],
  ['Esc', 'Close the sidebar; the page has the focus again'],
];

export const ShortcutsSection = ({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) => (
  <Section id="shortcuts" title="Keys">
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
      <Button onClick={actions.openShortcuts}>Change the first one</Button>
    </div>
  </Section>
);
