import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of countries whose lists put them first, folded: from scripts/data/families-other.txt. */
export const OTHER_FAMILIES: Lookup = {
  width: 12,
  salt: 13,
  bits: 'AAAA6FHblqryAMBBjLfv/3jeygcAhgcAAAAAAHDoAAAAvgoA059l/QUAAHBYvQUAAIBfAAAAtw8AAAAAAAAAXAwAAAAAAJBVPB10AAAA+MGRAAAAANB5KwQAAAAApIqDAODKbg4AABAEgAUAWJd48gEAanXQoAsAqgUAXwgAWJwNACDOQQ0ARUEkPFQOKRmWAGBQABAyWgwAAACz8bFPPLVzBETvb4nGyzsI8lIsANAbM8asAEDTx5lY+cTlWgoA9u1jods7AMCvAQI=',
};
