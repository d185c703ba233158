import type { SessionStatus } from '../../shared/contract/session.ts';
import { dayOf } from '../format/times.ts';
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
        title="Your last payment didn’t go through"
        actions={manage('Update card')}
      >
        Your plan keeps working until {day}, three days after the payment failed. Update your card
        to keep it.
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (state === 'cancelled')
    return (
      <Notice title={`Your plan ends on ${day}`} actions={manage('Keep my plan')}>
        It’s canceled and won’t renew. You can use it until then.
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (status.plan !== 'free') return null;
  if (state === 'disputed')
    return (
      <Notice look="stop" title="Your paid plan is on hold" actions={manage('See invoices')}>
        Your bank is reviewing your last payment. The plan comes back if the payment stands. You
        won’t be charged in the meantime.
        <PaymentPageLine page={page} />
      </Notice>
    );
  if (state === 'refunded')
    return (
      <Notice title="Your payment was refunded">
        Your paid plan has ended, and you’re on the free plan. Your emails are still here.
      </Notice>
    );
  return (
    <Notice title={day ? `Your paid plan ended on ${day}` : 'Your paid plan ended'}>
      You’re on the free plan. Your emails are still here.
    </Notice>
  );
}
