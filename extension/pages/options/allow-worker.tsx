import { useState, useTransition } from 'react';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Outcome } from './state.ts';

type Props = { worker: string; onAllow(worker: string): Promise<Outcome> };

/** The user, or the browser for them, took away the permission to reach the server: what that means, and the way back. */
export function AllowWorker({ worker, onAllow }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, start] = useTransition();
  // Asked within the press and not after it: the browser takes no later question.
  const onPress = () => {
    const asked = onAllow(worker);
    start(async () => setOutcome(await asked));
  };
  return (
    <Notice
      look="stop"
      title={t('options.allow.title', { worker })}
      actions={
        <Button look="primary" disabled={asking} onClick={onPress}>
          {t('common.allowAccess')}
        </Button>
      }
    >
      {t('options.allow.text')} {outcome && !outcome.ok && outcome.why}
    </Notice>
  );
}
