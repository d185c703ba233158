/* `npm run privacy-page`: the text of the Worker's page /privacy anew from docs/privacy.md, after it was edited. */
import { writeFileSync } from 'node:fs';
import { inRepository } from './lib/cli/paths.ts';
import { fail } from './lib/cli/say.ts';
import { PRIVACY_TEXT, privacySource } from './lib/privacy-text.ts';

try {
  writeFileSync(inRepository(PRIVACY_TEXT), await privacySource());
  console.log(PRIVACY_TEXT);
} catch (error) {
  fail(error);
}
