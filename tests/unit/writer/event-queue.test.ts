import { expect, test } from 'vitest';
import { channel } from '../../../worker/writer/sequence/event-queue.ts';

test('tells what the work tells, in order, also what it tells at once', async () => {
  const told: number[] = [];
  const work = async (tell: (one: number) => void) => {
    tell(1);
    tell(2);
    await Promise.resolve();
    tell(3);
  };
  for await (const one of channel(work)) told.push(one);
  expect(told).toEqual([1, 2, 3]);
});

test('throws what the work throws, after what it told', async () => {
  const told: number[] = [];
  const broken = async () => {
    for await (const one of channel<number>(async (tell) => {
      tell(1);
      throw new Error('broke');
    }))
      told.push(one);
  };
  await expect(broken()).rejects.toThrow('broke');
  expect(told).toEqual([1]);
});

test('the work goes on while nobody listens', async () => {
  const steps: string[] = [];
  const listening = channel<string>(async (tell) => {
    tell('a');
    await Promise.resolve();
    steps.push('after a');
    tell('b');
  });
  await listening.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['after a']);
  expect(await listening.next()).toEqual({ done: false, value: 'b' });
  expect(await listening.next()).toEqual({ done: true, value: undefined });
});
