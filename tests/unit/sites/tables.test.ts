import { readFileSync } from 'node:fs';
import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import {
  companyFromDomain,
  companyLabel,
  isFreeMail,
} from '../../../extension/sites/email/domains.ts';
import { lookup } from '../../../extension/sites/lookup.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { packed } from '../../../scripts/lib/pack.ts';
import { freeMail, sourceOf, suffixes, TABLES } from '../../../scripts/lib/tables.ts';

describe('the tables', () => {
  it.each(TABLES)('$name is what its sources give: if not, run npm run tables', (table) => {
    expect(readFileSync(inRepository(table.path), 'utf8')).toBe(sourceOf(table));
  });

  it.each(TABLES)('$name finds every word it was made of', (table) => {
    const words = table.words();
    const has = lookup(packed(words, table.width));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !has(word))).toEqual([]);
  });
});

describe('the company of an address', () => {
  it('is never a suffix that tldts knows', () => {
    const wrong = suffixes()
      .filter((suffix) => !suffix.startsWith('*'))
      .filter(
        (suffix) =>
          getPublicSuffix(`quillmark.${suffix}`, { allowPrivateDomains: true }) === suffix,
      )
      .filter(
        (suffix) =>
          !isFreeMail(`mara@quillmark.${suffix}`) &&
          companyLabel(`mara@quillmark.${suffix}`) !== 'quillmark',
      );
    expect(wrong).toEqual([]);
  });

  it('is not known of a provider of mail', () => {
    expect(
      freeMail().filter((domain) => companyFromDomain(`mara@${domain}`) !== undefined),
    ).toEqual([]);
    expect(isFreeMail('mara@tampabay.rr.com')).toBe(true);
  });

  it('is told from a subdomain, but for one name in a hundred', () => {
    const names = Array.from(
      { length: 2_000 },
      (_, number) => `firm${(number * 7919).toString(36)}`,
    );
    const right = names.filter((name) => companyLabel(`mara@mail.${name}.com`) === name);
    expect(right.length).toBeGreaterThan(names.length * 0.975);
  });
});
