/* Tests of the repository itself: that what the documents say is there, and what no source may do. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/cli/paths.ts';
import { recipeOf } from './recipes/recipe.ts';
import { FILES, read, SOURCES } from './repo/files.ts';

describe('commands', () => {
  const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
  const commands = readdirSync(join(ROOT, 'scripts')).filter((file) => file.endsWith('.ts'));

  test.each(Object.entries(scripts))('npm run %s has its script', (name, command) => {
    expect(command).toBe(`node scripts/run.mjs ${name}`);
    expect(commands).toContain(`${name}.ts`);
  });

  test.each(commands)('scripts/%s is a command that a document explains', (file) => {
    const name = file.slice(0, -3);
    expect(Object.keys(scripts)).toContain(name);
    const documents = FILES.filter((path) => path.endsWith('.md')).map(read);
    expect(
      documents.some((text) => text.includes(name === 'test' ? 'npm test' : `npm run ${name}`)),
    ).toBe(true);
  });
});

describe('dependencies', () => {
  type Entry = { version?: string; optionalDependencies?: Record<string, string> };
  const packages: Record<string, Entry> = JSON.parse(read('package-lock.json')).packages;

  /** The folders in which Node would look for a package that `folder` wants, nearest first. */
  const folders = (folder: string): string[] => {
    const parent = folder.includes('/node_modules/')
      ? folder.slice(0, folder.lastIndexOf('/node_modules/'))
      : '';
    return folder === '' ? [''] : [`${folder}/`, ...folders(parent)];
  };

  // npm leaves out what it could not look up on the machine where the lockfile was written; `npm ci` then fails everywhere.
  test('package-lock.json knows the packages of every platform, as npm ci wants it', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !folders(folder).some((above) => packages[`${above}node_modules/${name}`]),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('documents', () => {
  const documents = FILES.filter((path) => path.endsWith('.md'));
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
      .map(([, link, source]) => link ?? source ?? '')
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .map((link) => ({ path, target: normalize(join(dirname(path), link.replace(/#.*$/, ''))) })),
  );

  test('every link leads somewhere', () => {
    expect(
      links
        .filter(({ target }) => !existsSync(join(ROOT, target)))
        .map(({ path, target }) => `${path} → ${target}`),
    ).toEqual([]);
  });

  test('every file they name is there, or is made by the recipe that names it', () => {
    const made = documents
      .filter((path) => path.startsWith('docs/contributing/'))
      .flatMap((path) => recipeOf(read(path)).steps)
      .filter(({ kind }) => kind === 'create')
      .map(({ path }) => path);
    const named = documents.flatMap((path) =>
      [
        ...read(path).matchAll(
          /`((?:extension|worker|scripts|tests|docs|migrations)\/[\w./-]+\.(?:tsx?|mjs|md|sql|css))`/g,
        ),
      ].map(([, name]) => ({
        path,
        name: name ?? '',
      })),
    );
    expect(
      named
        .filter(({ name }) => !existsSync(join(ROOT, name)) && !made.includes(name))
        .map(({ path, name }) => `${path} → ${name}`),
    ).toEqual([]);
  });
});

describe('configuration', () => {
  test('every variable the Worker knows is in wrangler.toml, the secrets apart', () => {
    const known = [...read('worker/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
      ([, name]) => name ?? '',
    );
    const table = read('wrangler.toml').split('[vars]')[1] ?? '';
    expect(known.length).toBeGreaterThan(3);
    expect(
      known.filter(
        (name) =>
          !['ANTHROPIC_API_KEY', 'TURNSTILE_SECRET', 'ALERT_WEBHOOK_URL'].includes(name) &&
          !new RegExp(`^${name} = "`, 'm').test(table),
      ),
    ).toEqual([]);
  });
});

describe('styles', () => {
  const ours = FILES.filter((path) => path.startsWith('extension/'));
  const css = ours
    .filter((path) => path.endsWith('.css'))
    .map(read)
    .join('\n');
  const code = ours
    .filter((path) => /\.tsx?$/.test(path))
    .map(read)
    .join('\n');
  const all = (pattern: RegExp, text: string) =>
    new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));

  test('every token is used, and what is used is there', () => {
    const there = all(/^\s+(--[\w-]+):/gm, css);
    expect(there.size).toBeGreaterThan(10);
    expect(all(/var\((--[\w-]+)/g, css + code)).toEqual(there);
  });

  test('every class belongs to a component', () => {
    const classes = all(/\.([a-z][\w-]*)(?=[^{}]*\{)/g, css.replaceAll(/\/\*.*?\*\//gs, ''));
    expect(classes.size).toBeGreaterThan(10);
    expect(
      [...classes].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code)),
    ).toEqual([]);
  });
});

describe('sources', () => {
  const text = FILES.filter(
    (path) =>
      /\.(tsx?|mjs|md|json|toml|sql|css|html|sh)$/.test(path) && path !== 'package-lock.json',
  );

  test('no path of one machine is in them', () => {
    const machine = new RegExp(
      ['(?<![\\w.:/-])/', '(work|home|root|Users|tmp)', '/[\\w.-]'].join(''),
    );
    expect(text.filter((path) => machine.test(read(path)))).toEqual([]);
  });

  // `pathname` writes a blank as %20: a checkout in a folder with one would not be found.
  test('no path is made of an address', () => {
    expect(SOURCES.filter((path) => /import\.meta\.url\)\.path/.test(read(path)))).toEqual([]);
  });

  test('no check is switched off and no test is left out', () => {
    const off = new RegExp(
      [
        '@ts-',
        '(ignore|expect-error|nocheck)|biome-',
        'ignore|\\b(test|it|describe)\\.',
        'only\\(',
      ].join(''),
    );
    expect(SOURCES.filter((path) => off.test(read(path)))).toEqual([]);
  });

  test('nothing but the press on Gmail’s own Compose presses anything on a page', () => {
    const onPages = SOURCES.filter((path) =>
      /^extension\/(sites|editor|page|background|launcher|drafts|entrypoints)\//.test(path),
    );
    const presses =
      /\.(click|submit|requestSubmit)\(\)|MouseEvent\(|PointerEvent\(|KeyboardEvent\(/;
    expect(onPages.filter((path) => presses.test(read(path)))).toEqual([
      'extension/sites/gmail/open-compose.ts',
    ]);
    expect(read('extension/sites/gmail/open-compose.ts').match(/press\(\w+\);/g)).toEqual([
      'press(button);',
    ]);
  });

  test('no text is made into HTML', () => {
    const html =
      /(inner|outer)HTML|insertHTML|insertAdjacentHTML|dangerouslySetInnerHTML|DOMParser|createContextualFragment|document\.write/;
    expect(
      SOURCES.filter((path) => path.startsWith('extension/') && html.test(read(path))),
    ).toEqual([]);
  });
});
