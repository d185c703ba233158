import { READING_LIMITS } from '../sites/limits.ts';
import type { Reading } from '../sites/reading.ts';

/** What was marked and what was read, each of which holds only at the address where it was. */
export type LastRead = {
  select(text: string): void;
  /** Text the user had selected when calling, while that address is open. */
  selection(): string | undefined;
  read(reading: Reading): void;
  /** Something was read, but not at the address that is open now. */
  isStale(): boolean;
  /** Name of what is open now: of what was read here, or else the address. */
  key(): string;
};

export const newLastRead = (): LastRead => {
  let selected: { text: string; at: string } | null = null;
  let lastRead: { key: string; at: string } | null = null;
  return {
    select(text) {
      selected = { text, at: location.href };
    },
    selection: () => (selected?.at === location.href ? selected.text : undefined),
    read({ key }) {
      lastRead = { key, at: location.href };
    },
    isStale: () => lastRead !== null && lastRead.at !== location.href,
    key() {
      const key =
        lastRead?.at === location.href
          ? lastRead.key
          : `address:${location.pathname}${location.hash}`;
      return key.slice(0, READING_LIMITS.key);
    },
  };
};
