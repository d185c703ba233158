import { bodyContent, typedText } from './compose-body.ts';
import { h } from './dom.ts';
import { settings } from './state.ts';

const FRAME_LATER = 1;

/**
 * Bodies that do not behave, by the page's address. They watch what changes in them, as frameworks do: execCommand gives no
 * `beforeinput` that could be refused.
 */
export function misbehave(body: HTMLElement): void {
  if (settings.editor === 'reject') restoreAtOnce(body);
  if (settings.editor === 'lines') joinLines(body);
  if (settings.editor !== 'revert') return;
  body.addEventListener(
    'input',
    () => setTimeout(() => body.replaceChildren(...bodyContent(undefined)), FRAME_LATER),
    { once: true },
  );
}

const CHANGES = { childList: true, characterData: true, subtree: true };

function restoreAtOnce(body: HTMLElement): void {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    body.replaceChildren(...bodyContent(undefined));
    watch.observe(body, CHANGES);
  });
  queueMicrotask(() => watch.observe(body, CHANGES));
}

/** Takes one line only: what comes in several is joined. */
function joinLines(body: HTMLElement): void {
  const watch = new MutationObserver(() => {
    const text = typedText(body);
    if (body.children.length <= 5) return;
    watch.disconnect();
    const nodes = [...body.childNodes];
    const below = nodes.slice(
      nodes.findIndex(
        (node) => node instanceof Element && node.className.startsWith('gmail_signature'),
      ),
    );
    body.replaceChildren(h('div', {}, text), h('div', {}, h('br')), ...below);
    watch.observe(body, CHANGES);
  });
  queueMicrotask(() => watch.observe(body, CHANGES));
}
