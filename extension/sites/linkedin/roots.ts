import type { Root } from '../dom/find.ts';

/** Everything a reader or writer looks through: the page, and the open shadow root LinkedIn keeps messaging and dialogs in. */
export function rootsOf(document: Document): Root[] {
  const outlets = document.querySelectorAll('#interop-outlet, [data-testid="interop-shadowdom"]');
  return [document, ...new Set([...outlets].flatMap((outlet) => outlet.shadowRoot ?? []))];
}
