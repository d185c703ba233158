import { z } from 'zod';
import {
  billingPageSchema,
  type Devices,
  devicesSchema,
  restoreCodeSchema,
} from '../../shared/contract/billing.ts';
import type { Result } from './problem.ts';
import { ask, type ClientOptions } from './request.ts';

/** A page of Stripe's, to be opened at once. */
type Page = z.infer<typeof billingPageSchema>;

/** Paying, and the browsers that share what was paid for. No method throws. */
export type Billing = {
  /** The page on which an offer of `GET /api/session` is paid. */
  checkout(offer: string): Promise<Result<Page>>;
  /** The page for card, invoices and cancelling. */
  portal(): Promise<Result<Page>>;
  /** The browsers that share the plan; none while there is no session. */
  devices(): Promise<Result<Devices>>;
  removeDevice(id: string): Promise<Result<undefined>>;
  /** The code that brings the plan to a new browser. */
  restoreCode(): Promise<Result<z.infer<typeof restoreCodeSchema>>>;
  /** Makes that code worthless. */
  dropRestoreCode(): Promise<Result<undefined>>;
};

const nothing = z.undefined();

/** `session` mints the session first where there is none yet. */
export const createBilling = (
  options: ClientOptions,
  session: () => Promise<Result<string>>,
): Billing => ({
  checkout: async (offer) => {
    const minted = await session();
    return minted.ok
      ? ask(options, '/api/billing/checkout', billingPageSchema, {
          method: 'POST',
          body: { offer },
        })
      : minted;
  },
  portal: () =>
    ask(options, '/api/billing/portal', billingPageSchema, { method: 'POST', body: {} }),
  devices: async () =>
    (await options.session.get())
      ? ask(options, '/api/session/devices', devicesSchema)
      : { ok: true, value: { devices: [], most: 1 } },
  removeDevice: (id) =>
    ask(options, `/api/session/devices/${encodeURIComponent(id)}`, nothing, { method: 'DELETE' }),
  restoreCode: () =>
    ask(options, '/api/session/restore-code', restoreCodeSchema, { method: 'POST', body: {} }),
  dropRestoreCode: () => ask(options, '/api/session/restore-code', nothing, { method: 'DELETE' }),
});
