import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of countries whose lists put them first, folded: from scripts/data/families-other.txt. */
export const OTHER_FAMILIES: Lookup = {
  width: 9,
  salt: 1,
  bits: 'AAAAAOAtvdummfUWBBAbQBwAKgEAAAAAAAAA+Ck0nAMgAE0AhwEAAAAAgGUA/3gBAAAAwNm8gsMDAADAGi/WZYACAGAFAAAAAAjPItoCAAAAUfMAiIJrhafMQbcDUAjA5HkAABomu5kWwBu4Gd1NJAMFQGQ9ORMAcGM1cHkAQvF1PUgZQDvvfUQB4PW62QQoNjACAABg6Vo=',
};
