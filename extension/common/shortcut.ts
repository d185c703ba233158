import { browser } from 'wxt/browser';

/** The key that opens the sidebar, as the browser names it: "Alt Shift C"; empty when the user took it away. */
export async function openShortcut(): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find((command) => command.name === 'open')?.shortcut?.replaceAll('+', ' ') ?? '';
}
