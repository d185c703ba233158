import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { packagedAddresses } from '../../../scripts/lib/package/addresses.ts';
import { zipOf } from '../../../scripts/lib/package/archive.ts';
import { DATA_PACKAGES, noticesOf, packageFolders } from '../../../scripts/lib/package/notices.ts';
import { unzip } from './unzip.ts';

const WORKER = 'https://api.coldcopy.example';

describe('the Worker that a package talks to', () => {
  test.each([
    [undefined, /^COLDCOPY_WORKER is not set\..* give its https address/],
    ['', /is not set/],
    [
      'http://127.0.0.1:8787',
      /^COLDCOPY_WORKER is http:\/\/127\.0\.0\.1:8787\. .* over https alone/,
    ],
    ['http://coldcopy.example', /over https alone/],
    ['coldcopy.example', /"coldcopy\.example", which is no address/],
    ['https://me:secret@coldcopy.example', /holds a name or a password/],
    ['https://coldcopy.example/api', /origin alone: https:\/\/coldcopy\.example\.$/],
  ])('%s is refused in one sentence', (address, sentence) => {
    expect(() => packagedAddresses({ COLDCOPY_WORKER: address })).toThrow(sentence);
  });

  test('is an https origin', () => {
    const { worker, homepage } = packagedAddresses({
      COLDCOPY_WORKER: WORKER,
      COLDCOPY_HOMEPAGE: 'https://coldcopy.example/about',
    });
    expect([worker.origin, homepage?.href]).toEqual([WORKER, 'https://coldcopy.example/about']);
  });
});

test('a zip has the same bytes whatever order its files came in, and gives them back', async () => {
  const files: [string, Buffer][] = [
    ['b/two.txt', Buffer.from('two'.repeat(100))],
    ['a.txt', Buffer.from('ä')],
  ];
  const [one, other] = await Promise.all([
    zipOf(new Map(files)),
    zipOf(new Map(files.toReversed())),
  ]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect([...unzip(Buffer.from(one))]).toEqual(files.toReversed());
});

describe('notices', () => {
  test('are of the packages that modules lie in, each once', () => {
    const modules = [
      'react/index.js',
      'react/cjs/react.production.js?commonjs-module',
      'zod/v4/index.js',
    ].map((path) => inRepository(`node_modules/${path}`));
    const folders = packageFolders([
      ...modules,
      '\0vite/preload-helper.js',
      inRepository('extension/page/page.ts'),
    ]);
    expect([...folders]).toEqual(
      ['react', 'zod'].map((name) => inRepository(`node_modules/${name}`)),
    );
    const text = noticesOf(folders);
    expect(text.match(/^(react|zod) \S+ \(MIT\)$/gm)).toHaveLength(2);
    expect(text).toContain('Permission is hereby granted');
  });

  test('name each package that a table is made of', () => {
    const tables = readFileSync(inRepository('scripts/lib/tables.ts'), 'utf8');
    const used = [...tables.matchAll(/(?:require\(|from )'((?:@[\w-]+\/)?[a-z][\w-]*)[/']/g)].map(
      ([, name]) => name,
    );
    expect(DATA_PACKAGES).toEqual(expect.arrayContaining(used));
  });
});
