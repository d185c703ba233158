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
import { freeMail, sourceOf, suffixes, TABLES } from '../../../scripts/lib/tables.ts';
import { packed } from '../../../scripts/lib/xor-filter.ts';

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

describe('a packed set', () => {
  const words = Array.from({ length: 1_000 }, (_, number) => `in${number.toString(36)}`);
  const others = Array.from({ length: 20_000 }, (_, number) => `out${number.toString(36)}`);

  it.each([6, 7, 8, 9, 12])('takes one other word in 2^%i for one of its own', (width) => {
    const has = lookup(packed(words, width));
    expect(words.every(has)).toBe(true);
    expect(others.filter(has).length / others.length).toBeLessThan(1.5 / 2 ** width);
  });

  it('keeps words that differ in a letter apart', () => {
    const has = lookup(packed(words, 9));
    const alike = words.map((word) => `j${word.slice(1)}`);
    expect(alike.filter(has).length).toBeLessThan(10);
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
