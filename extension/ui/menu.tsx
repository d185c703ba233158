import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

export type MenuItem = { text: string; key?: string; onPick: () => void };

type Props = {
  /** Groups of items; a line is drawn between them. */
  groups: MenuItem[][];
  /** Which edge of the button the list starts from, and on which side it opens. */
  from?: 'start' | 'end';
  side?: 'below' | 'above';
  children: (button: {
    id: string;
    'aria-haspopup': 'menu';
    'aria-expanded': boolean;
    onClick: () => void;
  }) => ReactNode;
};

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The next item after `at` that begins with this letter, going round; undefined where none does. */
export function nextByLetter(
  texts: readonly string[],
  at: number,
  letter: string,
): number | undefined {
  const begins = (text = ''): boolean =>
    text.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const order = texts.map((_, step) => (at + 1 + step) % texts.length);
  return order.find((place) => begins(texts[place]));
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && /^\S$/u.test(key);

const itemsIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = STEPS[event.key];
  if (!step && !isLetter(event)) return;
  event.preventDefault();
  // A letter is looked for here, and means nothing to whoever listens outside.
  event.stopPropagation();
  const all = itemsIn(event.currentTarget);
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
  const texts = all.map(({ textContent }) => textContent);
  const next = step ? step(at, all.length) : nextByLetter(texts, at, event.key);
  if (next !== undefined) all[next]?.focus();
}

/** Distance of the list from its button and from the edge of the window, CSS px. */
const GAP = 4;

/** Puts the list at its button, on the wished side where there is room, and never over the edge of the window. */
function place(list: HTMLElement, button: DOMRect, from: 'start' | 'end', side: 'below' | 'above') {
  const { offsetWidth: width, offsetHeight: height } = list;
  const roomAbove = button.top - GAP - height > 0;
  const roomBelow = button.bottom + GAP + height < innerHeight;
  const above = side === 'above' ? roomAbove || !roomBelow : roomAbove && !roomBelow;
  const top = above ? button.top - GAP - height : button.bottom + GAP;
  // Where lines begin on the right, so does the list.
  const isFromLeft = (from === 'start') === (getComputedStyle(list).direction === 'ltr');
  const left = isFromLeft ? button.left : button.right - width;
  list.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
  list.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
}

/** A menu button: arrows and first letters move, Esc closes and gives the focus back, a press elsewhere closes. */
export function Menu({ groups, from = 'end', side = 'below', children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  useEffect(() => {
    if (!open) return;
    if (list.current && root.current) {
      list.current.showPopover();
      place(list.current, root.current.getBoundingClientRect(), from, side);
      itemsIn(list.current)[0]?.focus();
    }
    const closed = new AbortController();
    const onDown = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onDown, { signal: closed.signal });
    addEventListener('scroll', () => setOpen(false), { signal: closed.signal });
    addEventListener('resize', () => setOpen(false), { signal: closed.signal });
    return () => closed.abort();
  }, [open, from, side]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key !== 'Escape') return moveFocus(event);
    event.stopPropagation();
    close();
  };

  const pick = (item: MenuItem) => {
    close();
    item.onPick();
  };

  return (
    <div className="menu" ref={root}>
      {children({
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div
          className="menu-list"
          popover="manual"
          role="menu"
          aria-labelledby={id}
          ref={list}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {groups.map((group, place) => (
            <Fragment key={group[0]?.text}>
              {place > 0 && <hr />}
              {group.map((item) => (
                <button
                  key={item.text}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => pick(item)}
                >
                  {item.text}
                  {item.key && <span className="menu-key">{item.key}</span>}
                </button>
              ))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
