import { useState } from 'react';
import type { Code } from '../../client/index.ts';
import { clock } from '../../format/times.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

function sharedWords({ status }: OptionsState): string {
  if (!status?.shared) return '';
  if (status.shared.borrowed) return 'This browser uses another browser’s plan.';
  const { others } = status.shared;
  return others === 0
    ? ''
    : `${others === 1 ? 'One other browser uses' : `${others} other browsers use`} your plan.`;
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
    setSaid({ look: 'plain', text: 'This browser now uses that plan.' });
  };
  const detach = async () => {
    const done = await actions.detach();
    if (!done.ok) fail(done.why);
  };
  const shared = sharedWords(state);
  return (
    <Section
      id="computers"
      title="Devices"
      about="Use your plan on another computer: get a code here and enter it there. Both computers share the plan."
    >
      <div className="form two">
        <div className="code-here">
          {code ? (
            <>
              <output className="code">{code.code}</output>
              <p className="secondary">Works once, until {clock(code.expiresAt, now)}.</p>
            </>
          ) : (
            <Button onClick={make}>Get a code</Button>
          )}
        </div>
        <form className="code-there" action={attach}>
          <TextField
            name="code"
            label="Code from another computer"
            placeholder="7K2QM-9XW4T"
            max={40}
            value={typed}
            onText={setTyped}
          />
          <Button type="submit" disabled={!typed.trim()}>
            {' '}
            Link{' '}
          </Button>
        </form>
      </div>
      {said && <Notice look={said.look}>{said.text}</Notice>}
      {shared && <Notice actions={<Button onClick={detach}>Unlink</Button>}>{shared}</Notice>}
    </Section>
  );
}
