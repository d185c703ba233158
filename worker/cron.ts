import { type Bindings, configOf } from './bindings.ts';
import { inWords, note } from './log.ts';
import { keepUp } from './quota/maintenance.ts';

/** The share of the database's size at which the owner is warned. */
const WARN_AT = 0.8;

/** The cron: one log line of what it did and how large the database is; a warning while there is still time. */
export async function upkeep(bindings: Bindings): Promise<void> {
  const config = configOf(bindings);
  try {
    const done = await keepUp(bindings.DB, config);
    note('upkeep', done);
    const most = config.DATABASE_MB * 1_000_000;
    if (done.size >= WARN_AT * most) {
      const percent = Math.round((done.size / most) * 100);
      note('database', {
        forOwner: `The database is ${percent} % full (${done.size} bytes): see docs/operations.md.`,
      });
    }
  } catch (error) {
    note('upkeep failed', { forOwner: inWords(error) });
    throw error;
  }
}
