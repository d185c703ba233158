import { DAY } from '../../shared/time.ts';
import { daysBetween } from '../format/times.ts';
import type { Work } from '../storage/work.ts';

/** The next email of a sequence, on or after its day. */
export type Due = {
  key: string;
  sequenceId: string | undefined;
  name: string;
  step: number;
  /** Days past its day; 0: today. */
  late: number;
};

const dueOf = (work: Work, now: Date): Due | null => {
  const last = work.steps.findLast(({ insertedAt }) => insertedAt);
  const next = work.steps.find(({ step }) => step > (last?.step ?? 0));
  if (!last?.insertedAt || !next || work.edits.declined) return null;
  const gap = dayOfStep(next) - dayOfStep(last);
  const late = daysBetween(last.insertedAt, now) - gap;
  return late >= 0
    ? {
        key: work.key,
        sequenceId: work.press?.sequenceId,
        name: work.who ?? 'No name',
        step: next.step,
        late,
      }
    : null;
};

export const dayOfStep = ({ versions, shown }: Work['steps'][number]): number =>
  (versions[shown] ?? versions[0])?.email.day ?? 0;

/** ISO date, where the user is, of day 0 of a sequence: by what was inserted of it, and today while nothing was. */
export function beginOf(steps: Work['steps'], now: Date): string {
  const first = steps.find(({ insertedAt }) => insertedAt);
  const at = first?.insertedAt
    ? Date.parse(first.insertedAt) - dayOfStep(first) * DAY
    : now.getTime();
  // Swedish writes dates as ISO 8601 does.
  return new Date(at).toLocaleDateString('sv');
}

/** Emails whose day has come, counted from the day the one before was inserted; the longest overdue first. */
export const dueAmong = (works: readonly Work[], now: Date): Due[] =>
  works
    .map((work) => dueOf(work, now))
    .filter((due) => due !== null)
    .sort((one, other) => other.late - one.late);
