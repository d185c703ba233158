/** The part of the Navigation API used here; Chromium 102, Firefox 147. */
type Navigation = Pick<EventTarget, 'addEventListener'>;

/** Tells when the page's address changes without a load, by one listener, until the signal ends it. */
export function watchAddress(moved: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    moved();
  };
  const { navigation } = globalThis as { navigation?: Navigation };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else addEventListener('hashchange', look, { signal });
}
