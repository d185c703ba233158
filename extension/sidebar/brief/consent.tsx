import { t } from '../../i18n/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { rich } from '../../ui/rich.tsx';

const ID = 'consent';

/** Asked once, before the first generation: what happens with what was read. The button below is the answer. */
export const Consent = ({ worker }: { worker: string }) => (
  <div id={ID}>
    <Notice title={t('sidebar.consent.title')}>
      <ul className="points">
        <li>{t('sidebar.consent.reads')}</li>
        <li>{rich('sidebar.consent.sends', {}, { host: new URL(worker).host })}</li>
        <li>{t('sidebar.consent.deletes')}</li>
        <li>{t('sidebar.consent.never')}</li>
      </ul>
    </Notice>
  </div>
);

/** What the press agrees to, beside the button: the whole of it stands above and may be out of sight. */
export const ConsentLine = ({ worker }: { worker: string }) => (
  <p className="secondary">
    {rich(
      'sidebar.consent.line',
      {
        link: (words) => (
          <LinkButton
            secondary
            onClick={() => document.getElementById(ID)?.scrollIntoView({ block: 'center' })}
          >
            {words}
          </LinkButton>
        ),
      },
      { host: new URL(worker).host },
    )}
  </p>
);
