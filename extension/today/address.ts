import type { Row } from '../contacts/index.ts';
import { addressOfKey, addressOfPerson } from '../sites/registry.ts';

/**
 * Where a contact is written to: the page they were last met on, in the account it was met in; else what was exchanged with their
 * address. Null where neither is known.
 */
export const addressOfRow = ({
  page,
  account,
  address,
}: Pick<Row, 'page' | 'account' | 'address'>): string | null =>
  (page ? addressOfKey(page, account) : null) ??
  (address ? addressOfPerson(address, account) : null);
