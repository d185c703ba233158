import type { Editor } from '../editor/editor.ts';
import { type Place, widthWithin } from '../storage/placement.ts';
import { buildDock, type Dock } from './dock.ts';
import { clipOf, findLayout, isClear, otherSide, type Rect } from './layout.ts';
import { setPageMargin } from './page-margin.ts';
import { type UpdatedWords, updatedNotice, updatedWords } from './updated-notice.ts';

/** What of the page the layout of the sidebar depends on. */
export type PageLayoutInput = {
  document: Document;
  editors(): Editor[];
  /** The part of the page that may be moved aside; null where the page is left as it is. */
  main(): Element | null;
};

export type Sidebar = {
  show(): void;
  /** Hides the frame and gives the focus back. What runs in the frame goes on. */
  hide(): void;
  isShown(): boolean;
  place(wish: Partial<Place>): void;
  /** Looks anew at what must not be covered. */
  layOut(): void;
  reload(src: string): void;
  /** The page gets the focus, also from a frame that is still loading. */
  letGo(): void;
  /** The extension was updated: says so over the frame, and leaves when its successor comes. */
  orphaned(): void;
};

const DIALOGS = '[role="dialog"], [role="alertdialog"]';

function boxOf(element: Element): Rect | null {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0
    ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
    : null;
}

const boxesOf = (elements: Iterable<Element>): Rect[] =>
  [...elements].map(boxOf).filter((box) => box !== null);

/** Where the focus is, shadow roots of the page included. */
function focused(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

const otherDialogs = (document: Document, frames: readonly Element[]) =>
  [...document.querySelectorAll(DIALOGS)].filter(
    (each) => !frames.some((frame) => frame === each || each.contains(frame)),
  );

/** Puts the dock where it was wished and the page beside it, else on the other side; where neither is free, over the page. */
function arrange(input: PageLayoutInput, dock: Dock, wish: Place) {
  const { document, main } = input;
  if (!dock.isShown()) return setPageMargin(document, null, main);
  const viewport = { width: innerWidth, height: innerHeight };
  const frames = input.editors().map((editor) => editor.frame);
  const beside = [wish, { ...wish, side: otherSide(wish.side) }].find((place) => {
    setPageMargin(document, place, main);
    return isClear(place, viewport, boxesOf(frames));
  });
  if (!beside) setPageMargin(document, null, main);
  const layout = findLayout(
    beside ?? wish,
    viewport,
    boxesOf(frames),
    boxesOf(otherDialogs(document, frames)),
  );
  dock.put(layout, clipOf(layout, viewport.height));
}

/** Lays the notice of the update over the dock; `leave` once the user closes it or the updated extension mounts its own sidebar. */
function coverUntilSucceeded(
  document: Document,
  dock: Dock,
  said: UpdatedWords,
  leave: () => void,
) {
  const end = () => {
    successor.disconnect();
    leave();
  };
  const successor = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) end();
  });
  dock.cover(updatedNotice(document, said, end));
  successor.observe(document.documentElement, { childList: true });
}

/** Mounts the sidebar. `placed` is told when the user has dragged its edge. */
export function mountSidebar(
  input: PageLayoutInput,
  src: string,
  start: Place,
  told: { placed(place: Place): void; reloaded(): void },
): Sidebar {
  const { document } = input;
  const said = updatedWords();
  let wish = start;
  let before = focused(document);

  const layOut = () => arrange(input, dock, wish);
  const dock: Dock = buildDock(document, src, {
    sized(width, end) {
      wish = { ...wish, width };
      layOut();
      if (end) told.placed(wish);
    },
    reloaded: told.reloaded,
  });
  layOut();

  return {
    show() {
      if (!dock.isShown()) before = focused(document);
      if (!dock.host.isConnected) document.documentElement.append(dock.host);
      dock.show(true);
      layOut();
      dock.frame.focus();
    },
    hide() {
      dock.show(false);
      layOut();
      dock.frame.blur();
      if (before?.isConnected) before.focus({ preventScroll: true });
    },
    isShown: dock.isShown,
    place(next) {
      wish = {
        side: next.side ?? wish.side,
        width: next.width === undefined ? wish.width : widthWithin(next.width),
      };
      layOut();
    },
    layOut,
    reload: dock.reload,
    letGo: dock.letGo,
    orphaned() {
      coverUntilSucceeded(document, dock, said, () => {
        this.hide();
        dock.host.remove();
      });
    },
  };
}
