import { useState } from 'react';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import { NO_PAGE, type PaymentPage } from '../../common/payment-page.ts';
import { SubscriptionNotice } from '../../common/subscription-notice.tsx';
import { UpgradeHint } from '../../common/upgrade.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';

const planWords = ({ plan, maxGenerations }: SessionStatus): string =>
  maxGenerations === 1
    ? `You’ve used your ${plan} sequence`
    : `You’ve used all ${maxGenerations} sequences of the ${plan} plan`;

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
      title={quota ? planWords(quota) : 'You’ve used all sequences of your plan'}
      actions={<Button onClick={actions.askAgain}>Check again</Button>}
    >
      You can still edit, copy, and insert what you have.{' '}
      <UpgradeHint status={quota} worker={worker} page={page} onUpgrade={upgrade} now={now} />
    </Notice>
  );
}

/** A payment failed or is disputed: said where one works, while something can still be done. */
export function PaymentNotice({ quota, now }: { quota: SessionStatus; now: Date }) {
  const { page, manage } = usePayment();
  return <SubscriptionNotice status={quota} page={page} onManage={manage} now={now} />;
}
