import type { Device, PlanOffer } from '../../shared/contract/billing.ts';

/** What is sold: one plan, by the month and by the year. */
export const OFFERS: PlanOffer[] = (['month', 'year'] as const).map((interval) => ({
  id: `price_${interval}`,
  plan: 'pro',
  amount: interval === 'month' ? 2_900 : 29_000,
  currency: 'usd',
  interval,
  maxGenerations: 200,
  perHour: 20,
  devices: 5,
}));

/** The browsers that share a plan. */
export const DEVICES: Device[] = [
  {
    id: '77BE-04D2-9F3A-20C1',
    name: 'Chrome on Windows',
    joinedAt: '2026-11-20T12:00:00Z',
    usedAt: '2026-11-24T12:00:00Z',
    isThis: true,
    isHolder: false,
  },
  {
    id: '20C1-77BE-04D2-9F3A',
    name: 'Firefox on macOS',
    joinedAt: '2026-11-03T12:00:00Z',
    usedAt: '2026-11-23T12:00:00Z',
    isThis: false,
    isHolder: false,
  },
];
