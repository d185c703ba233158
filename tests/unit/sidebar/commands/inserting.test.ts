import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { type Contact, contacts } from '../../../../extension/contacts/index.ts';
import { loadWork } from '../../../../extension/storage/records.ts';
import type { Work } from '../../../../extension/storage/work.ts';
import { REPLY, written } from '../scene.ts';

async function bodyInserted(signed: boolean): Promise<string> {
  const at = await written({
    page: {
      editors: () => [{ ...REPLY, ...(signed && { signed }) }],
      insert: () => ({ kind: 'inserted', text: '', subject: 'none' }),
    },
  });
  at.store.dispatch({
    type: 'body-edited',
    step: 1,
    text: 'Hi Mara,\n\nWho writes the first emails?\n\nBest,\nSam Rivera\nSDR',
  });
  at.commands.insert(1, 'ask', true);
  await at.until(({ insertions }) => insertions[1]?.kind === 'inserted');
  const inserted = at.asked.flatMap(({ verb, args }) => (verb === 'insert' ? [args.draft] : []));
  return (inserted.at(-1) as { body: string }).body;
}

test('a message box with a signature gets the email without the name it repeats', async () => {
  expect(await bodyInserted(true)).toBe('Hi Mara,\n\nWho writes the first emails?\n\nBest,');
});

test('one without gets all of it', async () => {
  expect(await bodyInserted(false)).toMatch(/Best,\nSam Rivera\nSDR$/u);
});

test('“Inserted” is said when the contact and the sequence are stored: the tab may close at once', async () => {
  const at = await written({
    page: {
      editors: () => [REPLY],
      insert: () => ({ kind: 'inserted', text: '', subject: 'none' }),
    },
  });
  const stored = new Promise<[Contact | null, Work | null]>((resolve) => {
    at.store.subscribe(() => {
      const { insertions, contact, work } = at.store.get();
      if (insertions[1]?.kind !== 'inserted') return;
      void Promise.all([contacts.load(contact?.id ?? ''), loadWork(work?.key ?? '')]).then(resolve);
    });
  });
  at.commands.insert(1, 'ask', true);
  const [contact, work] = await stored;
  expect(contact?.touches).toMatchObject([{ step: 1 }]);
  expect(work?.steps[0]?.insertedAt).toEqual(expect.any(String));
});
