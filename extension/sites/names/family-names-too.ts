import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** Given names that families bear too, folded: from @faker-js/faker and scripts/data/family-names-too.txt. */
export const FAMILY_NAMES_TOO: Lookup = {
  width: 7,
  salt: 1,
  bits: 'LADABwAE3g8AABAqJEIwACBpBhh9QQAgCCir480MAECtAQ4AXApAAhSWbi9cpQBkAQAAgLwBAN4AAGADAMhXEkBv05wDBjzqRg0AAI7dBwAAAAAgPMCv+VwBAPwWDAAwAYAAgAoACGuJADpau3fw07CksDZBOdYAIRdvvAKuBIAA8J8C+AAAQBEGcACARQUAqAEAAOscU4UXhMdv0htCAjC7vLwJAPy6AAC1kRalDg7AvHXcdFVgOxDQhE43MgCgwgUAhDFSFwAwA9hhLGAOAKQiQ4Aro38CNOx1C6CaAgBOwGMIsA8ea0AcsP8RTmnAsglQ8REGz809INUADhzgYLABsBQiAADAKrIegKn2q4+LzBHLAgDsoy49HsC1OGxPhlX/KAFsUkAbgCkA7IAGEnA1QXL+/X0AoGUEeY1/AagCJhOA+/sDGNTUOQQA0F78AAdAatRodqunCGySdBvSe1fJPM8coi8gAf1HqEo+5oz8AWYA/AIAAMwAAAAYONsS6XLAkoX+sOqcj30ER0G/gjkA4CS4AQC+8p+lAAEAwIV5YJwegCgAsNwgAYCaEqLqWnlRs3AvK1IBQ0Afz5Zn2HCAF+JAetQwrekH2CUA4ea9XWBRpIplDlfUSQcAahXRvWnKKID7DZzGJY8BAEBDvPyMDwAgAnyD/uj4wyKsAK/B3z9vJzy5McCF5KqZHb4KLArGR3lDxNjYBfIAGToCEBUPJAAo5jzChIC3pNseCGtrQjYJSNVEPKZ7tpkC7gEDc+8tyEzi/HucBEQbYCtLnuQqmAVAegiQdi916JxuPTugCyMeuHOXv3lACVD758dpLgvAl34iAGPtWuSx+y4q4Mf/BADtIlqR0G9QIavdVTz5bSAAA7kdmQwRf6ZO7DXmACBigGIDukkfgA4=',
};
