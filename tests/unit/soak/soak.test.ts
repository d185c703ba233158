import { expect, test } from 'vitest';
import { soak } from '../../soak/soak.ts';

const SIZE = { sessions: 8, generations: 36, onOne: 14, killed: 12, atOnce: 8, patience: 4 };
/** Bounds what hangs; how fast it is, `npm run soak` says. */
const LIMIT = 600_000;

test('quotas stay exact while Claude fails, callers leave, D1 loses answers and the Worker is killed', {
  timeout: LIMIT,
}, async () => {
  const { broken, killed, answers } = await soak(
    SIZE,
    AbortSignal.timeout(LIMIT - 10_000),
    () => undefined,
  );
  expect(broken).toEqual([]);
  expect(killed.reserved).toBeGreaterThanOrEqual(SIZE.killed);
  expect(killed.unfinished).toBeGreaterThanOrEqual(SIZE.killed);
  expect(answers['200']).toBeGreaterThan(10);
});
