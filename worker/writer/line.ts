import { checkDraft } from './checks/registry.ts';
import { BROKEN, BrokenAnswer } from './claude/failures.ts';
import type { Draft } from './draft.ts';
import { type Repair, type Settled, settle } from './settle.ts';
import { type Job, WriterFailure } from './writer.ts';

/** Emails on their way out: settled as they come, handed on in the order of their steps. */
export type Line = {
  /** A draft arrived, or the misshapen rest of one. */
  take(step: number, draft: Draft | undefined): void;
  /** What can be handed on now. Throws `WriterFailure` when the very first email is refused: nothing was delivered yet. */
  ready(): Generator<Settled>;
  /** What is still being repaired, as it becomes ready. */
  rest(): AsyncGenerator<Settled>;
  /** Steps that never arrived. */
  missing(): number[];
};

export function createLine({ brief, steps, already }: Job, repair: Repair): Line {
  const known = new Map<number, Draft>(already.map((email) => [email.step, email]));
  const waiting = new Map<number, Promise<Settled>>();
  const settled = new Map<number, Settled>();
  const due = [...steps];
  let delivered = already.length;

  function handOn(one: Settled): Settled {
    due.shift();
    if (one.event === 'email') delivered++;
    if (one.event === 'unwritten' && delivered === 0) throw new WriterFailure('writer_failed', one.data.message);
    return one;
  }

  function* ready(): Generator<Settled> {
    for (let next = settled.get(due[0] ?? 0); next; next = settled.get(due[0] ?? 0)) yield handOn(next);
  }

  return {
    take(step, draft) {
      if (waiting.has(step) || settled.has(step)) return;
      if (draft) known.set(step, draft);
      const others = () => [...known.values()].filter((other) => other.step !== step);
      const check = (one: Draft) => checkDraft(one, { brief, others: others() });
      const result = settle(step, draft, brief, check, (at, first, reasons) => repair(at, first, reasons, others()));
      if (!(result instanceof Promise)) settled.set(step, result);
      else
        waiting.set(
          step,
          result.then((one) => {
            settled.set(step, one);
            // What is delivered is what the others may not repeat.
            if (one.event === 'email') known.set(step, one.data);
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
  new BrokenAnswer({ ...BROKEN.unreadable, message: `Claude wrote only ${asked - missing} of ${asked} emails. Please try again.` });
