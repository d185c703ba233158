/* Paying, as a user sees it: the popup and the sidebar open the checkout in a tab, and the plan is there by itself. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, store } from '../../scripts/lib/browser/browser.ts';
import { billingVars, MONTHLY } from '../stripe/prices.ts';
import { type StripeServer, serveStripe } from '../stripe/serve.ts';
import { axeFindings } from './axe.ts';
import { test as base, expect } from './fixtures.ts';

const test = base.extend<object, { shop: StripeServer }>({
  shop: [
    async ({ headless: _anyBrowser }, use) => {
      const shop = await serveStripe();
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],
  vars: [({ shop }, use) => use(billingVars(shop.url)), { scope: 'worker' }],
});
test.use({ ownBrowser: true });

async function open({ context, background }: ExtensionBrowser, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(file, background.url()).href);
  return page;
}

const BRIEF = {
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'reps lose hours on first emails',
  yourProduct: 'a tool that drafts them',
  keyBenefit: 'more time for calls',
  callToAction: 'Book a 15-minute demo next week',
  tone: 'Direct',
};

/** A POST of another browser's. */
async function ask(
  url: string,
  path: string,
  { session, body = {} }: { session?: string; body?: object } = {},
) {
  const headers = {
    'Content-Type': 'application/json',
    ...(session && { Authorization: `Bearer ${session}` }),
  };
  const response = await fetch(url + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The tab that comes up when `act` is done. */
async function tabOf({ context }: ExtensionBrowser, act: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), act()]);
  return page;
}

test('from the popup: paid in a tab, and the plan is there by itself', async ({
  extensionBrowser,
  backend,
  shop,
}) => {
  shop.webhook(`${backend.worker.url}/api/billing/webhook`);
  const popup = await open(extensionBrowser, 'popup.html');
  const checkout = await tabOf(extensionBrowser, () =>
    popup.getByRole('button', { name: 'Upgrade for $29/month' }).click(),
  );
  await expect(popup.getByText('Continue in the tab that opened.')).toBeVisible();
  await checkout.getByRole('button', { name: 'Pay' }).click();
  await expect(checkout.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(await axeFindings(checkout)).toEqual([]);
  await expect(popup.getByText(/^Pro · renews/)).toBeVisible();
  await expect(popup.getByText('Continue in the tab that opened.')).toBeHidden();
  await expect(popup.getByText(/^Account ([0-9A-F]{4}-){3}[0-9A-F]{4}$/)).toBeVisible();
  // A payment that fails is said while the popup is open, and until when the plan works.
  const [subscription] = shop.stripe.ledger.subscriptions.values();
  if (!subscription) throw new Error('nothing was bought');
  shop.stripe.renew(subscription, false);
  await shop.tell();
  await expect(popup.getByText('Your last payment didn’t go through')).toBeVisible();
  const portal = await tabOf(extensionBrowser, () =>
    popup.getByRole('button', { name: 'Update card' }).click(),
  );
  await expect(portal.getByRole('heading', { name: 'Your plan' })).toBeVisible();
});

test('from the sidebar, when the free sequence is used up', async ({
  openGmail,
  call,
  extensionBrowser,
  backend,
  shop,
}) => {
  shop.webhook(`${backend.worker.url}/api/billing/webhook`);
  const { url } = backend.worker;
  const { sessionId } = await ask(url, '/api/session');
  await ask(url, '/api/generate', { session: sessionId, body: BRIEF });
  await store(extensionBrowser.background, { sessionIds: { [url]: sessionId } });
  const page = await openGmail();
  const { frame } = await call(page);
  await expect(frame.getByText('0 of 1 left')).toBeVisible();
  const upgrade = frame.getByRole('button', { name: 'Upgrade for $29/month' });
  const checkout = await tabOf(extensionBrowser, () => upgrade.click());
  await checkout.getByRole('button', { name: 'Pay' }).click();
  await expect(checkout.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await page.bringToFront();
  await expect(frame.getByText('200 of 200 left')).toBeVisible();
  await expect(upgrade).toBeHidden();
});

test('on a new computer the restore code brings the plan, and the devices are listed and removed', async ({
  extensionBrowser,
  backend,
  shop,
}) => {
  const { url } = backend.worker;
  // The computer that is lost: it bought, and somebody noted the code.
  const { sessionId: lost } = await ask(url, '/api/session');
  const { url: paid } = await ask(url, '/api/billing/checkout', {
    session: lost,
    body: { offer: MONTHLY },
  });
  shop.webhook(`${url}/api/billing/webhook`);
  shop.stripe.pay(paid.slice(paid.lastIndexOf('/') + 1));
  await shop.tell();
  const { code } = await ask(url, '/api/session/restore-code', { session: lost });

  const page = await open(extensionBrowser, 'options.html#computers');
  const devices = page.getByRole('region', { name: 'Devices' });
  await devices.getByLabel(/restore code/).fill(code);
  await devices.getByRole('button', { name: 'Link' }).click();
  await expect(devices.getByText('This browser now uses that plan.')).toBeVisible();
  const list = devices.getByRole('list', { name: 'Devices that share your plan' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByText('Chrome on Linux')).toBeVisible();
  await devices.getByRole('button', { name: 'Show restore code' }).click();
  await expect(devices.getByText(code)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await list.getByRole('button', { name: 'Remove' }).click();
  await list.getByRole('button', { name: 'Remove' }).click();
  await expect(devices.getByText('That device is back on the free plan.')).toBeVisible();
  const headers = { Authorization: `Bearer ${lost}` };
  expect(await (await fetch(`${url}/api/session`, { headers })).json()).toMatchObject({
    plan: 'free',
  });
  await devices.getByRole('button', { name: 'Make a new code' }).click();
  await devices.getByRole('button', { name: 'Make a new code' }).click();
  await expect(devices.getByText(code)).toBeHidden();
});
