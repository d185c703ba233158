import { useState } from 'react';
import { RULES, THRESHOLDS, type ThresholdName } from '../../coach/index.ts';
import { plural, t } from '../../i18n/text.ts';
import type { CoachSettings } from '../../storage/items.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

type Props = { coach: CoachSettings; save: (coach: CoachSettings) => void };

const NAMES = Object.keys(THRESHOLDS) as ThresholdName[];

function Rules({ coach, save }: Props) {
  const turn = (name: string, on: boolean) =>
    save({ ...coach, off: on ? coach.off.filter((each) => each !== name) : [...coach.off, name] });
  return (
    <ul className="rules">
      {RULES.map(({ name, title, looksFor }) => (
        <li key={name}>
          <label className="pick">
            <input
              type="checkbox"
              checked={!coach.off.includes(name)}
              onChange={(event) => turn(name, event.target.checked)}
            />
            <span>
              <b>{t(title)}</b>
              <span className="secondary">{t(looksFor)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function Numbers({ coach, save }: Props) {
  const [typed, setTyped] = useState<Partial<Record<ThresholdName, string>>>({});
  const set = (name: ThresholdName, text: string) => {
    setTyped({ ...typed, [name]: text });
    const value = Number(text);
    const { [name]: _, ...others } = coach.thresholds;
    const own =
      text.trim() !== '' && Number.isFinite(value) && value >= 0 && value !== THRESHOLDS[name];
    save({ ...coach, thresholds: own ? { ...others, [name]: value } : others });
  };
  return (
    <ul className="numbers">
      {NAMES.map((name) => (
        <li key={name}>
          <label htmlFor={name}>{t(`coach.thresholds.${name}`)}</label>
          <input
            id={name}
            className="input"
            type="number"
            min={0}
            value={typed[name] ?? coach.thresholds[name] ?? THRESHOLDS[name]}
            onChange={(event) => set(name, event.target.value)}
          />
        </li>
      ))}
    </ul>
  );
}

/** What the coach looks for, by which numbers, and what was put aside. It works in this browser and sends nothing. */
export function Coach({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { coach } = state;
  const aside = coach.dismissed.length;
  return (
    <Section id="coach" title={t('options.coach.title')} about={t('options.coach.about')}>
      <Disclosure
        summary={t('options.coach.on', {
          on: RULES.length - coach.off.length,
          all: RULES.length,
        })}
      >
        <Rules coach={coach} save={actions.saveCoach} />
      </Disclosure>
      <Disclosure summary={t('options.coach.thresholds')}>
        <Numbers coach={coach} save={actions.saveCoach} />
        <div className="buttons">
          <Button onClick={() => actions.saveCoach({ ...coach, thresholds: {} })}>
            {t('options.coach.reset')}
          </Button>
        </div>
      </Disclosure>
      {aside > 0 && (
        <div className="buttons">
          <ConfirmButton
            words={plural('options.coach.restore', aside)}
            question={t('options.coach.restoreQuestion')}
            sure={t('options.coach.restoreSure')}
            onSure={() => actions.saveCoach({ ...coach, dismissed: [] })}
          />
        </div>
      )}
    </Section>
  );
}
