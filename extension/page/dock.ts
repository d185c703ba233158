import { type Place, widthWithin } from '../storage/placement.ts';

const BASE =
  'all: initial; position: fixed; top: 0; bottom: 0; display: block; color-scheme: light dark;';
const FRAME = 'display: block; width: 100%; height: 100%; border: 0; background: Canvas;';
const HANDLE =
  'position: absolute; top: 0; bottom: 0; width: 8px; cursor: ew-resize; touch-action: none;';
/** Above whatever the page draws: what must not be covered gets room, or a cut-out (layout.ts). */
const ON_TOP = '2147483646';

/** The sidebar's frame as it sits on the page. Built node by node: pages with Trusted Types take no HTML. */
export type Dock = {
  host: HTMLElement;
  frame: HTMLIFrameElement;
  /** Where it sits, and with which clip-path. */
  put(place: Place, clip: string): void;
  show(shown: boolean): void;
  isShown(): boolean;
  /** Loads the sidebar's page anew, in a new frame. */
  reload(src: string): void;
  /** Lays something over the frame. */
  cover(notice: Element): void;
  /** The focus belongs to the page from now on: a frame still loading does not take it. */
  letGo(): void;
};

type Told = {
  /** The edge is dragged: `end` with the last one. */
  sized(width: number, end: boolean): void;
  /** The frame's page was loaded a second time, by the host page's doing: its token is used up. */
  reloaded(): void;
};

function style(element: HTMLElement, rules: Record<string, string>) {
  for (const [name, value] of Object.entries(rules))
    element.style.setProperty(name, value, 'important');
}

/** Lets the user drag the inner edge. Only real pointer events count; a page's own are not trusted. */
function dragEdge(handle: HTMLElement, sideOf: () => Place['side'], sized: Told['sized']) {
  const widthAt = (event: PointerEvent) =>
    widthWithin(sideOf() === 'left' ? event.clientX : innerWidth - event.clientX);
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (event.isTrusted && handle.hasPointerCapture(event.pointerId)) sized(widthAt(event), false);
  });
  handle.addEventListener('pointerup', (event) => {
    if (event.isTrusted && handle.hasPointerCapture(event.pointerId)) sized(widthAt(event), true);
  });
}

function newFrame(document: Document, src: string, loaded: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'ColdCopy';
  // Plain `clipboard-write` would name the origin of the address, which is not that of the page behind it.
  frame.allow = 'clipboard-write *';
  frame.style.cssText = FRAME;
  frame.addEventListener('load', loaded);
  frame.src = src;
  return frame;
}

/** Builds the dock and puts it into the page, in a closed shadow root: no script of the page can reach the frame or its address. */
export function buildDock(document: Document, src: string, told: Told): Dock {
  const host = document.createElement('div');
  host.style.cssText = BASE;
  const root = host.attachShadow({ mode: 'closed' });
  const handle = document.createElement('div');
  handle.style.cssText = HANDLE;
  let side: Place['side'] = 'left';
  let shown = true;
  let loads = 0;
  let home: Window | null = null;
  /** What had the focus when the frame began to load. */
  let held = document.activeElement;
  const loaded = () => {
    loads += 1;
    // Taken out and put back, a frame gets another window, maybe before it was loaded once.
    if (loads > 1 || dock.frame.contentWindow !== home) told.reloaded();
    // Only now: the focus given to an empty frame is lost when its page comes. Meanwhile the user may have gone somewhere else.
    else if (shown && [held, host].includes(document.activeElement)) dock.frame.focus();
  };
  const dock: Dock = {
    host,
    frame: newFrame(document, src, loaded),
    put(place, clip) {
      side = place.side;
      const other = side === 'left' ? 'right' : 'left';
      const shadow = `${side === 'left' ? 1 : -1}px 0 0 rgb(128 128 128 / 30%)`;
      style(host, {
        [side]: '0',
        [other]: 'auto',
        width: `${place.width}px`,
        'clip-path': clip,
        'box-shadow': shadow,
        'z-index': ON_TOP,
      });
      style(handle, { [other]: '-2px', [side]: 'auto' });
    },
    show(next) {
      shown = next;
      style(host, { display: next ? 'block' : 'none' });
    },
    isShown: () => shown && host.isConnected,
    reload(next) {
      loads = 0;
      const frame = newFrame(document, next, loaded);
      dock.frame.replaceWith(frame);
      dock.frame = frame;
      home = frame.contentWindow;
      held = document.activeElement;
    },
    cover: (notice) => root.append(notice),
    letGo() {
      held = null;
    },
  };
  dragEdge(handle, () => side, told.sized);
  root.append(dock.frame, handle);
  document.documentElement.append(host);
  home = dock.frame.contentWindow;
  return dock;
}
