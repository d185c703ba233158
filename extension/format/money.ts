import type { PlanOffer } from '../../shared/contract/billing.ts';
import { locale, t } from '../i18n/text.ts';

type Price = Pick<PlanOffer, 'amount' | 'currency'>;

/** "$29", "€29.50" as the browser's locale writes it; the smallest unit is a currency's own: yen have none. */
function moneyWords({ amount, currency }: Price): string {
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return format.format(amount / 10 ** digits);
}

/** "$29/month". */
export const priceWords = (offer: Price & Pick<PlanOffer, 'interval'>): string =>
  t(offer.interval === 'year' ? 'billing.perYear' : 'billing.perMonth', {
    money: moneyWords(offer),
  });
