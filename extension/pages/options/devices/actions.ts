import { problemText, type Result, workerClient } from '../../../client/index.ts';
import { outcomeOf } from '../outcome.ts';
import type { OptionsActions } from '../state.ts';

/* What the options do with codes and devices. */

type Coded = Awaited<ReturnType<OptionsActions['restoreCode']>>;

const codeOf = (got: Result<{ code: string }>): Coded =>
  got.ok ? { ok: true, code: got.value.code } : { ok: false, why: problemText(got.problem) };

export const restoreCode = async (): Promise<Coded> =>
  codeOf(await (await workerClient()).restoreCode());

/** The old code is worthless first: a failure after that is told, and pressing again makes the new one. */
export async function renewRestoreCode(): Promise<Coded> {
  const client = await workerClient();
  const dropped = await client.dropRestoreCode();
  return dropped.ok
    ? codeOf(await client.restoreCode())
    : { ok: false, why: problemText(dropped.problem) };
}

/** Joins the plan of a code; a plan without room tells which devices may make it. */
export async function attach(
  code: string,
  replace: string | undefined,
  refresh: () => Promise<void>,
): ReturnType<OptionsActions['attach']> {
  const done = await (await workerClient()).attach(code, replace);
  await refresh();
  const devices = done.ok ? undefined : done.problem.body?.devices;
  return { ...outcomeOf(done), ...(devices && { devices }) };
}
