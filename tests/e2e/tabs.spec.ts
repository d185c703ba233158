/* Two threads in two tabs, at the same time, with one session. */
import { readEditor } from '../../scripts/lib/browser/gmail.ts';
import { expect, test } from './fixtures.ts';

test.use({ vars: { FREE_MAX_GENERATIONS: '5', FREE_PER_HOUR: '5' } });

const RUSSIAN = 'inbox/198d22bb00000001';

test('one thread in two tabs: what is written in one is in the other, and neither undoes it', async ({
  openGmail,
  call,
}) => {
  const one = await call(await openGmail());
  const other = await call(await openGmail());
  await expect(other.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await one.generate.click();
  await one.finished();
  await other.finished();
  const there = (await other.openEmail(2)).getByLabel('Body of email 2');
  await there.fill('Mara, one thing I would change before the spring peak.');
  await expect((await one.openEmail(2)).getByLabel('Body of email 2')).toHaveValue(
    /before the spring peak/,
  );
  await expect(one.emails).toHaveCount(7);
});

test('two tabs at once never mix', async ({ openGmail, call, backend }) => {
  backend.claude.pace({ firstTokenMs: 50, tokensPerSecond: 800 });
  const mara = await openGmail(undefined, { reply: 'open' });
  const vera = await openGmail(RUSSIAN, { reply: 'open' });
  const maras = await call(mara);
  const veras = await call(vera);
  await expect(maras.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await expect(veras.frame.getByRole('heading', { name: 'Вера Соколова' })).toBeVisible();

  // Vera has answered: a sequence is written on the user's word.
  await veras.frame.getByRole('button', { name: 'Write a sequence instead' }).click();
  await Promise.all([maras.generate.click(), veras.generate.click()]);
  await Promise.all([maras.finished(), veras.finished()]);
  await maras.openEmail(1);
  await veras.openEmail(1);
  await Promise.all([maras.insert('reply'), veras.insert('reply')]);

  const [toMara, toVera] = [await readEditor(mara, 'reply'), await readEditor(vera, 'reply')];
  expect(toMara.own).toContain('Mara');
  expect(toMara.own).not.toContain('Вера');
  expect(toVera.own).toContain('Вера');
  expect(toVera.own).not.toContain('Mara');
});
