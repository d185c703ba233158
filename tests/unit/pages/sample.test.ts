import '../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSample } from '../../../extension/pages/sample/play.ts';
import { SAMPLE_EMAILS } from '../../../extension/pages/sample/recorded.ts';

const WORKER = 'http://127.0.0.1:8787';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => {
    throw new Error('The sample asks nobody.');
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sampleWith(written = '') {
  const box = {
    written,
    text: () => box.written,
    write: (text: string) => {
      box.written = text;
    },
  };
  const sample = createSample(WORKER, box, { openOptions: vi.fn(), close: vi.fn() });
  const steps = () => sample.store.get().work?.steps ?? [];
  return { ...sample, box, steps };
}

test('a press plays the recorded emails, one after the other, and asks nobody', async () => {
  const { store, actions, steps } = sampleWith();
  actions.generate();
  expect(store.get().writing?.step).toBe(1);
  await vi.advanceTimersToNextTimerAsync();
  expect(steps().map(({ step }) => step)).toEqual([1]);
  await vi.runAllTimersAsync();
  expect(steps().map(({ versions }) => versions[0]?.email.body)).toEqual(
    SAMPLE_EMAILS.map(({ body }) => body),
  );
  expect([store.get().writing, store.get().work?.generation?.state]).toEqual([null, 'done']);
});

test('stopped half-way it keeps what is there, and the rest follows', async () => {
  const { store, actions, steps } = sampleWith();
  actions.generate();
  await vi.advanceTimersToNextTimerAsync();
  actions.stop();
  await vi.runAllTimersAsync();
  expect(steps()).toHaveLength(1);
  expect(store.get().work?.generation?.state).toBe('stopped');
  actions.writeRest();
  await vi.runAllTimersAsync();
  expect(steps()).toHaveLength(7);
});

test('an email goes into the message box as it is; text that is there is asked about', async () => {
  const { store, actions, box } = sampleWith();
  actions.generate();
  await vi.runAllTimersAsync();
  actions.insert(1, 'ask');
  expect(box.written).toBe(SAMPLE_EMAILS[0]?.body);
  expect(store.get().insertions[1]?.kind).toBe('inserted');
  actions.insert(2, 'ask');
  expect(store.get().insertions[2]?.kind).toBe('occupied');
  actions.insert(2, 'append', true);
  expect(box.written).toBe(`${SAMPLE_EMAILS[0]?.body}\n\n${SAMPLE_EMAILS[1]?.body}`);
});

test('what needs a real page says so', () => {
  const { store, actions } = sampleWith();
  actions.rewrite(1, { kind: 'shorter' });
  expect(store.get().status).toMatch(/sample/);
});
