import '../../fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { set, written } from '../scene.ts';

describe('two sidebars on one thread', () => {
  const theirs = async () => {
    const { work } = (await written()).store.get();
    if (!work?.generation) throw new Error('nothing written');
    return { ...work, generation: { ...work.generation, state: 'done' as const } };
  };
  const opened = async () => {
    const at = set();
    await at.commands.start();
    await at.commands.flush();
    return at;
  };

  test('emails that were written in another tab are here as well, and nothing typed here later undoes them', async () => {
    const at = await opened();
    at.elsewhere(await theirs());
    expect(at.store.get()).toMatchObject({
      folded: true,
      open: 1,
      work: { generation: { state: 'done' } },
    });
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    await at.commands.flush();
    expect(at.kept.at(-1)).toMatchObject({ angle: 'not the price', steps: { length: 7 } });
  });

  test('typing at the very moment keeps what is typed and what was written', async () => {
    const at = await opened();
    at.store.dispatch({ type: 'options-chosen', change: { angle: 'not the price' } });
    at.elsewhere(await theirs());
    await at.commands.flush();
    expect(at.kept.at(-1)).toMatchObject({ angle: 'not the price', steps: { length: 7 } });
  });

  test('what was taken over is not saved again, and what is our own is not taken over', async () => {
    const at = await opened();
    const saves = at.kept.length;
    at.elsewhere(await theirs());
    await at.commands.flush();
    expect(at.kept).toHaveLength(saves);
    const { work } = at.store.get();
    at.elsewhere(work && { ...work, updatedAt: 5 });
    expect(at.store.get().work).toBe(work);
  });

  test('while emails are being written the other tab changes nothing', async () => {
    const at = await opened();
    const { generation, ...rest } = await theirs();
    at.elsewhere({ ...rest, generation: { ...generation, state: 'writing' } });
    expect(at.store.get().work?.steps).toEqual([]);
  });

  test('what was deleted in the options is gone here too', async () => {
    const at = await written();
    await at.until(({ work }) => work?.generation?.state === 'done');
    await at.commands.flush();
    const { work } = at.store.get();
    at.elsewhere(null);
    expect(at.store.get()).toMatchObject({ folded: false, work: { steps: [] } });
    // The deletion is undone: the record is as old as it was.
    at.elsewhere(work && { ...work, updatedAt: 5 });
    expect(at.store.get()).toMatchObject({ folded: true, work: { steps: { length: 7 } } });
  });
});
