import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** Family names of Hungary that are no given ones, folded: from scripts/data/families-hungarian.txt. */
export const HUNGARIAN_FAMILIES: Lookup = {
  width: 9,
  salt: 1,
  bits: 'AAAQBQAAAAAAF/NQBYAIwFgAAO4aJwSAJQAAABoAABAVAAA3AEDHvACgOwAAAABUYQcAwJoXAAgAGAygtQAAAAAAANAeAAcl/TwxB2BNuWNT0gEEYvmIa6EBAHq+A8ALgNJXcAEAcK4HEQAAADqSAQ==',
};
