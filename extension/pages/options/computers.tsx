import { useState } from 'react';
import type { Code } from '../../client/index.ts';
import { clock } from '../../format/times.ts';
import { plural, t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

function sharedWords({ status }: OptionsState): string {
  if (!status?.shared) return '';
  if (status.shared.borrowed) return t('options.devices.borrowed');
  const { others } = status.shared;
  if (others === 0) return '';
  return others === 1 ? t('options.devices.oneOther') : plural('options.devices.others', others);
}

/** One plan on several computers: a code made on one, typed on the other. */
export function Computers({
  state,
  actions,
  now,
}: {
  state: OptionsState;
  actions: OptionsActions;
  now: Date;
}) {
  const [code, setCode] = useState<Code | null>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ look: 'plain' | 'stop'; text: string } | null>(null);
  const fail = (text: string) => setSaid({ look: 'stop', text });
  const make = async () => {
    const made = await actions.makeCode();
    if (made.ok) setCode(made.code);
    else fail(made.why);
  };
  const attach = async () => {
    const done = await actions.attach(typed);
    if (!done.ok) return fail(done.why);
    setTyped('');
    setSaid({ look: 'plain', text: t('options.devices.linked') });
  };
  const detach = async () => {
    const done = await actions.detach();
    if (!done.ok) fail(done.why);
  };
  const shared = sharedWords(state);
  return (
    <Section id="computers" title={t('options.devices.title')} about={t('options.devices.about')}>
      <div className="form two">
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
        <form className="code-there" action={attach}>
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
      {shared && (
        <Notice actions={<Button onClick={detach}>{t('options.devices.unlink')}</Button>}>
          {shared}
        </Notice>
      )}
    </Section>
  );
}
