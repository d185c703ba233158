import type { Work } from '../storage/work.ts';
import { addDays, dateOf } from './calendar.ts';

/** Days after the first email on which this one goes out, as the writer planned it. */
export const dayOfStep = ({ versions, shown }: Work['steps'][number]): number =>
  (versions[shown] ?? versions[0])?.email.day ?? 0;

/** ISO date, where the user is, of day 0 of a sequence: by what was inserted of it, and today while nothing was. */
export function beginOf(steps: Work['steps'], now: Date): string {
  const first = steps.find(({ insertedAt }) => insertedAt);
  return first?.insertedAt
    ? addDays(dateOf(new Date(first.insertedAt)), -dayOfStep(first))
    : dateOf(now);
}
