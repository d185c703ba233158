import type { Editor } from '../../editor/editor.ts';
import { fillRecipient } from '../../editor/subject.ts';
import { t } from '../../i18n/text.ts';
import { find, isShown } from '../dom/find.ts';
import { composeEditors } from './compose.ts';
import { findOwn } from './own.ts';
import { COMPOSE_BUTTON, COMPOSE_SUMMARY } from './selectors.ts';

/** Resolves with the first result `look` gives, now or after a change of the page. */
function whenThere<T>(
  document: Document,
  look: () => T | undefined,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const now = look();
    if (now !== undefined) return resolve(now);
    if (signal.aborted) return reject(new Error(t('reading.gmail.notOpened')));
    const changes = new MutationObserver(() => {
      const found = look();
      if (found === undefined) return;
      changes.disconnect();
      resolve(found);
    });
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['style', 'class'],
    });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      reject(new Error(t('reading.gmail.notOpened')));
    });
  });
}

/** Gmail's older buttons act on the mouse button, the newer ones on the click. */
function press(button: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup', 'click'])
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
}

/** While the recipients are folded away, the line that stands for them opens them on focus. */
function unfoldRecipients(editor: Editor): void {
  if (!editor.recipientInput || isShown(editor.recipientInput)) return;
  find(editor.frame, COMPOSE_SUMMARY)?.value.focus();
}

/**
 * Presses Gmail's own Compose, waits for the new message, and types the address into its empty recipient field. Rejects with a
 * sentence for the user when there is no button or nothing opened before `signal` ended.
 */
export async function openGmailCompose(
  document: Document,
  to: string | undefined,
  signal: AbortSignal,
): Promise<Editor> {
  const button = findOwn(document, COMPOSE_BUTTON).value[0];
  if (!button) throw new Error(t('reading.gmail.noCompose'));
  const before = new Set(composeEditors(document).map(({ element }) => element));
  const opened = () =>
    composeEditors(document).find(({ element, blocked }) => !before.has(element) && !blocked);
  press(button);
  const editor = await whenThere(document, opened, signal);
  if (to) {
    unfoldRecipients(editor);
    fillRecipient(editor, to);
  }
  return composeEditors(document).find(({ element }) => element === editor.element) ?? editor;
}
