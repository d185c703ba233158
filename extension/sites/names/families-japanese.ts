import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of Japan, folded: from scripts/data/families-japanese.txt. */
export const JAPANESE_FAMILIES: Lookup = {
  width: 9,
  salt: 5,
  bits: 'qcMZA4ADAAAAAAAAAABA3DIAUgEASAcAgAkAKYweBACAHyJBiAEAKLf9LoCYADwAAAAAQLy6ZwD4AgAAwGhj0XkDALAbAAAAg6o8QLelyLF5ILHLN2ux2i4AAAAOIjqSCgD9548CKF4fQKcQAMSCDRQCAAC8AMAAADAbAAAAkNDpCpEXAF0AMwDEIpIcwBYBo4pQlw1gOMxXjN0CADATAJdB2cCLhg6AIeouFmQfFAiA8obG3NWV14LtrVUAltkCKA4alTP//bPZSgk=',
};
