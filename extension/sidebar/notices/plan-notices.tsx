import { useState } from 'react';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import { NO_PAGE, type PaymentPage } from '../../common/payment-page.ts';
import { SubscriptionNotice } from '../../common/subscription-notice.tsx';
import { UpgradeHint } from '../../common/upgrade.tsx';
import { plural, t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';

function planWords({ plan, maxGenerations }: SessionStatus): string {
  if (maxGenerations !== 1) return plural('notice.quota.usedAll', maxGenerations, { plan });
  return plan === 'free' ? t('notice.quota.usedFree') : t('notice.quota.usedOne', { plan });
}

/** Where the way to Stripe stands, and what sets it going. */
function usePayment() {
  const { payment } = useActions();
  const [page, setPage] = useState<PaymentPage>(NO_PAGE);
  const go = async (open: () => Promise<PaymentPage>) => {
    setPage({ kind: 'opening' });
    setPage(await open());
  };
  return {
    page,
    upgrade: (offer: string) => void go(() => payment.upgrade(offer)),
    manage: () => void go(payment.manage),
  };
}

/** The plan is used up: the way on, and what still works. */
export function QuotaNotice({
  quota,
  worker,
  now,
}: {
  quota: SessionStatus | null;
  worker: string;
  now: Date;
}) {
  const actions = useActions();
  const { page, upgrade } = usePayment();
  return (
    <Notice
      look="look"
      title={quota ? planWords(quota) : t('notice.quota.used')}
      actions={<Button onClick={actions.askAgain}>{t('notice.quota.check')}</Button>}
    >
      {t('notice.quota.still')}{' '}
      <UpgradeHint status={quota} worker={worker} page={page} onUpgrade={upgrade} now={now} />
    </Notice>
  );
}

/** A payment failed or is disputed: said where one works, while something can still be done. */
export function PaymentNotice({ quota, now }: { quota: SessionStatus; now: Date }) {
  const { page, manage } = usePayment();
  return <SubscriptionNotice status={quota} page={page} onManage={manage} now={now} />;
}
