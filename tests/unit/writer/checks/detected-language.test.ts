import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../../../../scripts/lib/cli/paths.ts';
import { askedLanguage, isOtherLanguage } from '../../../../worker/writer/checks/asked-language.ts';
import {
  loadDetector,
  seemsOtherLanguage,
} from '../../../../worker/writer/checks/detected-language.ts';
import { checkRewritten } from '../../../../worker/writer/checks/rewritten.ts';
import { GOOD } from '../../../answers/bad.ts';
import { richBrief } from '../briefs.ts';

/** Two emails in each of 22 languages, written for this. */
const EMAILS = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(inRepository('tests/answers/languages.json'), 'utf8')));
const LANGUAGES = Object.keys(EMAILS);

const isSaid = (body: string, language: string): boolean =>
  askedLanguage.find({ ...GOOD, body }, { brief: { ...richBrief, language }, others: [] }).length >
  0;

describe('an email in another language than the one asked for', () => {
  beforeAll(loadDetector);

  test('there are 924 wrong pairs, and more than a third passed without a detector', () => {
    const pairs = LANGUAGES.flatMap((asked) =>
      LANGUAGES.filter((language) => language !== asked).flatMap((language) =>
        (EMAILS[language] ?? []).map((text) => isOtherLanguage(text, asked)),
      ),
    );
    expect(pairs).toHaveLength(924);
    expect(pairs.filter((isFound) => !isFound).length).toBeGreaterThan(308);
  });

  test.each(LANGUAGES)('is noticed whatever it is written in, where %s was asked for', (asked) => {
    const unnoticed = LANGUAGES.filter((language) => language !== asked).flatMap((language) =>
      (EMAILS[language] ?? []).filter((text) => !isSaid(text, asked)),
    );
    expect(unnoticed).toEqual([]);
  });

  test.each(LANGUAGES)('is none where %s was asked for and written', (asked) => {
    expect((EMAILS[asked] ?? []).filter((text) => isSaid(text, asked))).toEqual([]);
  });

  test('the tags of one language are one', () => {
    const [danish = ''] = EMAILS.da ?? [];
    const [norwegian = ''] = EMAILS.no ?? [];
    for (const tag of ['nb-NO', 'nn', 'NO']) {
      expect(seemsOtherLanguage(norwegian, tag)).toBe(false);
      expect(seemsOtherLanguage(danish, tag)).toBe(true);
    }
    for (const tag of ['ms', 'id', 'in'])
      expect(seemsOtherLanguage(EMAILS.id?.[0] ?? '', tag)).toBe(false);
    for (const tag of ['hr', 'bs', 'sr-Latn'])
      expect(seemsOtherLanguage(EMAILS.hr?.[0] ?? '', tag)).toBe(false);
  });

  test.each([
    ['a few words', 'Czy mogę zadzwonić w czwartek o dziesiątej?', 'en'],
    ['a language that the detector does not know', EMAILS.pl?.[0] ?? '', 'mi'],
    [
      'an English email that quotes a Polish line',
      `${EMAILS.en?.join('\n')}\n„Zespół traci dwa dni w miesiącu”`,
      'en',
    ],
    [
      'names of companies and people',
      'Hi Zoë,\n\nSantander, Müller GmbH, Groupe Lactalis, Nowak i Synowie and Kovács Kft. all run it. Shall I send you what they say of it?\n\nDan',
      'en',
    ],
  ])('%s is no reason to say so', (_, text, asked) => {
    expect(seemsOtherLanguage(text, asked)).toBe(false);
  });

  test('of a rewrite it is told to look at, and never refused for a guess', () => {
    const [hungarian = ''] = EMAILS.hu ?? [];
    const found = checkRewritten(
      { ...GOOD, body: hungarian },
      { kind: 'shorter', brief: { ...richBrief, language: 'hr' }, email: GOOD },
    );
    expect(found).toContainEqual(expect.objectContaining({ rule: 'language', severity: 'soft' }));
  });
});

test('before it is loaded the detector says nothing', async () => {
  vi.resetModules();
  const fresh = await import('../../../../worker/writer/checks/detected-language.ts');
  const [polish = ''] = EMAILS.pl ?? [];
  expect(fresh.seemsOtherLanguage(polish, 'en')).toBe(false);
  await fresh.loadDetector();
  expect(fresh.seemsOtherLanguage(polish, 'en')).toBe(true);
});
