import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { locale, t } from '../../i18n/text.ts';
import type { Weekend } from '../../sequence/calendar.ts';
import type { WorkListActions } from '../actions.ts';
import type { Item } from '../items.ts';
import { groupName } from '../words.ts';
import { ContactRow } from './row.tsx';

/** Heights of a contact and of a heading, CSS px; today.css has the same. */
const CONTACT = 58;
const HEADING = 34;
/** What is drawn above and below what is in sight, lines: fast scrolling shows no gaps. */
const OVERSCAN = 12;
/** Room that what sticks to the edges of the window takes, CSS px: a line the keys go to is not behind it. */
const STICKS = { top: 56, bottom: 72 };

type Props = {
  items: readonly Item[];
  /** The line the keys act on; -1: none. */
  at: number;
  /** The keys brought one there. */
  focused: boolean;
  selected: ReadonlySet<string>;
  now: Date;
  weekend: Weekend;
  actions: WorkListActions;
};

const sizeOf = (item: Item | undefined): number => (item && 'row' in item ? CONTACT : HEADING);

const keyOf = (item: Item | undefined): string =>
  item && 'row' in item ? item.row.id : `group ${item?.group}`;

/** The list, of which only what is in sight is drawn: it scrolls with the window. */
export function ContactList({ items, at, focused, selected, now, weekend, actions }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(Math.round(top + window.scrollY));
  });
  // One for one list: with every other it would lay out all lines anew each time.
  const getItemKey = useCallback((line: number) => keyOf(items[line]), [items]);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: (line) => sizeOf(items[line]),
    getItemKey,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: STICKS.top,
    scrollPaddingEnd: STICKS.bottom,
  });
  useLayoutEffect(() => {
    if (focused && at >= 0) virtualizer.scrollToIndex(at);
  }, [virtualizer, focused, at]);
  return (
    <ul
      className="contacts"
      ref={list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t('list.label')}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (!item) return null;
        const top = start - scrollMargin;
        if (!('row' in item))
          return (
            <li
              key={key}
              className="contact-group"
              style={{ translate: `0 ${top}px` }}
              aria-posinset={index + 1}
              aria-setsize={items.length}
            >
              <h2>
                {groupName(item.group)} <span>{item.count.toLocaleString(locale())}</span>
              </h2>
            </li>
          );
        return (
          <ContactRow
            key={key}
            row={item.row}
            group={item.group}
            line={index}
            lines={items.length}
            top={top}
            active={index === at}
            focused={focused}
            selected={selected.has(item.row.id)}
            now={now}
            weekend={weekend}
            actions={actions}
          />
        );
      })}
    </ul>
  );
}
