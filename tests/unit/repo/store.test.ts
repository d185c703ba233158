/* What the stores are told fits their forms, and is true of the manifest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import config from '../../../wxt.config.ts';

const LANGUAGES = ['en', 'de'];
const read = (path: string): string => readFileSync(inRepository(`store/${path}`), 'utf8');

/** Lengths in characters, the closed line at the end not counted: the strictest of the stores' forms. */
const LENGTHS: Record<string, [least: number, most: number]> = {
  'name.txt': [1, 45],
  'summary.txt': [1, 132],
  'description.txt': [250, 10_000],
  'single-purpose.txt': [1, 1_000],
};

/** Permissions, and the kinds of data that Firefox's users are told of. */
async function manifestOf(browser: 'chrome' | 'firefox') {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is made by a function');
  return await manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
}

/** The rows of a table, by what stands in their first cell. */
const rowsOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, name = '', said = '']) => [name, said]),
  );

describe.each(LANGUAGES)('%s', (language) => {
  test.each(Object.entries(LENGTHS))(
    '%s has the length that the stores allow',
    (file, [least, most]) => {
      const text = read(`${language}/${file}`).trimEnd();
      expect(text.length).toBeGreaterThanOrEqual(least);
      expect(text.length).toBeLessThanOrEqual(most);
    },
  );

  test('the summary is what the manifest says in this language', () => {
    const locale = parse(readFileSync(inRepository(`extension/locales/${language}.yml`), 'utf8'));
    expect(`${locale.manifest.description}\n`).toBe(read(`${language}/summary.txt`));
  });

  test('each permission of the manifest has its sentence, and no other has one', async () => {
    const {
      permissions = [],
      host_permissions: hosts = [],
      optional_host_permissions: optional = [],
    } = await manifestOf('chrome');
    const local = /localhost|127\.0\.0\.1/;
    const asked = [
      ...[...permissions, ...hosts]
        .filter((name) => !local.test(name))
        .map((name) => `\`${name}\``),
      ...optional.filter((name) => !local.test(name)).map((name) => `\`${name}\` (optional)`),
    ];
    const rows = rowsOf(read(`${language}/permissions.md`));
    const told = [...rows.keys()].filter((name) => name.startsWith('`'));
    expect(told.toSorted()).toEqual(asked.toSorted());
    for (const name of asked) expect(rows.get(name)?.length, name).toBeLessThanOrEqual(1_000);
  });

  test('Firefox’s kinds of data are those of the manifest', async () => {
    const { browser_specific_settings: settings } = await manifestOf('firefox');
    const { required = [] } = settings?.gecko?.data_collection_permissions ?? {};
    const rows = [...rowsOf(read(`${language}/data.md`)).keys()].filter((name) =>
      name.startsWith('`'),
    );
    expect(rows.toSorted()).toEqual(required.map((name) => `\`${name}\``).toSorted());
  });
});

test('every language has the same files', () => {
  const [first = [], ...others] = LANGUAGES.map((language) =>
    readdirSync(inRepository(`store/${language}`)).sort(),
  );
  for (const files of others) expect(files).toEqual(first);
});

/** Width and height, as a PNG says them in its head. */
function sizeOf(path: string): [width: number, height: number] {
  const head = readFileSync(path).subarray(0, 24);
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}

test('there are five screenshots and a tile, of the sizes that the stores ask for', () => {
  const folder = inRepository('store/pictures');
  const pictures = existsSync(folder) ? readdirSync(folder).sort() : [];
  expect(pictures.filter((name) => /^[1-5]-[a-z-]+\.png$/.test(name))).toHaveLength(5);
  expect(pictures.map((name) => [name, ...sizeOf(`${folder}/${name}`)])).toEqual(
    pictures.map((name) => (name === 'tile-440x280.png' ? [name, 440, 280] : [name, 1280, 800])),
  );
  expect(pictures).toHaveLength(6);
});
