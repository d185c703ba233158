import { expect, test } from 'vitest';
import { soak } from '../../soak/soak.ts';

const SIZE = { sessions: 10, generations: 60, onOne: 20, killed: 22, atOnce: 12, patience: 4 };
const LIMIT = 180_000;

test('quotas stay exact while Claude fails, callers leave, D1 loses answers and the Worker is killed', {
  timeout: LIMIT,
}, async () => {
  const { broken, killed, answers } = await soak(
    SIZE,
    AbortSignal.timeout(LIMIT - 10_000),
    () => undefined,
  );
  expect(broken).toEqual([]);
  expect(killed.reserved).toBeGreaterThanOrEqual(20);
  expect(killed.unfinished).toBeGreaterThanOrEqual(20);
  expect(answers['200']).toBeGreaterThan(10);
});
