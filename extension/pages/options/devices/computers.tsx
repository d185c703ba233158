import { useState } from 'react';
import type { Device } from '../../../../shared/contract/billing.ts';
import type { Code } from '../../../client/index.ts';
import { clock } from '../../../format/times.ts';
import { t } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../section.tsx';
import type { OptionsActions, OptionsState } from '../state.ts';
import { DeviceList, ReplaceDevice } from './device-list.tsx';
import { RestoreCode } from './restore-code.tsx';

type Props = { state: OptionsState; actions: OptionsActions; now: Date };
type Said = { look: 'plain' | 'stop'; text: string };

/** A code for another browser, made here. */
function CodeHere({
  actions,
  now,
  onFail,
}: Omit<Props, 'state'> & { onFail: (why: string) => void }) {
  const [code, setCode] = useState<Code | null>(null);
  const make = async () => {
    const made = await actions.makeCode();
    if (made.ok) setCode(made.code);
    else onFail(made.why);
  };
  return (
    <div className="code-here">
      {code ? (
        <>
          <output className="code">{code.code}</output>
          <p className="secondary">
            {t('options.devices.once', { time: clock(code.expiresAt, now) })}
          </p>
        </>
      ) : (
        <Button onClick={make}>{t('options.devices.getCode')}</Button>
      )}
    </div>
  );
}

/** One plan on several browsers: a code made on one and typed on the other, or the restore code; the list of those that have it. */
export function Computers({ state, actions, now }: Props) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [full, setFull] = useState<readonly Device[]>([]);
  const fail = (text: string) => setSaid({ look: 'stop', text });
  const attach = async (replace?: string) => {
    const done = await actions.attach(typed, replace);
    setFull(done.ok ? [] : (done.devices ?? []));
    if (!done.ok) return fail(done.why);
    setTyped('');
    setSaid({ look: 'plain', text: t('options.devices.linked') });
  };
  const remove = async (id: string) => {
    const done = await actions.removeDevice(id);
    if (done.ok) setSaid({ look: 'plain', text: t('options.devices.removed') });
    else fail(done.why);
  };
  const detach = async () => {
    const done = await actions.detach();
    if (!done.ok) fail(done.why);
  };
  return (
    <Section id="computers" title={t('options.devices.title')} about={t('options.devices.about')}>
      <div className="form two">
        <CodeHere actions={actions} now={now} onFail={fail} />
        <form className="code-there" action={() => attach()}>
          <TextField
            name="code"
            label={t('options.devices.code')}
            placeholder="7K2QM-9XW4T"
            max={40}
            value={typed}
            onText={setTyped}
          />
          <Button type="submit" disabled={!typed.trim()}>
            {t('options.devices.link')}
          </Button>
        </form>
      </div>
      {said && <Notice look={said.look}>{said.text}</Notice>}
      {full.length > 0 && <ReplaceDevice devices={full} now={now} onReplace={attach} />}
      {state.status && state.status.plan !== 'free' && <RestoreCode actions={actions} />}
      {state.devices && (state.devices.devices.length > 1 || state.status?.shared) && (
        <DeviceList of={state.devices} now={now} onRemove={remove} onLeave={detach} />
      )}
    </Section>
  );
}
