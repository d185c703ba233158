import type { Bindings } from './bindings.ts';
import { describeError, logEvent, type RequestLog } from './log.ts';

/*
 * One point of Workers Analytics Engine a request that may generate, sell or cost something, for the questions of docs/operations.md: cost, latency, errors, conversion.
 * The order of the columns is the dataset's schema: only add at the end. Like the log line, a point has no text and no id of anybody.
 */

/** The strings of a point, `blob1` first. */
export const BLOBS = ['route', 'outcome', 'plan', 'model', 'promptVersion', 'charged'] as const;

/** Its numbers, `double1` first: US dollars, milliseconds, counts. -1: there is none, since a point knows no null. */
export const DOUBLES = [
  'costUsd',
  'firstEmail',
  'total',
  'emails',
  'inputTokens',
  'outputTokens',
  'calls',
  'status',
] as const;

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
