import { expect, test } from 'vitest';
import { eventQueue } from '../../../../worker/writer/sequence/event-queue.ts';

test('yields what the work emits, in order, also what it emits at once', async () => {
  const events: number[] = [];
  const work = async (emit: (one: number) => void) => {
    emit(1);
    emit(2);
    await Promise.resolve();
    emit(3);
  };
  for await (const one of eventQueue(work)) events.push(one);
  expect(events).toEqual([1, 2, 3]);
});

test('throws what the work throws, after what it emitted', async () => {
  const events: number[] = [];
  const broken = async () => {
    for await (const one of eventQueue<number>(async (emit) => {
      emit(1);
      throw new Error('broke');
    }))
      events.push(one);
  };
  await expect(broken()).rejects.toThrow('broke');
  expect(events).toEqual([1]);
});

test('the work goes on while nobody listens', async () => {
  const steps: string[] = [];
  const listening = eventQueue<string>(async (emit) => {
    emit('a');
    await Promise.resolve();
    steps.push('after a');
    emit('b');
  });
  await listening.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['after a']);
  expect(await listening.next()).toEqual({ done: false, value: 'b' });
  expect(await listening.next()).toEqual({ done: true, value: undefined });
});
