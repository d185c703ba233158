import { t } from '../i18n/text.ts';

const BAR = `all: initial; position: absolute; inset: 0 0 auto 0; box-sizing: border-box; padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 8px;
  align-items: center; font: 13px/1.45 system-ui, sans-serif; color: light-dark(#1b1f27, #e8ebf0); background: light-dark(#fff4dc, #3a2e14);
  border-bottom: 1px solid light-dark(#e2c37a, #7a622a); color-scheme: light dark;`;
const TEXT = 'all: initial; font: inherit; color: inherit; flex: 1 1 100%;';
const BUTTON = `all: initial; box-sizing: border-box; font: 600 13px/1 system-ui, sans-serif; color: inherit; padding: 7px 12px; border-radius: 8px;
  border: 1px solid currentColor; cursor: pointer;`;

function button(document: Document, text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.style.cssText = BUTTON;
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

/** What the notice says. It is fetched while the extension is there: once it is gone, so are its texts. */
export const updatedWords = () => ({
  text: t('page.updated'),
  refresh: t('common.refresh'),
  close: t('common.close'),
});
export type UpdatedWords = ReturnType<typeof updatedWords>;

/** What lies over the sidebar once the extension it came from is gone: nothing in the frame works any more, but its text can be read. */
export function updatedNotice(
  document: Document,
  said: UpdatedWords,
  close: () => void,
): HTMLElement {
  const bar = document.createElement('div');
  bar.style.cssText = BAR;
  bar.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.style.cssText = TEXT;
  text.textContent = said.text;
  bar.append(
    text,
    button(document, said.refresh, () => location.reload()),
    button(document, said.close, close),
  );
  return bar;
}
