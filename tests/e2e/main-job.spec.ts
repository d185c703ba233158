/* The whole main job as an SDR does it, in the built extension, against the real Worker. */
import { readEditor, whatHappened } from '../../scripts/lib/browser/gmail.ts';
import { axeFindings } from './axe.ts';
import { AT_ONCE, expect, stopAfter, test } from './fixtures.ts';
import { OFFER } from './offer.ts';

test.describe('on the first day', () => {
  test.use({ settled: false });

  test('from an open thread to the reply and to a new mail', async ({
    openGmail,
    call,
    backend,
  }) => {
    backend.claude.pace(stopAfter(1));
    const page = await openGmail(undefined, { reply: 'open', quote: 'expanded' });
    const sidebar = await call(page);
    const { frame } = sidebar;

    await test.step('shows what was read', async () => {
      await expect(frame.getByRole('heading', { name: 'Mara Holt' })).toBeVisible();
      await expect(frame.getByText('VP of Sales at Northwind Freight')).toBeVisible();
      await expect(frame.getByRole('textbox', { name: 'Their email of Nov 3' })).toHaveValue(
        /hiring six reps/,
      );
      expect(await axeFindings(frame)).toEqual([]);
    });

    await test.step('asks once for the offer and for consent', async () => {
      const form = frame.getByRole('form', { name: 'Your offer' });
      await form.getByLabel('Your company').fill(OFFER.companyName);
      await form.getByLabel('What you sell').fill(OFFER.yourProduct);
      await form.getByLabel('The problem you solve').fill(OFFER.problemTheyFace);
      await form.getByLabel('The main benefit').fill(OFFER.keyBenefit);
      await form.getByLabel('Your call to action').fill(OFFER.callToAction);
      await form.getByLabel('Who you sell to (job title)').fill(OFFER.targetJobTitle);
      await frame.getByRole('button', { name: 'Save offer' }).click();
      await expect(sidebar.generate).toHaveText(/^Agree and generate 7 emails/);
      expect(await axeFindings(frame)).toEqual([]);
      expect(backend.claude.received).toHaveLength(0);
    });

    await test.step('brings the first email while the others are being written', async () => {
      await sidebar.generate.click();
      await sidebar.written(1);
      await expect(sidebar.stop).toBeVisible();
      expect(await sidebar.emails.count()).toBe(1);
      backend.claude.pace(AT_ONCE);
      await sidebar.finished();
      // The fourth is the last that is known to help: those after it are folded.
      await expect(sidebar.emails.nth(3)).toBeVisible();
      await expect(sidebar.emails.nth(4)).toBeHidden();
      expect(await axeFindings(frame)).toEqual([]);
    });

    await test.step('inserts subject and body where they belong', async () => {
      const email = await sidebar.openEmail(1);
      const body = await email.getByLabel('Body of email 1').inputValue();
      // A reply has a subject of its own: these are put aside until they are asked for.
      await email.locator('summary', { hasText: 'Subject lines' }).click();
      const subject = await email.getByLabel('Text of subject B').inputValue();
      await email.getByRole('radio', { name: /^Subject B/ }).check();

      const unsigned = body.trim().replace(/\n*Sam Okafor(?:\n.*)*$/, '');
      await sidebar.insert('reply');
      const reply = await readEditor(page, 'reply');
      // The name that closes the email is in the signature already.
      expect(reply.own).toBe(unsigned);
      expect(reply.signature).toContain('Sam Okafor');
      expect(reply.quote).toContain('twenty of those mails');
      expect(reply.canSend).toBe(true);

      await sidebar.insert('new');
      const fresh = await readEditor(page, 'new');
      expect(fresh.own).toBe(unsigned);
      expect(fresh.subject).toBe(subject);
      expect(fresh.recipients).toContain('mara.holt@northwind-freight.example');
      expect(fresh.canSend).toBe(true);
      expect(await axeFindings(frame)).toEqual([]);
    });

    expect((await whatHappened(page)).sent).toEqual([]);
  });
});
