import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of countries whose lists put them first, folded: from scripts/data/families-other.txt. */
export const OTHER_FAMILIES: Lookup = {
  width: 9,
  salt: 5,
  bits: 'fgCwBQAAgMTgAACsBwDgKYA9TAAAaKkFAIA0ADQDAADgIwAAAOIAkBpmLgAAAACoAACgfkGungFAc0kCwDni2zsAAEAZwBsAo7wBANA8HYAVAAAAAIAUADLHM3ICiJceBIDbWwAAGAnAQgKxAPKSsJcuAy/G8WB6BCDqRVAAvUJK6zSliiFNodr+O+NFKAAA6msCsEXCOTI=',
};
