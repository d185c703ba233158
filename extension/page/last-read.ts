import { READING_LIMITS } from '../sites/limits.ts';
import type { Reading } from '../sites/reading.ts';

/** What was marked and what was read, each of which holds only at the address where it was. */
export type LastRead = {
  select(text: string): void;
  /** Text the user had selected when calling, while that address is open. */
  selection(): string | undefined;
  read(reading: Reading): void;
  /** Something was read, but the last of it not at the address that is open now. */
  isStale(): boolean;
  /** Name of what is open now: of what was read here, now or before, or else the address. */
  key(): string;
};

/** Addresses whose names are remembered: more than anybody goes back through. */
const ADDRESSES = 50;

export function newLastRead(): LastRead {
  let selected: { text: string; at: string } | null = null;
  // Pages that are only passed through are read too: the one that the sidebar shows stays known by name.
  const keys = new Map<string, string>();
  let readAt: string | null = null;
  return {
    select(text) {
      selected = { text, at: location.href };
    },
    selection: () => (selected?.at === location.href ? selected.text : undefined),
    read({ key }) {
      readAt = location.href;
      keys.delete(readAt);
      keys.set(readAt, key);
      for (const oldest of [...keys.keys()].slice(0, -ADDRESSES)) keys.delete(oldest);
    },
    isStale: () => readAt !== null && readAt !== location.href,
    key() {
      const key = keys.get(location.href) ?? `address:${location.pathname}${location.hash}`;
      return key.slice(0, READING_LIMITS.key);
    },
  };
}
