import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** Family names of Hungary that are no given ones, folded: from scripts/data/families-hungarian.txt. */
export const HUNGARIAN_FAMILIES: Lookup = {
  width: 12,
  salt: 13,
  bits: 'AHAaAMDplGp95QsAAIC5UZKpAPDpAHCIAAAAyN5jzgkAAIBBANCUAAAAAAAAAAAAAAAAAFB4AOD1AAAAAAAAAAAAAMB/5gsAEwUkR5cD5AgAANBnKXVcwwsAAAAAAAAA8gAAANBRAR5vt3V7AHBlAAAAswIALxQGnQUAXxdIABAKe1UaCbZj5QgAGQunHK+NACBRGQM=',
};
