/* Who may import whom. That no imports form a circle is Biome's to hold (noImportCycles, types included). */
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { SITES as REGISTERED } from '../../../extension/sites/registry.ts';
import { importsOf, PRODUCT, read } from './files.ts';

const isOwn = (name: string): boolean => /^(extension|worker|shared|scripts|tests)\//.test(name);

/** What is true of several sites; every other folder of extension/sites is a site. */
const SHARED_BY_SITES = ['dom', 'email', 'names', 'company'];
const SITES = [
  ...new Set(
    PRODUCT.flatMap((path) => /^extension\/sites\/([^/]+)\//.exec(path)?.[1] ?? []).filter(
      (name) => !SHARED_BY_SITES.includes(name),
    ),
  ),
];

const PAGE = /^(react|wxt)/;
/** Whatever speaks to the user may ask for its words. */
const TEXTS = 'extension/i18n';
const SITE_ROOMS = [
  'sites/names/doubts.ts',
  'sites/about.ts',
  'sites/names/person-name.ts',
  'sites/reading.ts',
  'sites/registry.ts',
];
const SCREEN_ROOMS = [
  ...['brief', 'client', 'coach', 'common', 'contacts', 'drafts', 'editor', 'format', 'messaging'],
  'exchange',
  'pages',
  'sequence',
  'sidebar',
  ...SITE_ROOMS,
  'storage',
  'today',
  'ui',
];
type Row = {
  /** Folders and files it may import beside itself. */
  may: string[];
  /** Packages it must not. */
  never?: RegExp;
};

/** What these rooms of the extension and the contract give. */
const roomsOf = (...rooms: string[]): Row => ({
  may: [...rooms.map((room) => `extension/${room}`), 'shared'],
});

const screen = roomsOf(...SCREEN_ROOMS);

/** The row of the nearest folder decides. */
const BOUNDARIES: Record<string, Row> = {
  'shared/contract': { may: ['shared/text/invisible.ts'], never: /^(?!zod$)/ },
  shared: { may: [], never: /^(?!zod$)/ },
  'worker/writer': { may: ['worker/verifier', 'worker/lib', 'shared'] },
  'worker/verifier': { may: ['worker/writer', 'worker/lib', 'worker/log.ts', 'shared'] },
  worker: { may: ['shared'], never: /^(@anthropic-ai|react)/ },
  // A site knows no other site; the registry alone knows what each says of itself.
  ...Object.fromEntries(
    SITES.map((site) => [
      `extension/sites/${site}`,
      {
        may: [
          ...SHARED_BY_SITES.map((room) => `extension/sites/${room}`),
          'extension/sites/*.ts',
          'extension/editor',
          'shared',
        ],
        never: PAGE,
      },
    ]),
  ),
  'extension/sites': { may: ['extension/editor', 'shared'], never: PAGE },
  'extension/editor': { may: ['extension/sites', 'shared'], never: PAGE },
  'extension/coach': { may: ['shared'], never: PAGE },
  // The texts know of the browser alone, and of the types that are made of them.
  [TEXTS]: { may: ['extension/.wxt'], never: /^(react|wxt|zod)/ },
  'extension/brief': { may: ['shared'], never: PAGE },
  'extension/drafts': { may: ['shared'], never: PAGE },
  'extension/exchange': {
    may: [
      ...['contacts', 'drafts', 'sequence', 'storage', 'sites/names/person-name.ts'].map(
        (room) => `extension/${room}`,
      ),
      'shared',
    ],
    never: /^react/,
  },
  'extension/page': {
    may: [
      'extension/sites',
      'extension/editor',
      'extension/messaging',
      'extension/storage/placement.ts',
    ],
    never: /^(react|zod)/,
  },
  'extension/launcher': { may: ['extension/sites/about.ts'], never: /./ },
  'extension/background': {
    may: ['extension/messaging', 'extension/sites/registry.ts', 'extension/storage/placement.ts'],
    never: /^(react|zod)/,
  },
  'extension/contacts': {
    may: ['extension/sequence', 'extension/storage', 'shared'],
    never: /^react/,
  },
  'extension/ui': { may: [], never: /^(wxt|zod)/ },
  'extension/sidebar': screen,
  'extension/pages': screen,
  'extension/common': roomsOf(
    ...['client', 'contacts', 'exchange', 'format', 'messaging', 'sequence', 'storage', 'ui'],
  ),
  'extension/sequence': {
    ...roomsOf('brief/edits.ts', 'storage', 'sites/reading.ts'),
    never: /^react/,
  },
  'extension/format': {
    ...roomsOf('sequence/calendar.ts', 'sites/names/person-name.ts'),
    never: /^(react|wxt)/,
  },
  'extension/today': roomsOf(
    ...['common', 'contacts', 'exchange', 'format', 'sequence', 'sites/registry.ts'],
    ...['storage', 'ui'],
  ),
  extension: { may: ['shared'] },
};

/** The nearest folder above a file that has a row. */
function rowOf(path: string): [folder: string, row: Row] {
  const row = BOUNDARIES[path];
  if (row) return [path, row];
  if (path === '.') throw new Error('A folder has no row.');
  return rowOf(dirname(path));
}

const isIn = (name: string, room: string): boolean =>
  room.endsWith('/*.ts') ? dirname(name) === dirname(room) : `${name}/`.startsWith(`${room}/`);

test('nobody imports what its folder may not', () => {
  const broken = PRODUCT.flatMap((path) => {
    const [folder, { may, never }] = rowOf(dirname(path));
    return importsOf(path)
      .filter((name) =>
        isOwn(name)
          ? ![folder, ...may, ...(path.startsWith('extension/') ? [TEXTS] : [])].some((room) =>
              isIn(name, room),
            )
          : never?.test(name),
      )
      .map((name) => `${path} imports ${name}`);
  });
  expect(SITES.toSorted()).toEqual(REGISTERED.map(({ name }) => name).toSorted());
  expect(broken).toEqual([]);
});

test('every row of the table has its folder', () => {
  const without = Object.keys(BOUNDARIES).filter(
    (folder) => !PRODUCT.some((path) => path.startsWith(`${folder}/`)),
  );
  expect(without).toEqual([]);
});

test('only the quota writes the sessions', () => {
  const writers = PRODUCT.filter((path) =>
    /(INSERT( OR \w+)? INTO|UPDATE|DELETE FROM) sessions\b/i.test(read(path)),
  );
  expect(writers.length).toBeGreaterThan(0);
  expect(writers.filter((path) => !path.startsWith('worker/quota/'))).toEqual([]);
});
