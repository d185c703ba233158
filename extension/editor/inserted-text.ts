import { findLines } from './lines.ts';

/*
 * What ColdCopy put into editors, so that a second insert can replace the first while it is untouched. Kept in the memory of the
 * page script alone, for as long as the page lives. A site may rebuild an editor (full screen, pop out): the text is then still found by itself.
 */
const byElement = new WeakMap<HTMLElement, string[]>();
const recent: string[][] = [];
const RECENT = 30;

/** Remembers the lines of an insert into this editor. */
export function remember(element: HTMLElement, lines: string[]): void {
  byElement.set(element, lines);
  recent.unshift(lines);
  recent.length = Math.min(recent.length, RECENT);
}

/** Where ColdCopy's own text stands in these lines of the editor, if it stands there untouched. */
export function findInserted(
  element: HTMLElement,
  lines: readonly string[],
): { from: number; to: number } | undefined {
  for (const own of [byElement.get(element), ...recent]) {
    const place = own && findLines(lines, own);
    if (place) return place;
  }
  return undefined;
}
