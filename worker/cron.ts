import { percentFull, sendAlerts } from './alerts.ts';
import { billingOf } from './billing/billing.ts';
import { repairEvents } from './billing/events.ts';
import { type Bindings, configOf } from './bindings.ts';
import type { Config } from './env.ts';
import { describeError, logEvent } from './log.ts';
import { runMaintenance } from './quota/maintenance.ts';

/** The trigger of wrangler.toml that only looks for alerts; every other one is maintenance as well. */
const ALERTS_ONLY = '*/10 * * * *';

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

/** Maintenance: one log line of what it did and how large the database is; a warning while there is still time. */
export async function scheduledMaintenance(bindings: Bindings): Promise<void> {
  const config = configOf(bindings);
  try {
    const done = await runMaintenance(bindings.DB, config);
    logEvent('maintenance', done);
    await repairBilling(bindings, config);
    const percent = percentFull(done.size, config);
    if (percent >= (config.ALERT_DATABASE_PERCENT ?? Number.POSITIVE_INFINITY)) {
      logEvent('database', {
        forOwner: `The database is ${percent} % full (${done.size} bytes): see docs/operations.md.`,
      });
    }
  } catch (error) {
    logEvent('maintenance failed', { forOwner: describeError(error) });
    throw error;
  }
}

async function alerts(bindings: Bindings): Promise<void> {
  try {
    await sendAlerts(bindings, configOf(bindings));
  } catch (error) {
    logEvent('alerts failed', { forOwner: describeError(error) });
    throw error;
  }
}

/** What a trigger of the clock does. Alerts are looked for even where maintenance failed: that may be what they are about. */
export async function scheduled(trigger: string, bindings: Bindings): Promise<void> {
  try {
    if (trigger !== ALERTS_ONLY) await scheduledMaintenance(bindings);
  } finally {
    await alerts(bindings);
  }
}
