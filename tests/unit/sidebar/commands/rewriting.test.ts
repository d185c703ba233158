import '../../fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../../../extension/sites/reading.ts';
import { loadWork } from '../../../../extension/storage/records.ts';
import { MARA } from '../../../gallery/people.ts';
import { written } from '../scene.ts';

const OTHER: Reading = {
  ...MARA,
  key: 'gmail:thread:other',
  prospect: { fullName: 'Lena Brandt', email: 'lena@globex.example', evidence: [] },
};

describe('rewriting', () => {
  test('a text that comes when another page is open is kept with the thread it belongs to', async () => {
    let arrive: () => void = () => undefined;
    let reading: Reading = MARA;
    const at = await written({
      page: { read: () => reading },
      rewrite: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    await at.until(({ work }) => work?.generation?.state === 'done');
    at.commands.rewrite(2, { kind: 'shorter' });
    const maras = at.store.get().work?.key;
    reading = OTHER;
    at.commands.read();
    await at.until(({ work }) => work?.who === 'Lena Brandt');
    arrive();
    await vi.waitFor(async () => {
      const mara = await loadWork(maras ?? '');
      expect(mara?.steps[1]).toMatchObject({
        shown: 1,
        versions: [{}, { made: 'shorter', email: { body: 'Anew.' } }],
      });
    });
  });
});
