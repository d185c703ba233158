import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { PRIVACY_TEXT, privacySource } from '../../../scripts/lib/privacy-text.ts';
import { PRIVACY_HTML } from '../../../worker/privacy/text.ts';

test('the page /privacy says what docs/privacy.md says; after an edit `npm run privacy-page`', async () => {
  expect(readFileSync(inRepository(PRIVACY_TEXT), 'utf8')).toBe(await privacySource());
});

test('it links to nothing that a page of the Worker does not have', () => {
  const links = [...PRIVACY_HTML.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.filter((href) => !/^https:\/\//.test(href ?? ''))).toEqual([]);
});
