import type { TextKey } from './text.ts';

/** The name under which the browser itself knows a text: for a script in which the library would be too much. */
export const messageName = (key: TextKey): string => key.replaceAll('.', '_');
