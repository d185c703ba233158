import '../fake-browser.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  consent,
  offers,
  sessionIds,
  sidebarPlace,
  voice,
  workerUrl,
} from '../../../extension/storage/items.ts';
import { fakeBrowser } from '../fake-browser.ts';

const OFFER = {
  id: 'o1',
  name: 'Audit',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Mornings go to research',
  yourProduct: 'A notebook',
  keyBenefit: 'Two more hours',
  callToAction: 'Worth a look?',
  tone: 'Direct' as const,
};

beforeEach(() => fakeBrowser.reset());

describe('stored items', () => {
  test('what was saved comes back, also to another one who watches', async () => {
    const seen = vi.fn();
    const end = offers.watch(seen);
    await offers.set([OFFER]);
    expect(await offers.get()).toEqual([OFFER]);
    expect(seen).toHaveBeenCalledWith([OFFER]);
    end();
  });

  test('without a saved value there is the default', async () => {
    expect(await workerUrl.get()).toBe('http://127.0.0.1:8787');
    expect(await consent.get()).toBeNull();
    expect(await sidebarPlace.get()).toEqual({ side: 'left', width: 400 });
  });

  test('a value of another shape reads as the default', async () => {
    await fakeBrowser.storage.local.set({
      sidebarPlace: { side: 'top', width: 9 },
      workerUrl: 'javascript:alert(1)',
      sessionIds: [1],
    });
    expect(await sidebarPlace.get()).toEqual({ side: 'left', width: 400 });
    expect(await workerUrl.get()).toBe('http://127.0.0.1:8787');
    expect(await sessionIds.get()).toEqual({});
  });

  test('one broken entry of a list does not lose the others', async () => {
    await fakeBrowser.storage.local.set({
      offers: [{ id: 'broken' }, OFFER],
      voice: ['Hi Mara', 7, ''],
    });
    expect(await offers.get()).toEqual([OFFER]);
    expect(await voice.get()).toEqual(['Hi Mara']);
  });
});
