import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { t } from '../../i18n/text.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

type Props = { state: OptionsState; actions: OptionsActions };

/** Who signs. */
export function SenderSection({ state, actions }: Props) {
  const [name, setName] = useState(state.sender.name ?? '');
  const [jobTitle, setJobTitle] = useState(state.sender.jobTitle ?? '');
  return (
    <Section id="you" title={t('options.you.title')} about={t('options.you.about')}>
      <form
        className="form two"
        action={() => actions.saveSender({ ...(name && { name }), ...(jobTitle && { jobTitle }) })}
      >
        <TextField
          name="name"
          label={t('options.you.name')}
          max={LIMITS.shortText}
          value={name}
          onText={setName}
        />
        <TextField
          name="jobTitle"
          label={t('options.you.jobTitle')}
          max={LIMITS.shortText}
          value={jobTitle}
          onText={setJobTitle}
        />
        <div className="buttons">
          <Button type="submit">{t('common.save')}</Button>
        </div>
      </form>
    </Section>
  );
}

const PLACES = Array.from({ length: LIMITS.voiceCount }, (_, place) => place);

/** Up to three past emails, for the rhythm. */
export function VoiceSection({ state, actions }: Props) {
  const [samples, setSamples] = useState(state.voice.length > 0 ? state.voice : ['']);
  const change = (place: number) => (text: string) =>
    setSamples(samples.map((sample, at) => (at === place ? text : sample)));
  return (
    <Section id="voice" title={t('options.voice.title')} about={t('options.voice.about')}>
      <form
        className="form"
        action={() => actions.saveVoice(samples.map((sample) => sample.trim()).filter(Boolean))}
      >
        {PLACES.slice(0, samples.length).map((place) => (
          <TextArea
            key={place}
            name={`sample${place + 1}`}
            label={t('options.voice.sample', { number: place + 1 })}
            placeholder={t('options.voice.paste')}
            max={LIMITS.voiceText}
            rows={3}
            value={samples[place] ?? ''}
            onText={change(place)}
          />
        ))}
        <div className="buttons">
          <Button type="submit">{t('common.save')}</Button>
          {samples.length < LIMITS.voiceCount && (
            <LinkButton onClick={() => setSamples([...samples, ''])}>
              {t('options.voice.add')}
            </LinkButton>
          )}
        </div>
      </form>
    </Section>
  );
}
