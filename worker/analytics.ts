import type { Bindings } from './bindings.ts';
import { describeError, logEvent, type RequestLog } from './log.ts';
import { BLOBS, DOUBLES } from './point-columns.ts';

/*
 * One point of Workers Analytics Engine a request that may generate, sell or cost something, for the questions of docs/operations.md: cost, latency, errors, conversion.
 * Like the log line, a point has no text and no id of anybody.
 */

const NONE = -1;

/** A generation, whatever is refused of it, and what is paid for. Reading costs nothing and is not counted. */
const isCounted = ({ method, route }: RequestLog): boolean =>
  method === 'POST' && route.startsWith('/api/');

/** Writes the point of a request's log line, where the dataset is bound (`STATISTICS` in wrangler.toml). */
export function writePoint(
  { STATISTICS: dataset }: Pick<Bindings, 'STATISTICS'>,
  line: RequestLog,
): void {
  if (!dataset || !isCounted(line)) return;
  try {
    dataset.writeDataPoint({
      // What is sampled together, should there ever be too many: each kind of end by itself, so that rare ones stay exact.
      indexes: [line.outcome],
      blobs: BLOBS.map((name) => String(line[name] ?? '')),
      doubles: DOUBLES.map((name) => line[name] ?? NONE),
    });
  } catch (error) {
    logEvent('point not written', { forOwner: describeError(error) });
  }
}
