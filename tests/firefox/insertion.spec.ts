/*
 * From the sidebar into every editor, by real presses: the text is there as the sidebar shows it, Send is awake by input that the page trusts, and
 * one Ctrl+Z takes all of it back.
 */
import type { Context } from './driver/context.ts';
import { EDITORS } from './editors.ts';
import { expect, test } from './fixtures.ts';
import type { FirefoxSidebar } from './sidebar.ts';

const contentOf = (page: Context, css: string) =>
  page.on(css, (element) =>
    element instanceof HTMLTextAreaElement ? element.value : element.innerHTML,
  );

/** Words alone, in order: how an editor makes its gaps is its own business. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What the page's own Send would send, and whether something was done to it that no person does. */
const ready = (page: Context) =>
  page.run(() => {
    const { canSend, body, untrusted } = window.__linkedin?.state() ??
      window.__gmail.state.composes.at(-1) ?? { canSend: false, body: '', untrusted: 0 };
    return { canSend, body, untrusted };
  });

async function shownBody(sidebar: FirefoxSidebar): Promise<string> {
  return sidebar.on('[aria-label^="Body of email"]', (element) =>
    element instanceof HTMLTextAreaElement ? element.value : element.innerText,
  );
}

for (const { name, url, presses, body, covers } of EDITORS) {
  test(name, async ({ open, call }) => {
    const page = await open(url, ...presses);
    await page.on(body, (element) => element.focus());
    const before = await contentOf(page, body);
    const sidebar = await call();
    await sidebar.written();
    if (/too many/.test(await sidebar.text())) {
      await sidebar.button(/^Fit to \d/);
      await sidebar.says(/Email \d fits now/);
    }
    const [firstLine = ''] = (await shownBody(sidebar)).split('\n');
    if (covers) await sidebar.buttonByKey('Insert');
    else await sidebar.button('Insert');
    await sidebar.says(/Inserted|It’s in “/);
    const after = await contentOf(page, body);
    expect(words(after)).toContain(words(firstLine));
    const sent = await ready(page);
    expect(sent).toMatchObject({ canSend: true, untrusted: 0 });
    expect(words(sent.body)).toContain(words(firstLine));

    await page.on(body, (element) => element.focus());
    await page.withControl('z');
    await expect.poll(() => contentOf(page, body)).toBe(before);
  });
}
