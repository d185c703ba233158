// @vitest-environment jsdom
/* Does what docs/contributing/add-a-site.md says, in a copy of what a site is made of. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Reading from '../../../extension/sites/reading.ts';
import type * as Registry from '../../../extension/sites/registry.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

const NEEDED = ['extension/sites', 'extension/editor', 'shared', 'tsconfig.base.json'];
const RECIPE = readFileSync(inRepository('docs/contributing/add-a-site.md'), 'utf8');

/** Within the repository, where the packages are found; git leaves `.output` out. */
mkdirSync(inRepository('.output'), { recursive: true });
const folder = mkdtempSync(inRepository('.output/add-a-site-'));
const sites = join(folder, 'extension/sites');

/** What the recipe gives as one file of the site. */
function fileOfRecipe(name: string): string {
  const [, indented] = new RegExp(`^ *\`\`\`ts ${name}\n(.*?)^ *\`\`\`$`, 'ms').exec(RECIPE) ?? [];
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

const load = <Module>(file: string): Promise<Module> =>
  import(/* @vite-ignore */ join(sites, file));

beforeAll(() => {
  for (const path of NEEDED) cpSync(inRepository(path), join(folder, path), { recursive: true });
  mkdirSync(join(sites, 'toy'));
  for (const name of ['about.ts', 'reader.ts'])
    writeFileSync(join(sites, 'toy', name), fileOfRecipe(name));
  register();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the registry knows it', async () => {
  const { addressOfKey, siteAt, whereItWorks } = await load<typeof Registry>('registry.ts');
  expect(siteAt('https://toy.example/7')?.label).toBe('Toy Mail');
  expect(addressOfKey('toy:letter:7')).toBe('https://toy.example/7');
  expect(whereItWorks()).toBe(
    'ColdCopy works on Gmail, LinkedIn, and Toy Mail. Open a conversation, a profile, or a letter there',
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
