import { clock } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PopupActions, PopupState } from './state.ts';

type Props = { code: PopupState['code']; actions: PopupActions; now: Date };

/** The code that lets another computer use this plan, made here and typed there. */
export function AnotherComputer({ code, actions, now }: Props) {
  if (code.kind === 'none') return null;
  if (code.kind === 'asking') return <p className="secondary">{t('popup.code.asking')}</p>;
  if (code.kind === 'failed')
    return (
      <Notice
        look="stop"
        title={t('popup.code.failed')}
        actions={<Button onClick={actions.makeCode}>{t('common.tryAgain')}</Button>}
      >
        {code.why}
      </Notice>
    );
  return (
    <Notice title={t('popup.link')}>
      <output className="code">{code.code.code}</output>
      <p className="secondary">
        {t('popup.code.about', { time: clock(code.code.expiresAt, now) })}
      </p>
      <LinkButton onClick={() => actions.openOptions('computers')}>
        {t('popup.code.have')}
      </LinkButton>
    </Notice>
  );
}
