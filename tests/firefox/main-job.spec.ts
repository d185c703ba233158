/* The main job in Firefox, from the first day on: the offer typed by keys, consent, the stream, and where no editor takes the text. */

import { AT_ONCE, stopAfter } from '../claude/paces.ts';
import { OFFER } from '../e2e/offer.ts';
import { gmailUrl } from '../pages/gmail/serve.ts';
import { expect, test } from './fixtures.ts';

test.describe('on the first day', () => {
  test.use({ settled: false });

  test('asks for the offer and for consent, and brings the emails as they are written', async ({
    open,
    call,
    backend: { claude },
  }) => {
    claude.pace(stopAfter(1));
    const page = await open(gmailUrl());
    const sidebar = await call();
    await sidebar.says(/First, your offer|Your offer/);
    const typed = {
      'Your company (optional)': OFFER.companyName,
      'What you sell': OFFER.yourProduct,
      'The problem you solve': OFFER.problemTheyFace,
      'The main benefit': OFFER.keyBenefit,
      'Your call to action': OFFER.callToAction,
      'Who you sell to (job title)': OFFER.targetJobTitle,
    };
    for (const [label, text] of Object.entries(typed)) {
      await sidebar.field(label);
      await sidebar.type(text);
    }
    // Gmail has a shortcut on nearly every letter: none of what was typed may have reached it.
    expect(await page.run(() => window.__gmail.state.shortcuts)).toEqual([]);
    await sidebar.button('Save offer');
    await sidebar.says(/Agree and generate 7 emails/);
    expect(claude.received).toEqual([]);

    await sidebar.button(/^Agree and generate 7 emails/);
    await expect.poll(sidebar.emails).toBeGreaterThan(0);
    expect(await sidebar.emails()).toBeLessThan(7);
    await sidebar.says(/^Stop$/m);
    claude.pace(AT_ONCE);
    await expect.poll(sidebar.emails).toBe(7);
    expect(await page.run(() => window.__gmail.state.sent)).toEqual([]);
  });
});

test('an editor that does not take the text: it is copied, and that is said', async ({
  open,
  call,
  firefox: { window },
}) => {
  await open(gmailUrl(undefined, { reply: 'open', editor: 'reject' }));
  const sidebar = await call();
  await sidebar.written();
  await window.copy('what was there before');
  await sidebar.button('Insert');
  await sidebar.says(/Not inserted, copied instead/);
  expect(await window.clipboard()).toContain('Mara');
});

test('copies all emails by their button', async ({ open, call, firefox: { window } }) => {
  await open(gmailUrl());
  const sidebar = await call();
  await sidebar.written();
  await window.copy('what was there before');
  await sidebar.button('Copy all');
  await expect.poll(window.clipboard).toMatch(/Email 1[\s\S]*Email 7/);
});
