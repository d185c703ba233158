import { type Bindings, configOf } from './bindings.ts';
import { describeError, logEvent } from './log.ts';
import { runMaintenance } from './quota/maintenance.ts';

/** The share of the database's size at which the owner is warned. */
const WARN_AT = 0.8;

/** The cron: one log line of what it did and how large the database is; a warning while there is still time. */
export async function scheduledMaintenance(bindings: Bindings): Promise<void> {
  const config = configOf(bindings);
  try {
    const done = await runMaintenance(bindings.DB, config);
    logEvent('maintenance', done);
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
