import type { Lookup } from '../lookup.ts';

/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */

/** Given names that families bear too, folded: from @faker-js/faker and scripts/data/family-names-too.txt. */
export const FAMILY_NAMES_TOO: Lookup = {
  width: 7,
  salt: 13,
  bits: 'SAALAABC01Pn0wqdAgAALGAJIAAA4v0fQAIAAABANIRh2uXX+UgIaAIAgEXVBAAAziNv2WQCABBsPWD4AITHTQDgGAYA9PzbbwD4oiixFD3RBrwBgCgg0wTgAeQoADCXAQqdPwBwpawwzRgHIAQDAAAAAMmaoG78QnyuB7vjAAAgAQUAAKZ++wooEgGAMZoFCIi9aWXtDdiEAUaAKZw+LgEASupZB9gx1zQU0JkCKgCAG9DzAAAoPMA8Uy3jz7Mf4G5zp1gFMSexqACMmQ4AiNmngKQkA3gCAABAXG7QAfKAwKBEAQAAkCmCAwAo6tAsFwBwwmfeuBZABAAAzj1LZw8qde4VTgAI2loAwA0IAASiAGjXAnitkAAxIE+YANiUlTcs5gBsMFeffquZwnDTByAAEH5fuPYPEqYAi8TcBgAgPDsGFAAI0q+flAOUAOgBXQBgjwUQxmTTlfg2vDdUwD0HKAJcgFAeABltz3IA4KvW9rgAgNhl6QBKjFbFQAPMTg1AT34B6AGUSLDlSQFaWRegDmAA8y8qoBIHAAC+8CHOjQFYgCUAcACYnjDA9w5w+xylL14CINW91fy9DTbyDwVAD9DzwFN+gH/zmZaZrtz5VdCLLKhKEflmp8Tz59YENTqCDSrgAfiY4cdgbgoAQOHvTO3UafrhQB/ga030rSITJX0DoNoHwA8V19jg6B04tlKma6p3BaxyNEJ973xQ5TuX6+cN6dJ5goA+HgCQpcxrTfMe2YoAl/OVzAAUnsBRADCw7c+vBiVerS2tDIqgKeogzlpgI0fs95DZun5P5YpDy+7hmK4AulvGHV/DAnw+gAZgMOTCAGEPsxRdbNf2Hd8eAmTpKMIGCLG1ABgAw25GY0uFwQioAWDjLOPQBw==',
};
