import { checkDraft } from '../checks/registry.ts';
import { BROKEN, BrokenAnswer } from '../claude/failures.ts';
import { type Draft, toEmail } from '../draft.ts';
import { dayFor } from '../pace.ts';
import { type Job, WriterFailure, type Written } from '../writer.ts';
import { type CheckedEmail, checkAndRepair, type Repair } from './check-and-repair.ts';

/** What is delivered: an email with its day, or why there is none. */
export type Delivered = Extract<Written, { event: 'email' | 'unwritten' }>;

/** Emails on their way out: checked as they come, delivered in the order of their steps. */
export type OrderedDelivery = {
  /** A draft arrived, or the misshapen rest of one. */
  add(step: number, draft: Draft | undefined): void;
  /** What can be delivered now. Throws `WriterFailure` when the very first email is refused: nothing was delivered yet. */
  ready(): Generator<Delivered>;
  /** What is still being repaired, as it becomes ready. */
  rest(): AsyncGenerator<Delivered>;
  /** Steps that never arrived. */
  missing(): number[];
};

/** `notBefore`: the first day on which they may be written to, as far as it is known when an email goes out. */
export function createOrderedDelivery(
  { brief, steps, already }: Job,
  repair: Repair,
  today = new Date(),
  notBefore: () => number = () => 0,
): OrderedDelivery {
  const known = new Map<number, Draft>(already.map((email) => [email.step, email]));
  const pendingRepairs = new Map<number, Promise<CheckedEmail>>();
  const checked = new Map<number, CheckedEmail>();
  const remainingSteps = [...steps];
  const days = new Map<number, number>(already.map(({ step, day }) => [step, day]));
  const all = [...new Set([...already.map(({ step }) => step), ...steps])].sort((a, b) => a - b);
  let delivered = already.length;

  function dayOf({ step, day }: Draft): number {
    const index = all.indexOf(step);
    const before = all.slice(0, index).findLast((other) => days.has(other));
    const after = all.slice(index + 1).find((other) => days.has(other));
    const near = { before: days.get(before ?? 0), after: days.get(after ?? 0) };
    const remaining = all.length - index - 1;
    const found = dayFor({ index, remaining, notBefore: notBefore(), ...near }, day, today);
    days.set(step, found);
    return found;
  }

  function deliverNext(one: CheckedEmail): Delivered {
    remainingSteps.shift();
    if (one.is === 'refused') {
      if (delivered === 0) throw new WriterFailure('writer_failed', one.unwritten.message);
      return { event: 'unwritten', data: one.unwritten };
    }
    delivered++;
    return { event: 'email', data: toEmail(one.draft, dayOf(one.draft), brief, one.findings) };
  }

  function* ready(): Generator<Delivered> {
    for (
      let next = checked.get(remainingSteps[0] ?? 0);
      next;
      next = checked.get(remainingSteps[0] ?? 0)
    )
      yield deliverNext(next);
  }

  return {
    add(step, draft) {
      if (pendingRepairs.has(step) || checked.has(step)) return;
      if (draft) known.set(step, draft);
      const others = () => [...known.values()].filter((other) => other.step !== step);
      const check = (one: Draft) => checkDraft(one, { brief, others: others() });
      const result = checkAndRepair(step, draft, check, (at, first, reasons) =>
        repair(at, first, reasons, others()),
      );
      if (!(result instanceof Promise)) checked.set(step, result);
      else
        pendingRepairs.set(
          step,
          result.then((one) => {
            checked.set(step, one);
            // What is delivered is what the others may not repeat.
            if (one.is === 'good') known.set(step, one.draft);
            return one;
          }),
        );
    },
    ready,
    async *rest() {
      yield* ready();
      for (const step of [...remainingSteps]) {
        await pendingRepairs.get(step);
        const one = checked.get(step);
        if (one) yield deliverNext(one);
        else remainingSteps.splice(remainingSteps.indexOf(step), 1);
      }
    },
    missing: () => steps.filter((step) => !pendingRepairs.has(step) && !checked.has(step)),
  };
}

export const missingFailure = (missing: number, asked: number): BrokenAnswer =>
  new BrokenAnswer({
    ...BROKEN.unreadable,
    message: `Claude wrote only ${asked - missing} of ${asked} emails. Please try again.`,
  });
