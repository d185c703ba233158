/* The four ways in, by what a person presses in Firefox itself. */
import { gmailUrl } from '../pages/gmail/serve.ts';
import { expect, test } from './fixtures.ts';

test('by its key', async ({ open, call }) => {
  await open(gmailUrl());
  const sidebar = await call();
  await sidebar.says(/Mara Holt/);
});

test('by the toolbar: the button is there from the start, and its popup opens the sidebar', async ({
  open,
  firefox: { window },
  sidebar,
}) => {
  expect(await window.buttonArea()).toBe('nav-bar');
  await open(gmailUrl());
  await window.pressToolbarButton();
  await expect.poll(window.popupText).toContain('Write to this person');
  await window.pressInPopup('Write to this person');
  await (await sidebar()).says(/Mara Holt/);
  await expect.poll(window.popupText).toBe('');
});

test('by the launcher in Gmail', async ({ open, sidebar }) => {
  const page = await open(gmailUrl());
  await expect
    .poll(() => page.run(() => document.documentElement.querySelectorAll(':scope > div').length))
    .toBe(1);
  const { x, y } = await page.run(() => {
    const box = document.documentElement.querySelector(':scope > div')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 16, y: (box?.y ?? 0) + 16 };
  });
  await page.pressAt(Math.round(x), Math.round(y));
  await (await sidebar()).says(/Mara Holt/);
});

test('by the menu on marked text, which is added to what was read', async ({
  open,
  firefox: { window },
  sidebar,
}) => {
  const page = await open(gmailUrl());
  const words = 'new people start than after';
  const { x, y } = await page.run((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      const box = getSelection()?.getRangeAt(0).getClientRects()[0];
      return { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
    }
    throw new Error('The page does not say it.');
  }, words);
  await page.pressAt(Math.round(x), Math.round(y), 2);
  await window.chooseInMenu('Add to ColdCopy');
  const there = await sidebar();
  await there.says(/Mara Holt/);
  await there.says(/Selected|selected/);
});
