import { isGreeting } from '../../../shared/grounding/index.ts';

/** How much of a line is shown, UTF-16 units: two rows of the sidebar, and what one takes in at a glance. */
export const ROOM = { rows: 100, glance: 280 } as const;

/** A text as its first rows show it best: without the greeting and without empty lines. */
export function glimpseOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim());
  const [first = '', ...rest] = lines;
  return (rest.length > 0 && isGreeting(first.trim()) ? rest : lines).join('\n');
}
