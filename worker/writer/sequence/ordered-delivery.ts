import { checkDraft } from '../checks/registry.ts';
import { BROKEN, BrokenAnswer } from '../claude/failures.ts';
import { type Draft, toEmail } from '../draft.ts';
import { dayFor } from '../pace.ts';
import { type Job, WriterFailure, type Written } from '../writer.ts';
import { type Repair, type Settled, settle } from './check-and-repair.ts';

/** What is handed on: an email with its day, or why there is none. */
export type HandedOn = Extract<Written, { event: 'email' | 'unwritten' }>;

/** Emails on their way out: settled as they come, handed on in the order of their steps. */
export type Line = {
  /** A draft arrived, or the misshapen rest of one. */
  take(step: number, draft: Draft | undefined): void;
  /** What can be handed on now. Throws `WriterFailure` when the very first email is refused: nothing was delivered yet. */
  ready(): Generator<HandedOn>;
  /** What is still being repaired, as it becomes ready. */
  rest(): AsyncGenerator<HandedOn>;
  /** Steps that never arrived. */
  missing(): number[];
};

export function createLine(
  { brief, steps, already }: Job,
  repair: Repair,
  today = new Date(),
): Line {
  const known = new Map<number, Draft>(already.map((email) => [email.step, email]));
  const waiting = new Map<number, Promise<Settled>>();
  const settled = new Map<number, Settled>();
  const due = [...steps];
  const days = new Map<number, number>(already.map(({ step, day }) => [step, day]));
  const all = [...new Set([...already.map(({ step }) => step), ...steps])].sort((a, b) => a - b);
  let delivered = already.length;

  function dayOf({ step, day }: Draft): number {
    const place = all.indexOf(step);
    const before = all.slice(0, place).findLast((other) => days.has(other));
    const after = all.slice(place + 1).find((other) => days.has(other));
    const near = { before: days.get(before ?? 0), after: days.get(after ?? 0) };
    const found = dayFor({ place, left: all.length - place - 1, ...near }, day, today);
    days.set(step, found);
    return found;
  }

  function handOn(one: Settled): HandedOn {
    due.shift();
    if (one.is === 'refused') {
      if (delivered === 0) throw new WriterFailure('writer_failed', one.unwritten.message);
      return { event: 'unwritten', data: one.unwritten };
    }
    delivered++;
    return { event: 'email', data: toEmail(one.draft, dayOf(one.draft), brief, one.findings) };
  }

  function* ready(): Generator<HandedOn> {
    for (let next = settled.get(due[0] ?? 0); next; next = settled.get(due[0] ?? 0))
      yield handOn(next);
  }

  return {
    take(step, draft) {
      if (waiting.has(step) || settled.has(step)) return;
      if (draft) known.set(step, draft);
      const others = () => [...known.values()].filter((other) => other.step !== step);
      const check = (one: Draft) => checkDraft(one, { brief, others: others() });
      const result = settle(step, draft, check, (at, first, reasons) =>
        repair(at, first, reasons, others()),
      );
      if (!(result instanceof Promise)) settled.set(step, result);
      else
        waiting.set(
          step,
          result.then((one) => {
            settled.set(step, one);
            // What is delivered is what the others may not repeat.
            if (one.is === 'good') known.set(step, one.draft);
            return one;
          }),
        );
    },
    ready,
    async *rest() {
      yield* ready();
      for (const step of [...due]) {
        await waiting.get(step);
        const one = settled.get(step);
        if (one) yield handOn(one);
        else due.splice(due.indexOf(step), 1);
      }
    },
    missing: () => steps.filter((step) => !waiting.has(step) && !settled.has(step)),
  };
}

export const missingFailure = (missing: number, asked: number): BrokenAnswer =>
  new BrokenAnswer({
    ...BROKEN.unreadable,
    message: `Claude wrote only ${asked - missing} of ${asked} emails. Please try again.`,
  });
