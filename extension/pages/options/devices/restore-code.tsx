import { useState } from 'react';
import { t } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { OptionsActions } from '../state.ts';

/** The code that brings the plan back when every browser is lost: shown on demand, since whoever reads it has the plan. */
export function RestoreCode({ actions }: { actions: OptionsActions }) {
  const [code, setCode] = useState('');
  const [why, setWhy] = useState('');
  const take = (got: { ok: true; code: string } | { ok: false; why: string }) => {
    setWhy(got.ok ? '' : got.why);
    if (got.ok) setCode(got.code);
  };
  const show = async () => take(await actions.restoreCode());
  const renew = async () => take(await actions.renewRestoreCode());
  return (
    <div className="restore-code">
      {code ? (
        <>
          <output className="code">{code}</output>
          <p className="secondary">{t('options.devices.restoreAbout')}</p>
          <div className="buttons">
            <Button onClick={() => actions.copy(code)}>{t('common.copy')}</Button>
            <ConfirmButton
              words={t('options.devices.newRestore')}
              question={t('options.devices.newRestoreSure')}
              sure={t('options.devices.newRestore')}
              onSure={renew}
            />
          </div>
        </>
      ) : (
        <Button onClick={show}>{t('options.devices.showRestore')}</Button>
      )}
      {why && <Notice look="stop">{why}</Notice>}
    </div>
  );
}
