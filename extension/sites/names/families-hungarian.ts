import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** Family names of Hungary that are no given ones, folded: from scripts/data/families-hungarian.txt. */
export const HUNGARIAN_FAMILIES: Lookup = {
  width: 9,
  salt: 5,
  bits: 'AEICAAAAQD8AABoTAQDAIM91qwAAAAAAAB7HAAAAAAAAAEgAyQEASA52AYC7AAAAAMATgAwAAwDIBgAgueEJs2EBAAAAAAAAAJIDCHAH/yuI1qXw5mzRCYC51LGKAwCAbA2t6wAUzp6gzNGNAEhbAQ==',
};
