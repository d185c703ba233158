import { clock } from '../../format/times.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PopupActions, PopupState } from './state.ts';

type Props = { code: PopupState['code']; actions: PopupActions; now: Date };

/** The code that lets another computer use this plan, made here and typed there. */
export function AnotherComputer({ code, actions, now }: Props) {
  if (code.kind === 'none') return null;
  if (code.kind === 'asking') return <p className="secondary">Getting a code…</p>;
  if (code.kind === 'failed')
    return (
      <Notice
        look="stop"
        title="Couldn’t get a code"
        actions={<Button onClick={actions.makeCode}>Try again</Button>}
      >
        {code.why}
      </Notice>
    );
  return (
    <Notice title="Link another computer">
      <output className="code">{code.code.code}</output>
      <p className="secondary">
        Enter this code there, under Options, Devices. It works once, until{' '}
        {clock(code.code.expiresAt, now)}. Both computers then share your plan.
      </p>
      <LinkButton onClick={() => actions.openOptions('computers')}>I have a code</LinkButton>
    </Notice>
  );
}
