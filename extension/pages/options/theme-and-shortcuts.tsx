import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Theme } from '../../ui/theme.ts';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const themeOptions = () => THEMES.map((value) => ({ value, text: t(`options.theme.${value}`) }));

export const ThemeSection = ({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) => (
  <Section id="looks" title={t('options.theme.title')}>
    <Segmented
      legend={t('options.theme.title')}
      value={state.theme}
      options={themeOptions()}
      onChoose={actions.setTheme}
    />
  </Section>
);

const KEYS = (shortcut: string): readonly [string, string][] => [
  [shortcut || t('options.shortcuts.notSet'), t('options.shortcuts.open')],
  [t('options.shortcuts.generateKeys'), t('options.shortcuts.generate')],
  ['Esc', t('options.shortcuts.close')],
];

export const ShortcutsSection = ({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) => (
  <Section id="shortcuts" title={t('options.shortcuts.title')}>
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
      <Button onClick={actions.openShortcuts}>{t('options.shortcuts.change')}</Button>
    </div>
  </Section>
);
