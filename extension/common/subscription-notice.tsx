import type { SessionStatus } from '../../shared/contract/session.ts';
import { dayOf } from '../format/times.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PaymentPage } from './payment-page.ts';
import { PaymentPageLine } from './upgrade.tsx';

type Props = {
  status: SessionStatus;
  page: PaymentPage;
  /** Opens Stripe's page for card, invoices and cancelling. */
  onManage: () => void;
  now: Date;
};

/** What its user has to know of a paid plan: what happened, until when it lasts, what to do. Nothing while all is well, or another plan took its place. */
export function SubscriptionNotice({ status, page, onManage, now }: Props) {
  const subscription = status.billing?.subscription;
  if (!subscription || subscription.state === 'active') return null;
  const { state, until } = subscription;
  const day = until ? dayOf(until, now) : '';
  const manage = (words: string) => (
    <Button onClick={onManage} disabled={page.kind === 'opening'}>
      {words}
    </Button>
  );
  if (state === 'past_due')
    return (
      <Notice
        look="look"
        title={t('billing.pastDue.title')}
        actions={manage(t('billing.pastDue.act'))}
      >
        {t('billing.pastDue.text', { day })}
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (state === 'cancelled')
    return (
      <Notice
        title={t('billing.cancelled.title', { day })}
        actions={manage(t('billing.cancelled.act'))}
      >
        {t('billing.cancelled.text')}
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (status.plan !== 'free') return null;
  if (state === 'disputed')
    return (
      <Notice
        look="stop"
        title={t('billing.disputed.title')}
        actions={manage(t('billing.disputed.act'))}
      >
        {t('billing.disputed.text')}
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (state === 'refunded')
    return <Notice title={t('billing.refunded.title')}>{t('billing.refunded.text')}</Notice>;
  return (
    <Notice title={day ? t('billing.ended.title', { day }) : t('billing.ended.undated')}>
      {t('billing.ended.text')}
    </Notice>
  );
}
