import { billingOf } from './billing/billing.ts';
import { repairEvents } from './billing/events.ts';
import { type Bindings, configOf } from './bindings.ts';
import type { Config } from './env.ts';
import { describeError, logEvent } from './log.ts';
import { runMaintenance } from './quota/maintenance.ts';

/** The share of the database's size at which the owner is warned. */
const WARN_AT = 0.8;

/** Where plans are sold: what the webhook missed is dealt with. Stripe's silence is no failure of the rest. */
async function repairBilling(bindings: Bindings, config: Config): Promise<void> {
  const billing = billingOf(config);
  if (!billing) return;
  try {
    const repaired = await repairEvents(bindings, config, billing);
    if (repaired > 0) logEvent('billing', { repaired });
  } catch (error) {
    logEvent('billing', { forOwner: describeError(error) });
  }
}

/** The cron: one log line of what it did and how large the database is; a warning while there is still time. */
export async function scheduledMaintenance(bindings: Bindings): Promise<void> {
  const config = configOf(bindings);
  try {
    const done = await runMaintenance(bindings.DB, config);
    logEvent('maintenance', done);
    await repairBilling(bindings, config);
    const most = config.DATABASE_MB * 1_000_000;
    if (done.size >= WARN_AT * most) {
      const percent = Math.round((done.size / most) * 100);
      logEvent('database', {
        forOwner: `The database is ${percent} % full (${done.size} bytes): see docs/operations.md.`,
      });
    }
  } catch (error) {
    logEvent('maintenance failed', { forOwner: describeError(error) });
    throw error;
  }
}
