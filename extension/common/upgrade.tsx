import type { PlanOffer } from '../../shared/contract/billing.ts';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { capital } from '../format/capital.ts';
import { priceWords } from '../format/money.ts';
import { dayOf } from '../format/times.ts';
import { plural, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { hasPaidPlan, isOnHold } from './paid-plan.ts';
import type { PaymentPage } from './payment-page.ts';

/** What came of the way to Stripe: said where the button is. */
export function PaymentPageLine({ page }: { page: PaymentPage }) {
  if (page.kind === 'opened')
    return (
      <p className="payment-line" role="status">
        {t('billing.opened')}
      </p>
    );
  if (page.kind === 'blocked')
    return (
      <p className="payment-line" role="status">
        {t('billing.blocked')}{' '}
        <a href={page.url} target="_blank" rel="noreferrer">
          {t('billing.open')}
        </a>
      </p>
    );
  return page.kind === 'failed' ? (
    <p className="payment-line" role="alert">
      {page.why}
    </p>
  ) : null;
}

/** "Pro: 200 sequences a month, on up to 5 devices". */
const holds = ({ plan, maxGenerations, devices }: PlanOffer): string =>
  plural('billing.holds', devices, { plan: capital(plan), sequences: maxGenerations });

type OffersProps = {
  offers: readonly PlanOffer[];
  page: PaymentPage;
  onUpgrade: (offer: string) => void;
};

/** The plans that may be bought, a button for each price. */
const PlanOffers = ({ offers, page, onUpgrade }: OffersProps) => (
  <>
    {[...Map.groupBy(offers, ({ plan }) => plan)].map(([plan, prices]) => (
      <div key={plan} className="plan-offer">
        <p>{prices[0] && holds(prices[0])}</p>
        <div className="buttons">
          {prices.map((offer, at) => (
            <Button
              key={offer.id}
              look={at === 0 ? 'primary' : 'plain'}
              disabled={page.kind === 'opening'}
              onClick={() => onUpgrade(offer.id)}
            >
              {at === 0 ? t('billing.upgrade', { price: priceWords(offer) }) : priceWords(offer)}
            </Button>
          ))}
        </div>
      </div>
    ))}
    <PaymentPageLine page={page} />
  </>
);

export type UpgradeProps = {
  status: SessionStatus | null;
  /** Origin of the Worker. */
  worker: string;
  page: PaymentPage;
  onUpgrade: (offer: string) => void;
};

/** Where a bigger plan is to be had: at Stripe, at the owner's address, or from whoever runs the Worker. Nothing for whoever pays already, or has a payment in dispute. */
export function BiggerPlan({ status, worker, page, onUpgrade }: UpgradeProps) {
  const offers = status?.billing?.offers ?? [];
  if (offers.length > 0)
    return hasPaidPlan(status) || isOnHold(status) ? null : (
      <PlanOffers offers={offers} page={page} onUpgrade={onUpgrade} />
    );
  if (status?.upgradeUrl)
    return (
      <a href={status.upgradeUrl} target="_blank" rel="noreferrer">
        {t('common.upgrade')}
      </a>
    );
  return t('common.upgradeFromOwner', { host: new URL(worker).host });
}

/** What to do when the plan is used up: wait, or get a bigger one. */
export const UpgradeHint = ({ now, ...upgrade }: UpgradeProps & { now: Date }) => (
  <>
    {upgrade.status?.renewsAt &&
      `${t('common.renews', { day: dayOf(upgrade.status.renewsAt, now) })} `}
    <BiggerPlan {...upgrade} />
  </>
);
