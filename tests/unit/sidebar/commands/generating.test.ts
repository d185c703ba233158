import '../../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import type { Writing } from '../../../../extension/client/index.ts';
import { STATES } from '../../../gallery/states.ts';
import { set, whole, written } from '../scene.ts';

describe('generating', () => {
  test('brings seven emails, and keeps them', async () => {
    const at = await written();
    await at.until(({ work }) => work?.generation?.state === 'done');
    await vi.waitFor(() => expect(at.kept.at(-1)?.steps).toHaveLength(7));
    expect(at.kept.at(-1)?.generation?.sequenceId).toBe('s1');
  });

  test('asks for consent once, before anything is sent', async () => {
    const at = await written({ consented: false });
    expect(at.consent).toHaveBeenCalledWith(STATES.ready?.settings?.worker);
  });

  test('a consent that the browser could not keep is said, and nothing is sent', async () => {
    const at = set({ consented: false });
    at.consent.mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    await at.commands.start();
    at.commands.generate();
    await at.until(({ problem }) => problem?.kind === 'failed');
    expect(at.presses).toEqual([]);
    at.commands.generate();
    await at.until(({ work }) => work?.generation?.state === 'done');
  });

  test('the same brief after a lost answer goes out under the same key; a changed one does not', async () => {
    const lost: Writing[] = [
      { event: 'failed', problem: { kind: 'unreachable', message: 'No answer.', advice: '' } },
    ];
    const at = set({ writings: [lost, lost, whole] });
    await at.commands.start();
    at.commands.generate();
    await at.until(({ problem, quota }) => problem?.kind === 'unreachable' && quota !== null);
    at.commands.generate();
    await vi.waitFor(() => expect(at.presses).toHaveLength(2));
    await at.until(({ writing }) => writing === null);
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    at.commands.generate();
    await at.until(({ work }) => work?.generation?.state === 'done');
    const [first, second, third] = at.presses.map(({ idempotencyKey }) => idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test.each([true, false])(
    'two presses at once are one, consent given before: %s',
    async (consented) => {
      const at = set({ consented });
      await at.commands.start();
      at.commands.generate();
      at.commands.generate();
      await at.until(({ work }) => work?.generation?.state === 'done');
      expect(at.presses).toHaveLength(1);
    },
  );

  test('what was being written when the page was reloaded is taken up again, under its key', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.generation) throw new Error('nothing written');
    const at = set({
      saved: {
        ...work,
        steps: work.steps.slice(0, 2),
        generation: { ...work.generation, state: 'writing' },
      },
    });
    await at.commands.start();
    await at.until((state) => state.work?.steps.length === 7);
    expect(at.presses.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      work.generation.idempotencyKey,
    ]);
  });

  test('the rest is not asked of another server than the one that began', async () => {
    const before = await written();
    const { work } = before.store.get();
    if (!work?.generation) throw new Error('nothing written');
    const at = set({
      saved: {
        ...work,
        generation: { ...work.generation, worker: 'https://other.example', state: 'partial' },
      },
    });
    await at.commands.start();
    at.commands.writeRest();
    expect(at.presses).toEqual([]);
    expect(at.store.get().status).toContain('https://other.example');
  });
});
