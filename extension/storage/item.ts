import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { z } from 'zod';

/** One stored item. What is read is always of the item's shape: anything else in the storage reads as the fallback. */
export type Stored<T> = {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back on each change, whoever made it (another tab, the options page). Returns the end of it. */
  watch(changed: (value: T) => void): () => void;
};

/** Defines a stored item, version 1; a later shape raises the version and migrates (WXT `migrations`). */
export function stored<T>(key: StorageItemKey, schema: z.ZodType<T>, fallback: T): Stored<T> {
  const item = storage.defineItem<unknown>(key, { version: 1 });
  const shaped = (value: unknown): T => {
    const parsed = schema.safeParse(value ?? fallback);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    get: async () => shaped(await item.getValue()),
    set: (value) => item.setValue(value),
    remove: () => item.removeValue({ removeMeta: true }),
    watch: (changed) => item.watch((value) => changed(shaped(value))),
  };
}

/** A list that keeps its good entries when one of them is not of the shape: one bad entry must not lose the others. */
export const lenientList = <Schema extends z.ZodType>(entry: Schema, max: number) =>
  z.array(z.unknown()).transform((entries) =>
    entries
      .map((each) => entry.safeParse(each))
      .filter((each) => each.success)
      .map((each) => each.data)
      .slice(0, max),
  );
