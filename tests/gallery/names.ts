// The states are made in Node as well, where no browser has the texts.
import '../../scripts/lib/in-english.ts';

import { ACTS } from './acts.ts';
import { LISTS } from './lists.ts';
import { OPTIONS, POPUPS } from './pages.ts';
import { STATES } from './states.ts';

/** Every picture: its name, and the widths it is looked at, CSS px. */
export const PICTURES: readonly { name: string; widths: readonly number[] }[] = [
  ...[...Object.keys(STATES), ...Object.keys(ACTS), ...Object.keys(LISTS), 'crashed'].map(
    (name) => ({
      name,
      widths: [320, 480],
    }),
  ),
  ...Object.keys(POPUPS).map((name) => ({ name, widths: [340] })),
  ...[...Object.keys(OPTIONS), 'welcome', 'sample'].map((name) => ({ name, widths: [480, 900] })),
];
