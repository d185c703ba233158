/* The Worker is not there: what can be read is read, and the way out is said. */
import { store } from '../../scripts/lib/browser.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: [/^Failed to load resource/] });

test('a Worker that does not answer is named, with the address', async ({ openGmail, call, desk }) => {
  const nobody = 'http://127.0.0.1:9';
  await store(desk.background, { workerUrl: nobody, consent: { to: nobody, at: new Date().toISOString() } });
  const sidebar = await call(await openGmail());
  await expect(sidebar.frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
  await expect(sidebar.frame.getByText('The server at http://127.0.0.1:9 does not answer.').first()).toBeVisible();
});
