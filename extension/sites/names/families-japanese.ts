import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of Japan, folded: from scripts/data/families-japanese.txt. */
export const JAPANESE_FAMILIES: Lookup = {
  width: 9,
  salt: 1,
  bits: 'IwEAAACAFwByKwAUAOD2TcswSgQCAGCYgA/9hx9MhQ8gIwAA0BoAAPATAAAAAH4JBAAAAAkA9AFAiwAAwF4AAN4C4GOCLwD1SwEA2C4RQMvFABoCAABAKABL9gEA8FsQQH/o6gMuBfDzZH81YXICoGUawG8AAAC8CLUvDTMqelt6BgAAQDQ8TCQ/PTwkQ0iOqUlH63E3EpTUa0/m/635ob5gANKlQ1iW9AQAxgEAAKBYZSHPK6C4AQAgD4Dff16eM4AXABbYpwAAcAE=',
};
