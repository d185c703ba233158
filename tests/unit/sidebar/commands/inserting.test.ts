import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { REPLY, written } from '../scene.ts';

const bodyInserted = async (signed: boolean): Promise<string> => {
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
};

test('a message box with a signature gets the email without the name it repeats', async () => {
  expect(await bodyInserted(true)).toBe('Hi Mara,\n\nWho writes the first emails?\n\nBest,');
});

test('one without gets all of it', async () => {
  expect(await bodyInserted(false)).toMatch(/Best,\nSam Rivera\nSDR$/u);
});
