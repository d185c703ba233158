/** Below the sidebar, above the page's own layers. */
const LAYER = '2147483645';
const OUTSIDE = 3;

/**
 * Draws a frame around the compose that is meant, in an element of our own that takes no clicks and lies outside the page's nodes.
 * Follows the compose as it moves; gone when `signal` aborts or the compose closes.
 */
export function highlight(frame: Element, signal: AbortSignal): void {
  if (signal.aborted) return;
  const document = frame.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'all:initial;position:fixed;pointer-events:none';
  host.style.zIndex = LAYER;
  const ring = document.createElement('div');
  ring.style.cssText =
    'position:absolute;inset:0;border:2px solid #0b62c4;border-radius:10px;box-shadow:0 0 0 4px rgb(11 98 196 / 20%)';
  host.attachShadow({ mode: 'closed' }).append(ring);

  const place = () => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    host.hidden = !frame.isConnected || width === 0 || height === 0;
    host.style.display = host.hidden ? 'none' : 'block';
    host.style.left = `${Math.max(left - OUTSIDE, 0)}px`;
    host.style.top = `${Math.max(top - OUTSIDE, 0)}px`;
    host.style.width = `${Math.min(width + 2 * OUTSIDE, view.innerWidth)}px`;
    host.style.height = `${Math.min(height + 2 * OUTSIDE, view.innerHeight)}px`;
  };
  const sizes = new view.ResizeObserver(place);
  sizes.observe(frame);
  // A compose opening or closing beside it moves the frame without resizing it.
  if (frame.parentElement) sizes.observe(frame.parentElement);
  view.addEventListener('scroll', place, { capture: true, passive: true, signal });
  view.addEventListener('resize', place, { signal });
  view.addEventListener('transitionend', place, { capture: true, signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.remove();
  });
  document.documentElement.append(host);
  place();
}
