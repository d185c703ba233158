import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** The commonest family names of Japan, folded: from scripts/data/families-japanese.txt. */
export const JAPANESE_FAMILIES: Lookup = {
  width: 12,
  salt: 13,
  bits: 'AOCiU/w0AAAAkQcP0QIAAGAHAMBb25MhKAoAdwgAVwMAV31JAAAA8t0i2jXcjQYAAAAARP2cAgEAAAAAzycAAHA0AAAA7psipI2sAAAAABAVcgsAALAk4fAYyFghI4UTAAAAAAAAygAAAAAA8glurQ4AAAAAAAAAOVTdd5/jAAAAAFAhAAAAdnvsG0znt5jcYwMAGgoA+mHvC0NC8PrSAAAAAFDitcBDAJBkcRgpqAIArwgAAAAA7Q0Abl9kADC3YDy9kBuwAhCYHttRJwIAUefHlERj/1w74QFL/QUAWgUA8wcAAIBOquPkn6D3F+t9x87slSlIvujaOuWH8oiUAv4GhgMAsGeTYBE7hpOl',
};
