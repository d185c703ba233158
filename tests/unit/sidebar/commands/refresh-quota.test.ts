import '../../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../../extension/client/index.ts';
import { createStore } from '../../../../extension/common/store.ts';
import type { CommandDeps } from '../../../../extension/sidebar/commands/deps.ts';
import { createQuotaRefresh } from '../../../../extension/sidebar/commands/refresh-quota.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import { INITIAL } from '../../../../extension/sidebar/state/state.ts';

/* A stopped generation counts as used until the Worker has noticed that its caller left. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const status = (generationsUsed: number) => ({
  plan: 'free',
  generationsUsed,
  maxGenerations: 1,
  canGenerate: generationsUsed < 1,
  hour: { limit: 1, used: 0, resetsAt: null },
});

/** A sidebar that knows of a held place, and a Worker that gives it back after so many looks. */
function stoppedWith({ heldFor }: { heldFor: number }) {
  const store = createStore(reduce, { ...INITIAL, quota: status(1) });
  const controller = new AbortController();
  let looks = 0;
  const client: Pick<Client, 'status'> = {
    status: async () => {
      looks += 1;
      return { ok: true, value: status(looks > heldFor ? 0 : 1) };
    },
  };
  const deps: Pick<CommandDeps, 'client'> = { client: async () => client as Client };
  const quota = createQuotaRefresh(store, deps as CommandDeps, controller.signal);
  return { store, quota, leave: () => controller.abort(), looks: () => looks };
}

test.each([0, 1, 2, 4])(
  'a place that is held for %i looks after a stop is shown as free in the end, and not asked for any more',
  async (heldFor) => {
    const { store, quota, looks } = stoppedWith({ heldFor });
    await quota.settle();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(store.get().quota).toMatchObject({ generationsUsed: 0, canGenerate: true });
    expect(looks()).toBe(heldFor + 1);
  },
);

test('a place that was charged is asked for a minute, and no more once the sidebar is gone', async () => {
  const charged = stoppedWith({ heldFor: Number.POSITIVE_INFINITY });
  await charged.quota.settle();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(charged.looks()).toBe(7);
  const gone = stoppedWith({ heldFor: Number.POSITIVE_INFINITY });
  await gone.quota.settle();
  gone.leave();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(gone.looks()).toBe(1);
});
