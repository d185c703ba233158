import { z } from 'zod';
import { readAnswer } from './claude/answer.ts';
import type { Gate, Run } from './claude-run.ts';
import type { Draft } from './draft.ts';
import { choiceRequest } from './requests.ts';
import { timeoutsOf } from './settings.ts';

/** The numbers from 0 below `count` in a random order, each as likely as any other. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    const [a = last, b = other] = [order[last], order[other]];
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** The number in an answer; a server without structured output may put a fence around its JSON. */
function numberIn(answer: string, count: number): number | undefined {
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  const schema = z.object({ best: z.coerce.number().int().min(1).max(count) });
  return z
    .string()
    .transform((text, context) => {
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        context.addIssue('not a choice');
        return z.NEVER;
      }
    })
    .safeParse(json).data?.best;
}

/**
 * Has a reader choose among whole drafts: the index of the best one in the list. They are shown in random order, so that no position is
 * better than another. Undefined when the reader fails, chooses none of them, or takes too long.
 */
export async function chooseBest(
  run: Run,
  gate: Gate,
  drafts: readonly (readonly Draft[])[],
): Promise<number | undefined> {
  const order = shuffled(drafts.length);
  const request = choiceRequest(
    run.settings,
    run.brief,
    order.map((index) => drafts[index] ?? []),
  );
  const { choice } = timeoutsOf(run.settings);
  const timeouts = { ...run.settings.timeouts, request: choice, firstToken: choice, idle: choice };
  const settings = { ...run.settings, timeouts, retries: 0 };
  let answer = '';
  try {
    await gate(async () => {
      for await (const piece of readAnswer(run.client, settings, request, run.meter, run.signal))
        answer += piece;
    });
  } catch {
    // Whatever kept the reader from choosing, the drafts are there.
    return undefined;
  }
  const number = numberIn(answer, drafts.length);
  return number === undefined ? undefined : order[number - 1];
}
