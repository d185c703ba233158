import { browser } from 'wxt/browser';
import { z } from 'zod';
import { nameKey } from './identity.ts';
import { type Contact, contactSchema } from './model.ts';

/*
 * Contacts in the browser's storage: one item a contact, one a sequence, one an address, profile or page that names a contact, and the
 * rows of the list a few dozen to an item. What belongs together is written by one call, so that a crash leaves either all or nothing.
 */

export type Items = Record<string, unknown>;

const CONTACT = 'contact:';
export const KEY = 'key:';
export const NAME = 'name:';

export const idsSchema = z.array(z.string().max(64)).max(200);
const idSchema = z.string().max(64);

export const contactItem = (id: string): string => CONTACT + id;

/** A contact as it came from the storage; null for what is of no known shape. */
export function parseContact(value: unknown): Contact | null {
  const contact = contactSchema.safeParse(value);
  return contact.success ? contact.data : null;
}

export const read = (items: readonly string[]): Promise<Items> =>
  browser.storage.local.get([...items]) as Promise<Items>;

export const loadContact = async (id: string): Promise<Contact | null> =>
  parseContact((await read([contactItem(id)]))[contactItem(id)]);

export async function loadContacts(ids: readonly string[]): Promise<Contact[]> {
  if (ids.length === 0) return [];
  const items = await read(ids.map(contactItem));
  return ids.map((id) => parseContact(items[contactItem(id)])).filter((each) => each !== null);
}

/** Ids under these exact names, in their order; a name nobody has is left out. */
export async function idsOfKeys(keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const items = await read(keys.map((key) => KEY + key));
  const ids = keys.flatMap((key) => idSchema.safeParse(items[KEY + key]).data ?? []);
  return [...new Set(ids)];
}

export async function idsOfName(name: string): Promise<string[]> {
  const key = nameKey(name);
  if (!key) return [];
  return idsSchema.safeParse((await read([NAME + key]))[NAME + key]).data ?? [];
}
