/*
 * What every insertion must hold to, as functions that are run for each editor. `Inserter` is ours or the naive one: a contract that the naive
 * one passes would prove nothing.
 */
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import type { InsertMode, InsertResult } from '../../../extension/editor/editor.ts';
import { plainChromium } from '../../../scripts/lib/browser/chromium.ts';
import { pageCode } from '../../../scripts/lib/browser/page-code.ts';
import type { Draft } from '../../../shared/contract/channel.ts';

export { expect };

export type Inserter = 'ours' | 'naive';

/** An editor to run the contract on. */
export type EditorCase = {
  name: string;
  /** Brings a page to where the editor is open and empty. */
  open(page: Page): Promise<void>;
  /** The element the text goes into. */
  body: string;
  /** What lies below the user's own part and must stay as it is. */
  signature?: string;
  quote?: string;
  /** Text of signature and quote inside a textarea. */
  below?: RegExp;
  /** Which channel's rules hold. */
  channel?: Draft['channel'];
  /** Lets the page's own time pass: editors that keep their own history join what follows within half a second into one step. */
  later?(page: Page): Promise<void>;
  /** What Send would send, as the page's own state has it: `canSend` and `body`. */
  state?(page: Page): Promise<{ canSend: boolean; body: string; untrusted: number }>;
};

let bundled: Promise<string> | undefined;
async function harnessCode(): Promise<string> {
  bundled ??= pageCode(fileURLToPath(new URL('harness.ts', import.meta.url)));
  return bundled;
}

/** One page a worker with the harness in it, whatever the policy of what it opens: a new one for each test took most of the time. */
export const test = base.extend<{ page: Page }, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript(await harnessCode());
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedPage }, use) => {
    await sharedPage.goto('about:blank');
    await sharedPage.unrouteAll();
    await sharedPage.context().unrouteAll();
    await use(sharedPage);
  },
});

export const browserOptions = () => ({
  launchOptions: plainChromium(),
});

export const FIRST: Draft = {
  channel: 'email',
  subject: 'Six reps before the spring peak',
  body: 'Hi Mara,\n\nSix new reps before the spring peak: who reads their first mails?\n  Two spaces, a <b>tag</b> & “quotes” stay as they are.\n\nWorth ten minutes?\nSam',
};
export const SECOND: Draft = {
  ...FIRST,
  subject: 'Monday mornings',
  body: 'Hi Mara,\n\nOne thought on Monday mornings.\n\nSam',
};
const TYPED = 'What I typed myself.';

export const insert = (
  page: Page,
  { body, channel = 'email' }: EditorCase,
  draft: Draft,
  mode: InsertMode = 'ask',
  inserter: Inserter = 'ours',
): Promise<InsertResult> =>
  page.evaluate(([css, each, how, by]) => window.harness.insert(css, each, how, by), [
    body,
    { ...draft, channel },
    mode,
    inserter,
  ] as const);

/** Everything of the editor as a person reads it, without the gaps that layout makes. */
export async function textOf(page: Page, { body }: EditorCase): Promise<string> {
  const element = page.locator(body);
  const isField = await element.evaluate(
    ({ localName }) => localName === 'textarea' || localName === 'input',
  );
  const text = isField ? await element.inputValue() : (await element.allInnerTexts()).join('');
  return text.replaceAll('\u00a0', ' ');
}

const htmlOf = (page: Page, { body }: EditorCase): Promise<string> =>
  page
    .locator(body)
    .evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value : element.innerHTML,
    );

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const own = (page: Page, { body }: EditorCase): Promise<string> =>
  page.evaluate((css) => window.harness.draftText(css).body, body);

/** Types at the very start of an editor, as a person would. */
export async function type(page: Page, { body }: EditorCase, text: string): Promise<void> {
  await page.locator(body).evaluate((element) => {
    element.focus();
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
      element.setSelectionRange(0, 0);
    else getSelection()?.setBaseAndExtent(element, 0, element, 0);
  });
  await page.keyboard.type(text);
}

type Check = (page: Page, editor: EditorCase, inserter: Inserter) => Promise<void>;

const takesTheText: Check = async (page, editor, inserter) => {
  const result = await insert(page, editor, FIRST, 'ask', inserter);
  expect(result).toMatchObject({ kind: 'inserted' });
  expect(lines(await own(page, editor))).toEqual(lines(FIRST.body));
  expect((await own(page, editor)).split('\n').filter((line) => line === '').length).toBe(2);
};

const keepsWhatIsBelow: Check = async (page, editor, inserter) => {
  const below = [editor.signature, editor.quote].filter((css) => css !== undefined);
  await Promise.all(below.map((css) => page.locator(css).waitFor({ state: 'attached' })));
  // As they are now: what the naive inserter has thrown out would be waited for.
  const htmlBelow = () =>
    Promise.all(
      below.map((css) =>
        page.locator(css).evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML)),
      ),
    );
  const before = await htmlBelow();
  const text = await textOf(page, editor);
  await insert(page, editor, FIRST, 'ask', inserter);
  expect(await htmlBelow()).toEqual(before);
  const now = await textOf(page, editor);
  if (editor.below) expect(now.match(editor.below)?.[0]).toBe(text.match(editor.below)?.[0]);
  const end = lines(text).join('\n');
  expect(lines(now).join('\n').endsWith(end)).toBe(true);
  expect(now.indexOf('Sam\n')).toBeLessThan(
    end === '' ? Number.POSITIVE_INFINITY : now.lastIndexOf(lines(text)[0] ?? ''),
  );
  if (end !== '') expect(now).toMatch(/\nSam[ \n]*\n\s*\n/);
};

const keepsWhatITyped: Check = async (page, editor, inserter) => {
  await type(page, editor, TYPED);
  const before = await htmlOf(page, editor);
  const asked = await insert(page, editor, FIRST, 'ask', inserter);
  expect(asked).toEqual({ kind: 'occupied', excerpt: TYPED });
  expect(await htmlOf(page, editor)).toBe(before);
  expect((await insert(page, editor, FIRST, 'append', inserter)).kind).toBe('inserted');
  expect(lines(await own(page, editor))).toEqual([TYPED, ...lines(FIRST.body)]);
  expect((await insert(page, editor, SECOND, 'replace', inserter)).kind).toBe('inserted');
  expect(lines(await own(page, editor))).toEqual(lines(SECOND.body));
};

const undoesInOneStep: Check = async (page, editor, inserter) => {
  await type(page, editor, 'x');
  await page.keyboard.press('Backspace');
  const before = await htmlOf(page, editor);
  await insert(page, editor, FIRST, 'ask', inserter);
  expect(await htmlOf(page, editor)).not.toBe(before);
  await page.keyboard.press('ControlOrMeta+z');
  expect(lines(await own(page, editor))).toEqual([]);
  expect(await htmlOf(page, editor)).toBe(before);
};

const replacesOwnText: Check = async (page, editor, inserter) => {
  await insert(page, editor, FIRST, 'ask', inserter);
  const first = await htmlOf(page, editor);
  expect(await page.evaluate((css) => window.harness.holdsText(css), editor.body)).toBe(false);
  await editor.later?.(page);
  expect((await insert(page, editor, SECOND, 'ask', inserter)).kind).toBe('inserted');
  expect(lines(await own(page, editor))).toEqual(lines(SECOND.body));
  await page.keyboard.press('ControlOrMeta+z');
  expect(await htmlOf(page, editor)).toBe(first);
};

const asksWhenOwnTextWasEdited: Check = async (page, editor, inserter) => {
  await insert(page, editor, FIRST, 'ask', inserter);
  await page.keyboard.type(' PS');
  const edited = await htmlOf(page, editor);
  expect((await insert(page, editor, SECOND, 'ask', inserter)).kind).toBe('occupied');
  expect(await htmlOf(page, editor)).toBe(edited);
};

const wakesSend: Check = async (page, editor, inserter) => {
  if (!editor.state) return;
  expect((await editor.state(page)).canSend).toBe(false);
  await insert(page, editor, FIRST, 'ask', inserter);
  const state = await editor.state(page);
  expect(state).toMatchObject({ canSend: true, untrusted: 0 });
  expect(lines(state.body)).toEqual(expect.arrayContaining(lines(FIRST.body)));
};

const leavesTheCaretBehindTheText: Check = async (page, editor, inserter) => {
  await insert(page, editor, FIRST, 'ask', inserter);
  await page.locator(editor.body).focus();
  await page.keyboard.type('!');
  expect(lines(await own(page, editor)).at(-1)).toBe('Sam!');
};

/** The contract. `catches`: the naive inserter fails it on our Gmail. */
export const CONTRACT: readonly { name: string; check: Check; catches: boolean }[] = [
  { name: 'takes the text, line by line', check: takesTheText, catches: true },
  { name: 'keeps signature and quote below the text', check: keepsWhatIsBelow, catches: true },
  { name: 'keeps what I typed: asks, appends, replaces', check: keepsWhatITyped, catches: true },
  { name: 'undoes in one step', check: undoesInOneStep, catches: true },
  {
    name: 'replaces its own text while it is untouched, and undoes to it',
    check: replacesOwnText,
    catches: true,
  },
  { name: 'asks when its own text was edited', check: asksWhenOwnTextWasEdited, catches: true },
  { name: 'wakes Send by input the page trusts', check: wakesSend, catches: true },
  { name: 'leaves the caret behind the text', check: leavesTheCaretBehindTheText, catches: true },
];

/** Runs the whole contract on an editor. */
export function testInsertion(editor: EditorCase, runner: typeof test = test): void {
  runner.describe(editor.name, () => {
    for (const { name, check } of CONTRACT) {
      runner(name, async ({ page }) => {
        await editor.open(page);
        await check(page, editor, 'ours');
      });
    }
  });
}
