import type { Handler } from 'hono';
import type { z } from 'zod';
import type { Devices, restoreCodeSchema } from '../../shared/contract/billing.ts';
import { billingOf } from '../billing/billing.ts';
import { showRestoreCode } from '../billing/checkout.ts';
import { ApiError } from '../errors.ts';
import type { App } from '../http/context.ts';
import { requireAccount } from '../http/require-account.ts';
import { requireSession } from '../http/require-session.ts';
import { describeError } from '../log.ts';
import { readAccount, restoreCode, revokeRestoreCode } from '../quota/account/account.ts';
import { listDevices, removeDevice } from '../quota/account/devices.ts';
import { readSubscription } from '../quota/account/subscription.ts';

/** `GET /api/session/devices`: the browsers that share this plan. */
export const showDevices: Handler<App> = async (c) => {
  const { sessionId, quotaStatus } = await requireSession(c);
  const of = await listDevices(c.env.DB, c.var.config, quotaStatus.quota_id, sessionId);
  return c.json(of satisfies Devices);
};

/** `DELETE /api/session/devices/:id`: that browser is back on its own free plan. */
export const removeOneDevice: Handler<App> = async (c) => {
  const { quotaStatus } = await requireSession(c);
  if (await removeDevice(c.env.DB, quotaStatus.quota_id, c.req.param('id') ?? ''))
    return c.body(null, 204);
  throw new ApiError('not_found', 'This device doesn’t use your plan, or the plan belongs to it.');
};

/** `POST /api/session/restore-code`: the code that brings a plan that is no free one to another browser. */
export const createRestoreCode: Handler<App> = async (c) => {
  const caller = await requireSession(c);
  const { config } = c.var;
  // What is free moves to no account for this.
  if (caller.quotaStatus.plan === 'free' && !(await readAccount(c.env.DB, caller.sessionId)))
    throw new ApiError('not_found', 'There’s no paid plan here to restore.');
  const account = await requireAccount(
    c,
    caller,
    new ApiError(
      'not_found',
      'The plan you use belongs to another browser. Make the restore code there.',
    ),
  );
  const code = await restoreCode(c.env.DB, account);
  const [billing, subscription] = [
    billingOf(config),
    await readSubscription(c.env.DB, account.quotaId),
  ];
  if (billing && subscription?.live && account.restoreVersion > 0) {
    try {
      await showRestoreCode(billing, subscription.id, code, account.restoreVersion);
    } catch (error) {
      // The code works all the same; only the next receipt shows the one before.
      c.var.logLine.forOwner = describeError(error);
    }
  }
  return c.json({ code } satisfies z.infer<typeof restoreCodeSchema>, 201);
};

/** `DELETE /api/session/restore-code`: the code, on receipts too, is worthless from now on. */
export const removeRestoreCode: Handler<App> = async (c) => {
  const { sessionId } = await requireSession(c);
  const account = await readAccount(c.env.DB, sessionId);
  if (account) await revokeRestoreCode(c.env.DB, account);
  return c.body(null, 204);
};
