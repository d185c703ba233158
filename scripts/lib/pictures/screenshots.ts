import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mara } from '../../../tests/pages/linkedin/content.ts';
import { LINKEDIN, serveLinkedIn } from '../../../tests/pages/linkedin/serve.ts';
import type { Stage } from '../../demo/stage.ts';
import { openSidebar, type Sidebar } from '../browser/sidebar.ts';

/** Takes a picture of a page, as a store wants it: without a blinking caret, and at the end of every movement. */
async function take(page: Page, path: string): Promise<string> {
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}

async function generate(sidebar: Sidebar): Promise<void> {
  await sidebar.generate.click();
  await sidebar.written(7);
  await sidebar.stop.waitFor({ state: 'hidden' });
}

/** In Gmail: what it read, the sequence, and an email in the reply. */
async function inGmail(stage: Stage, picture: (page: Page, name: string) => Promise<void>) {
  const { page } = stage;
  const sidebar = await openSidebar(stage.extensionBrowser, page);
  await sidebar.generate.waitFor();
  await picture(page, 'what-it-read');
  await generate(sidebar);
  const first = await sidebar.openEmail(1);
  await first.locator('.step-head').click();
  await sidebar.frame.getByRole('button', { name: /^Show email/ }).click();
  await picture(page, 'seven-emails');
  const email = await sidebar.openEmail(1);
  // A sentence runs over lines: what is pointed at is a word of the second one of it that is borne out.
  const mark = email.locator('.mail-body mark.borne').nth(1);
  await mark.scrollIntoViewIfNeeded();
  const position = await mark.evaluate((sentence) => {
    const [whole, line] = [sentence.getBoundingClientRect(), sentence.getClientRects()[0]];
    return line
      ? { x: line.x - whole.x + 20, y: line.y - whole.y + line.height / 2 }
      : { x: 1, y: 1 };
  });
  await mark.hover({ position, force: true });
  await sidebar.frame.getByRole('tooltip').waitFor();
  await picture(page, 'what-a-sentence-rests-on');
  await sidebar.insert('reply');
  await picture(page, 'inserted');
}

/** Takes the little lorry behind Mara's name off the page: the fonts of most servers lack it. */
function withoutLorry(page: Page): Promise<void> {
  return page.getByText('🚚').evaluateAll((elements) => {
    for (const { childNodes } of elements)
      for (const node of childNodes)
        if (node.nodeType === Node.TEXT_NODE)
          node.nodeValue = node.nodeValue?.replace(/ ?🚚/u, '') ?? '';
  });
}

/** On LinkedIn: an email shortened to a connection note, in the field that is open. */
async function onLinkedIn(stage: Stage, picture: (page: Page, name: string) => Promise<void>) {
  const { context } = stage.extensionBrowser;
  await serveLinkedIn(context);
  const page = await context.newPage();
  await page.goto(`${LINKEDIN}/in/${mara.slug}/`);
  await withoutLorry(page);
  const sidebar = await openSidebar(stage.extensionBrowser, page);
  await generate(sidebar);
  // The Mara of the Gmail thread, whom a user would say yes to: here each picture tells one thing.
  await sidebar.frame.getByRole('button', { name: 'No', exact: true }).click();
  for (const button of ['main [data-opens="invite"]', '[data-add-note]'])
    await page.locator(button).first().click();
  await withoutLorry(page);
  const email = await sidebar.openEmail(1);
  // Its fields are looked for when the sidebar gets the focus again.
  await email.getByLabel('Body of email 1').click();
  await sidebar.frame.getByRole('button', { name: 'Fit to 300' }).click();
  await sidebar.frame.getByText(/^Connection note: \d+ of 300$/).waitFor();
  await sidebar.insertHere();
  await picture(page, 'on-linkedin');
}

/** The five screenshots, in the order in which a store shows them. Returns the files' paths. */
export async function takeScreenshots(stage: Stage, folder: string): Promise<string[]> {
  const paths: string[] = [];
  const picture = async (page: Page, name: string): Promise<void> => {
    paths.push(await take(page, join(folder, `${paths.length + 1}-${name}.png`)));
  };
  for (const scene of [inGmail, onLinkedIn]) await scene(stage, picture);
  return paths;
}
