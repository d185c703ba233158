/* What holds of the texts of the UI, in every language: docs/contributing/translate.md. */
import { parseMessagesFile, parseMessagesObject } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../../scripts/lib/locales.ts';
import { PRODUCT, read } from './files.ts';

type Texts = ReadonlyMap<string, string>;
type Parsed = Awaited<ReturnType<typeof parseMessagesFile>>;

const FORM = /\.(zero|one|two|few|many|other)$/u;

const textsIn = (messages: Parsed): Texts =>
  new Map(
    messages.flatMap((each) =>
      each.type === 'simple' ? [[each.key.join('.'), each.message] as const] : [],
    ),
  );

const textsOf = async (locale: string): Promise<Texts> =>
  textsIn(await parseMessagesFile(inRepository(`extension/locales/${locale}.yml`)));

/** Texts by number: the key without its form. */
const pluralsIn = (texts: Texts): Set<string> =>
  new Set([...texts.keys()].filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -6)));

function baseOf(key: string, plurals: ReadonlySet<string>): string {
  const base = key.replace(FORM, '');
  return plurals.has(base) ? base : key;
}

/** The number itself may go without saying: "this line". */
const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/gu)].map(([place]) => place))]
    .filter((place) => place !== '{count}')
    .sort();
const marksIn = (text: string): string[] =>
  [...text.matchAll(/<\/?\w+>/gu)].map(([mark]) => mark).sort();

/** What of a text of each key is missing or not as in the other language, by key. */
function faultsOf(texts: Texts, english: Texts): string[] {
  const plurals = pluralsIn(english);
  const known = new Set([...english.keys()].map((key) => baseOf(key, plurals)));
  const mine = new Set([...texts.keys()].map((key) => baseOf(key, plurals)));
  const forms = new Intl.PluralRules(texts.get('language.tag') ?? '').resolvedOptions()
    .pluralCategories;
  return [
    ...[...known].filter((key) => !mine.has(key)).map((key) => `${key} is missing`),
    ...[...mine].filter((key) => !known.has(key)).map((key) => `${key} is no key`),
    ...[...plurals].flatMap((key) =>
      forms
        .filter((form) => !texts.get(`${key}.${form}`))
        .map((form) => `${key}.${form} is missing`),
    ),
    ...[...texts].flatMap(([key, text]) => {
      const base = baseOf(key, plurals);
      const model = english.get(key) ?? english.get(`${base}.other`) ?? '';
      const places = [placesIn(text), placesIn(model)].map(String);
      const marks = [marksIn(text), marksIn(model)].map(String);
      return [
        ...(text.trim() ? [] : [`${key} is empty`]),
        ...(places[0] === places[1] ? [] : [`${key} has ${places[0]} for ${places[1]}`]),
        ...(marks[0] === marks[1] ? [] : [`${key} has ${marks[0]} for ${marks[1]}`]),
      ];
    }),
  ];
}

const english = await textsOf(DEFAULT_LOCALE);

describe.each(LOCALES)('%s', (locale) => {
  test('has every text, with its places, marks and the forms of its numbers', async () => {
    const texts = await textsOf(locale);
    expect(faultsOf(texts, english)).toEqual([]);
    expect(texts.get('language.tag')).toBe(locale.replace('_', '-'));
  });

  test('is written as its readers write: quotation marks and apostrophes are typographic', async () => {
    const plain = [...(await textsOf(locale))].filter(([, text]) => /["']/u.test(text));
    expect(plain).toEqual([]);
  });

  test('leaves no sentence in English', async () => {
    if (locale === DEFAULT_LOCALE) return;
    const same = [...(await textsOf(locale))].filter(
      ([key, text]) => text === english.get(key) && text.split(' ').length > 3,
    );
    expect(same).toEqual([]);
  });
});

test('browsers tell the names of the texts apart: letters, digits and underscores, whatever their case', () => {
  const names = [...english.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
  expect(names.filter((name) => !/^\w+$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

/** Keys that a source names: whole, by `__MSG_…__`, or as a template of which a part is known only when it runs. */
function usesIn(source: string): (key: string) => boolean {
  const whole = new Set([...source.matchAll(/['"`]([\w.]+)['"`]/gu)].map(([, key = '']) => key));
  const named = new Set(
    [...source.matchAll(/__MSG_(\w+?)__/gu)].map(([, name = '']) => name.replaceAll('_', '.')),
  );
  const shapes = [...source.matchAll(/`(\w+\.[\w.]*(?:\$\{[^{}`]*\}[\w.]*)+)`/gu)].map(
    ([, shape = '']) =>
      new RegExp(`^${shape.replaceAll(/\$\{.*?\}/gu, '\\w+').replaceAll('.', '\\.')}$`),
  );
  return (key) => whole.has(key) || named.has(key) || shapes.some((shape) => shape.test(key));
}

test('no text is unused', () => {
  const sources = [...PRODUCT, 'wxt.config.ts', 'scripts/lib/coach-doc.ts'].map(read).join('\n');
  const isUsed = usesIn(sources);
  const plurals = pluralsIn(english);
  const keys = new Set([...english.keys()].map((key) => baseOf(key, plurals)));
  expect([...keys].filter((key) => !isUsed(key))).toEqual([]);
});

describe('a language that is added', () => {
  /** Polish has four forms for a number; the words are of no matter here. */
  const polish = (change: (texts: Map<string, string>) => void = () => undefined): Texts => {
    const texts = new Map<string, string>();
    const plurals = pluralsIn(english);
    for (const [key, text] of english) {
      const base = baseOf(key, plurals);
      if (base === key) texts.set(key, text);
      else for (const form of ['one', 'few', 'many', 'other']) texts.set(`${base}.${form}`, text);
    }
    for (const base of plurals)
      for (const form of ['one', 'few', 'many', 'other'])
        texts.set(`${base}.${form}`, english.get(`${base}.other`) ?? '');
    texts.set('language.tag', 'pl');
    change(texts);
    return texts;
  };

  test('is held to the same, by its own forms of numbers', () => {
    expect(faultsOf(polish(), english)).toEqual([]);
    expect(
      faultsOf(
        polish((all) => all.delete('common.emails.few')),
        english,
      ),
    ).toEqual(['common.emails.few is missing']);
    expect(
      faultsOf(
        polish((all) => all.delete('common.save')),
        english,
      ),
    ).toEqual(['common.save is missing']);
    expect(
      faultsOf(
        polish((all) => all.set('common.meter', 'bez')),
        english,
      ),
    ).toEqual(['common.meter has  for {max},{used}']);
    expect(
      faultsOf(
        polish((all) => all.set('common.savee', 'x')),
        english,
      ),
    ).toEqual(['common.savee is no key']);
  });

  test('is read as the build reads it', () => {
    const tree = { language: { tag: 'pl' }, common: { emails: { one: '{count} e-mail' } } };
    expect(textsIn(parseMessagesObject(tree)).get('common.emails.one')).toBe('{count} e-mail');
  });
});
