import type { Frame, Locator, Page } from '@playwright/test';
import { type ExtensionBrowser, pressCommand, sidebarOf } from './browser.ts';
import type { EditorKind } from './gmail.ts';

/** The sidebar of one page, handled as a person does: by what is written on it. */
export type Sidebar = {
  frame: Frame;
  /** The one button that sends something. */
  generate: Locator;
  stop: Locator;
  /** The emails that are there. */
  emails: Locator;
  /** Waits until so many emails are there. */
  written(count: number): Promise<void>;
  /** Waits until all seven are there and the best of the drafts stands: none of them is exchanged any more. */
  finished(): Promise<void>;
  /** Opens one email; the others are a line each. */
  openEmail(step: number): Promise<Locator>;
  /** Chooses where the open email goes and presses the button; what comes of it is not waited for. */
  pressInsert(into: EditorKind): Promise<void>;
  /** Presses Insert for the field that is open on the page, and waits until the sidebar says that the text is there. */
  insertHere(): Promise<void>;
  /** Closes it, and waits until the page has put it away: a call before that would be taken for a second close. */
  close(): Promise<void>;
  /** Waits until the page has put it away. */
  closed(): Promise<void>;
  /** Inserts the open email, and waits until the sidebar says that it is there. */
  insert(into: EditorKind): Promise<void>;
};

const OPTIONS: Record<EditorKind, RegExp> = { reply: /^Reply/, new: /^Open a new email/ };
const BUTTONS: Record<EditorKind, RegExp> = {
  reply: /^Insert$/,
  new: /^Insert in a new email$/,
};
const INSERTED: Record<EditorKind, RegExp> = {
  reply: /It’s in “Reply/,
  new: /It’s in “New email/,
};

/** Calls ColdCopy on a page and takes hold of its sidebar. */
export async function openSidebar({ background }: ExtensionBrowser, page: Page): Promise<Sidebar> {
  await pressCommand(background, page);
  return sidebarIn(await sidebarOf(page));
}

export function sidebarIn(frame: Frame): Sidebar {
  const emails = frame.locator('.step.there');
  const refused = frame.locator('.notice').filter({ hasText: /^Not inserted/ });
  const taken = async (said: Locator): Promise<void> => {
    await said.or(refused).first().waitFor();
    if (await refused.isVisible()) throw new Error((await refused.textContent()) ?? '');
  };
  const closed = async (): Promise<void> => {
    await (await frame.frameElement()).waitForElementState('hidden');
  };
  const pressInsert = async (into: EditorKind): Promise<void> => {
    const choice = frame.getByLabel('Into');
    const option = choice.locator('option').filter({ hasText: OPTIONS[into] });
    await choice.selectOption({ label: (await option.first().textContent()) ?? '' });
    await frame.getByRole('button', { name: BUTTONS[into] }).click();
  };
  const stop = frame.getByRole('button', { name: / Stop$/ });
  const written = async (count: number): Promise<void> => {
    // Those after the fourth are folded.
    await emails.nth(count - 1).waitFor({ state: 'attached', timeout: 120_000 });
  };
  return {
    frame,
    generate: frame.getByRole('button', { name: /generate \d/i }),
    stop,
    emails,
    written,
    async finished() {
      await written(7);
      await stop.waitFor({ state: 'hidden', timeout: 120_000 });
    },
    async openEmail(step) {
      const email = emails.nth(step - 1);
      if (await email.isHidden()) await frame.getByRole('button', { name: /^Show email/ }).click();
      const head = email.locator('.step-head');
      if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
      return email;
    },
    pressInsert,
    async close() {
      await frame.getByRole('button', { name: /^Close/ }).click();
      await closed();
    },
    closed,
    async insert(into) {
      await pressInsert(into);
      await taken(frame.getByText(INSERTED[into]));
    },
    async insertHere() {
      await frame.getByRole('button', { name: 'Insert', exact: true }).click();
      await taken(frame.getByText('Inserted', { exact: true }));
    },
  };
}
