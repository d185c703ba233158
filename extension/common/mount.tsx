import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { direction, language } from '../i18n/text.ts';
import { theme } from '../storage/items.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import { showTheme } from '../ui/theme.ts';

/** Puts a page of the extension into its document, in the language of its texts and the theme chosen in the options. `title`: the tab's. */
export function mount(page: ReactNode, title: string): void {
  document.title = title;
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const show = (chosen: Awaited<ReturnType<typeof theme.get>>) =>
    showTheme(document.documentElement, chosen);
  void theme.get().then(show);
  theme.watch(show);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
