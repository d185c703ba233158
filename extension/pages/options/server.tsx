import { type FormEvent, useState, useTransition } from 'react';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AllowWorker } from './allow-worker.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState, Outcome } from './state.ts';

/** The Worker's address: asked for its health before it is kept. */
export function Server({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const [address, setAddress] = useState(state.worker);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [checking, start] = useTransition();
  const settle = (asked: Promise<Outcome>) => start(async () => setOutcome(await asked));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Asked here and not later: the browser grants a permission only while the press counts.
    settle(actions.checkWorker(address.trim()));
  };
  return (
    <Section id="server" title={t('options.server.title')} about={t('options.server.about')}>
      {!state.allowed && <AllowWorker worker={state.worker} onAllow={actions.allowWorker} />}
      <form className="form" onSubmit={onSubmit} noValidate>
        <TextField
          name="worker"
          type="url"
          label={t('options.server.address')}
          placeholder="https://coldcopy.example.com"
          max={300}
          value={address}
          onText={setAddress}
        />
        <div className="buttons">
          <Button type="submit" disabled={checking}>
            {checking ? t('options.server.checking') : t('common.save')}
          </Button>
        </div>
      </form>
      {outcome?.ok && !checking && <Notice>{outcome.said}</Notice>}
      {outcome && !outcome.ok && !checking && (
        <Notice
          look="stop"
          title={t('options.server.notSaved')}
          actions={
            <Button onClick={() => settle(actions.saveWorkerAnyway(address.trim()))}>
              {t('options.server.saveAnyway')}
            </Button>
          }
        >
          {outcome.why}
        </Notice>
      )}
    </Section>
  );
}
