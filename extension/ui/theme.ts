export type Theme = 'system' | 'light' | 'dark';

/** Light or dark on this page: by the system, or as chosen in the options. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
