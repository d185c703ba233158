import type { Page } from '@playwright/test';
import { jonas, type Member, mara } from '../../tests/pages/linkedin/content.ts';
import { LINKEDIN, serveLinkedIn } from '../../tests/pages/linkedin/serve.ts';
import { openSidebar, type Sidebar } from '../lib/browser/sidebar.ts';
import { hold } from './hold.ts';
import { screenshots } from './shots.ts';
import type { Stage } from './stage.ts';

/** LinkedIn's limit for a note of an account that pays, in UTF-16 units. */
const NOTE = 300;

/** What was read back from LinkedIn's own fields. */
export type OnLinkedIn = {
  note: { to: string; text: string; limit: number };
  message: { to: string; text: string };
};

/** From a profile to a sequence and a connection note that fits; from another to a message in the overlay. The page's own buttons send neither. */
export async function walkLinkedIn(stage: Stage): Promise<OnLinkedIn> {
  await serveLinkedIn(stage.extensionBrowser.context);
  return { note: await writeNote(stage), message: await writeMessage(stage) };
}

async function writeNote(stage: Stage): Promise<OnLinkedIn['note']> {
  const { page, sidebar } = await sequenceFor(stage, mara);
  await press(page, 'main [data-opens="invite"]', '[data-add-note]');
  await comeBackTo(sidebar);
  await sidebar.frame.getByRole('button', { name: `Fit to ${NOTE}` }).click();
  await sidebar.frame.getByText(new RegExp(`^Connection note: \\d+ of ${NOTE}$`)).waitFor();
  await sidebar.insertHere();
  await screenshots(page, stage.folder, 8)('LinkedIn, a note that fits');
  const text = await page.locator('#custom-message').inputValue();
  hold(
    text !== '' && text.length <= NOTE,
    `the connection note has ${text.length} characters, ${NOTE} are allowed`,
  );
  hold(
    await page.locator('[data-send-invite]').isEnabled(),
    'Send of the connection note did not wake up',
  );
  return { to: mara.name, text, limit: NOTE };
}

async function writeMessage(stage: Stage): Promise<OnLinkedIn['message']> {
  const { page, sidebar } = await sequenceFor(stage, jonas);
  await press(page, 'main [data-opens="message"]');
  await comeBackTo(sidebar);
  await sidebar.frame.getByText(/^LinkedIn message: \d+ of 3,000/).waitFor();
  await sidebar.insertHere();
  await screenshots(page, stage.folder, 9)('LinkedIn, a message in the overlay');
  const text = (await page.locator('.msg-form__contenteditable p').allTextContents()).join('\n');
  hold(text.includes('Jonas'), `the message in the overlay reads "${text}"`);
  hold(
    await page.locator('.msg-form__send-button').isEnabled(),
    'Send of the message did not wake up',
  );
  return { to: jonas.name, text };
}

async function sequenceFor(
  { extensionBrowser }: Stage,
  member: Member,
): Promise<{ page: Page; sidebar: Sidebar }> {
  const page = await extensionBrowser.context.newPage();
  await page.goto(`${LINKEDIN}/in/${member.slug}/`);
  const sidebar = await openSidebar(extensionBrowser, page);
  await sidebar.generate.click();
  await sidebar.finished();
  return { page, sidebar };
}

/** LinkedIn's fields are looked for when the sidebar gets the focus again, and at no other time. */
async function comeBackTo(sidebar: Sidebar): Promise<void> {
  const email = await sidebar.openEmail(1);
  await email.getByLabel('Body of email 1').click();
}

async function press(page: Page, ...buttons: string[]): Promise<void> {
  for (const css of buttons) await page.locator(css).first().click();
}
