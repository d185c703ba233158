// @vitest-environment jsdom
/* Does what docs/contributing/add-a-site.md says, in a copy of what a site is made of. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, generateTypeFile, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Reading from '../../../extension/sites/reading.ts';
import type * as Registry from '../../../extension/sites/registry.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { getMessage } from '../../../scripts/lib/get-message.ts';

const NEEDED = [
  'extension/sites',
  'extension/editor',
  'extension/i18n',
  'extension/locales/en.yml',
  'shared',
  'tsconfig.base.json',
];
const RECIPE = readFileSync(inRepository('docs/contributing/add-a-site.md'), 'utf8');

/** Within the repository, where the packages are found; git leaves `.output` out. */
mkdirSync(inRepository('.output'), { recursive: true });
const folder = mkdtempSync(inRepository('.output/add-a-site-'));
const sites = join(folder, 'extension/sites');

/** What the recipe gives as a file of the site, or as lines of another file. */
function fileOfRecipe(name: string): string {
  const [, indented] =
    new RegExp(`^ *\`\`\`\\w+ ${name}\n(.*?)^ *\`\`\`$`, 'ms').exec(RECIPE) ?? [];
  if (!indented) throw new Error(`The recipe has no ${name}.`);
  return indented.replaceAll(/^ {3}/gm, '');
}

/** One line, and the import it stands on. */
function register(): void {
  const path = join(sites, 'registry.ts');
  const before = readFileSync(path, 'utf8');
  const after = before.replace('= [gmail, linkedin]', '= [gmail, linkedin, toy]');
  expect(after).not.toBe(before);
  writeFileSync(path, `import { toy } from './toy/about.ts';\n${after}`);
}

/** The texts of the recipe among those of the sites, and the types of all keys. */
async function addTexts(): Promise<void> {
  const path = join(folder, 'extension/locales/en.yml');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/^sites:\n/m, (head) => head + fileOfRecipe('en.yml'));
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const messages = await parseMessagesFile(path);
  await generateTypeFile(join(folder, 'extension/.wxt/i18n/structure.d.ts'), messages);
  const { chrome } = globalThis as unknown as { chrome: { i18n: object } };
  const texts = Object.entries(generateChromeMessages(messages)).map(
    ([key, { message }]): [string, string] => [key, message],
  );
  chrome.i18n = { getMessage: getMessage(Object.fromEntries(texts)) };
}

const load = <Module>(file: string): Promise<Module> =>
  import(/* @vite-ignore */ join(sites, file));

const { i18n } = (globalThis as unknown as { chrome: { i18n: object } }).chrome;

beforeAll(async () => {
  for (const path of NEEDED) cpSync(inRepository(path), join(folder, path), { recursive: true });
  mkdirSync(join(sites, 'toy'));
  for (const name of ['about.ts', 'reader.ts'])
    writeFileSync(join(sites, 'toy', name), fileOfRecipe(name));
  register();
  await addTexts();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  // Other files have the texts as they are.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { i18n });
});

test('the registry knows it', async () => {
  const { addressOfKey, siteAt, whereItWorks } = await load<typeof Registry>('registry.ts');
  expect(siteAt('https://toy.example/7')?.label).toBe('Toy Mail');
  expect(addressOfKey('toy:letter:7')).toBe('https://toy.example/7');
  expect(whereItWorks()).toBe(
    'ColdCopy works on Gmail, LinkedIn, and Toy Mail. Open a conversation, a profile, or a letter there.',
  );
});

test('its page is read, and the sidebar takes what was read', async () => {
  const { site } = await load<{ site: Site }>('toy/reader.ts');
  const { readingSchema } = await load<typeof Reading>('reading.ts');
  const page = new DOMParser().parseFromString('<p data-sender>Mara Holt</p>', 'text/html');
  const reading = site.read(page, { url: 'https://toy.example/7' });
  expect(readingSchema.parse(reading)).toMatchObject({
    site: 'toy',
    key: 'toy:letter:7',
    prospect: { fullName: 'Mara Holt', firstName: 'Mara' },
    missing: [],
  });
});

test('it compiles', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: './tsconfig.base.json',
      compilerOptions: { lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: [] },
      include: ['extension/sites'],
    }),
  );
  const tsc = inRepository('node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});
