import { highlight } from '../editor/highlight.ts';

/** Shows which editor is meant, one at a time; nothing of the page is changed. */
export function newMark() {
  let end = new AbortController();
  const clear = () => end.abort();
  const show = (element: Element) => {
    clear();
    end = new AbortController();
    highlight(element, end.signal);
  };
  return { show, clear };
}
