/* The tables the readers look words up in, made from the lists of public packages: what goes in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allFakers } from '@faker-js/faker';
import { LONGEST_SUFFIX_LABEL } from '../../extension/sites/email/domains.ts';
import { fold, romanized } from '../../extension/sites/names/fold.ts';
import { inRepository } from './cli/paths.ts';
import { packed } from './xor-filter.ts';

const require = createRequire(import.meta.url);

/** A table: where it is kept, what it is called there, and what is in it. */
export type Table = {
  path: string;
  name: string;
  about: string;
  words: () => string[];
  width: number;
};

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Locales whose names the package borrows from English, or invents. */
const BORROWED = new Set(['base', 'eo', 'cy', 'mn', 'ta', 'bn', 'dv']);
/**
 * Languages whose names are taken although no other language has them: in them the family name stands first in lists and forms, or the list is
 * short. Of the others only names that two languages share are common enough to be worth the room.
 */
const TAKEN_WHOLE = new Set('hu ru uk el fi pl'.split(' '));

const FOLDED_NAME = /^[a-z'-]{3,}$/;

/** Languages of each name, folded and in Latin letters. */
function languagesOf(field: 'first_name' | 'last_name'): Map<string, Set<string>> {
  const languages = new Map<string, Set<string>>();
  for (const [locale, faker] of Object.entries(allFakers)) {
    const language = locale.split('_')[0] ?? '';
    if (BORROWED.has(language)) continue;
    for (const word of textsIn(faker.rawDefinitions.person?.[field]).map(romanized)) {
      if (FOLDED_NAME.test(word))
        languages.set(word, (languages.get(word) ?? new Set()).add(language));
    }
  }
  return languages;
}

/** Given names that are family names as well: behind another name they tell nothing of its order. */
export function familyNamesToo(): string[] {
  const families = languagesOf('last_name');
  const own = linesOf(readFileSync(inRepository('scripts/data/family-names-too.txt'), 'utf8'));
  return [...new Set([...givenNames().filter((word) => families.has(word)), ...own])].sort();
}

export function givenNames(): string[] {
  const languages = languagesOf('first_name');
  const isCommon = (found: ReadonlySet<string>) =>
    found.size > 1 || [...found].some((each) => TAKEN_WHOLE.has(each));
  return [...languages]
    .filter(([, found]) => isCommon(found))
    .map(([word]) => word)
    .sort();
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? [] : line.split(/\s+/).filter(Boolean)));

const LONGEST_FREE_DOMAIN = 14;

/** Domains under which anybody gets a mailbox: those both packages know, the well-known ones, and the providers no package lists. */
export function freeMail(): string[] {
  const free = new Set(linesOf(readFileSync(require.resolve('freemail/data/free.txt'), 'utf8')));
  const disposable = new Set(
    linesOf(readFileSync(require.resolve('freemail/data/disposable.txt'), 'utf8')),
  );
  const all: string[] = require('email-providers/all.json');
  const common: string[] = require('email-providers/common.json');
  const own = linesOf(readFileSync(inRepository('scripts/data/mail-providers.txt'), 'utf8'));
  // mail2anything.com and its 800 sisters are one provider, and a rule beside the table. Long names are mostly jokes nobody uses any more.
  const isUsed = (domain: string) =>
    !domain.startsWith('mail2') && domain.length <= LONGEST_FREE_DOMAIN;
  const kept = all.filter(
    (domain) => free.has(domain) && !disposable.has(domain) && isUsed(domain),
  );
  return [...new Set([...kept, ...common, ...own])].sort();
}

type Trie = {
  nodeFlags: Uint8Array;
  edgeStart: ArrayLike<number>;
  edgeLength: ArrayLike<number>;
  edgeChild: ArrayLike<number>;
  labelText: string;
  rulesRoot: number;
};
/** Flags of the public suffix list as tldts has it. */
const ICANN = 1;
/** Registries that sell names under a domain of their own, in the private part of the list: CentralNic and its like. */
const PRIVATE_REGISTRIES =
  /^(?:[a-z]{2}|jpn|mex)\.(?:com|net|org)$|^(?:com|co)\.(?:de|nl|no|se|at|cz|dk|pl|com|net|ua)$|^(?:eu|ae)\.org$|^gb\.net$/;
/** Towns of Norway and provinces of Italy: a thousand rules under which hardly any company is. */
const PLACES: Record<string, number> = { no: 3, it: 2 };

/** Second-level suffixes companies register under (`co.uk`), from the public suffix list. */
export function suffixes(): string[] {
  const trie: Trie = require('tldts/dist/cjs/src/data/trie.js');
  const offsets: number[] = [];
  let offset = 0;
  for (let edge = 0; edge < trie.edgeLength.length; edge += 1) {
    offsets.push(offset);
    offset += trie.edgeLength[edge] ?? 0;
  }
  const edgesOf = (node: number) =>
    Array.from(
      { length: (trie.edgeStart[node + 1] ?? 0) - (trie.edgeStart[node] ?? 0) },
      (_, number) => {
        const edge = (trie.edgeStart[node] ?? 0) + number;
        const start = offsets[edge] ?? 0;
        return {
          label: trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0)),
          child: trie.edgeChild[edge] ?? 0,
        };
      },
    );
  return edgesOf(trie.rulesRoot)
    .flatMap((top) =>
      edgesOf(top.child).flatMap(({ label, child }) => {
        const suffix = `${label}.${top.label}`;
        const isIcann = ((trie.nodeFlags[child] ?? 0) & ICANN) !== 0;
        return isIcann || PRIVATE_REGISTRIES.test(suffix) ? [suffix] : [];
      }),
    )
    .filter((suffix) => /^[a-z0-9*-]+\.[a-z]+$/.test(suffix))
    .filter((suffix) => !isPlace(suffix))
    .sort();
}

/** Longer labels are names of places, too. */
function isPlace(suffix: string): boolean {
  const [label = '', top = ''] = suffix.split('.');
  return label.length > (PLACES[top] ?? LONGEST_SUFFIX_LABEL);
}

/** A table of scripts/data/families-….txt. */
const familyTable = (whose: string, about: string): Table => ({
  path: `extension/sites/names/families-${whose}.ts`,
  name: `${whose.toUpperCase()}_FAMILIES`,
  about: `${about}, folded: from scripts/data/families-${whose}.txt.`,
  words: () => linesOf(readFileSync(inRepository(`scripts/data/families-${whose}.txt`), 'utf8')),
  width: 12,
});

export const TABLES: readonly Table[] = [
  {
    path: 'extension/sites/names/given-names.ts',
    name: 'GIVEN_NAMES',
    about: 'Given names of some twenty languages, folded: from @faker-js/faker.',
    words: givenNames,
    width: 7,
  },
  {
    path: 'extension/sites/names/family-names-too.ts',
    name: 'FAMILY_NAMES_TOO',
    about:
      'Given names that families bear too, folded: from @faker-js/faker and scripts/data/family-names-too.txt.',
    words: familyNamesToo,
    width: 7,
  },
  {
    path: 'extension/sites/names/forms-of-address.ts',
    name: 'FORMS_OF_ADDRESS',
    about: 'Forms of address before a name, folded: from scripts/data/forms-of-address.txt.',
    words: () =>
      linesOf(readFileSync(inRepository('scripts/data/forms-of-address.txt'), 'utf8')).map(fold),
    width: 14,
  },
  {
    path: 'extension/sites/names/group-words.ts',
    name: 'GROUP_WORDS',
    about:
      'Words of which a team, an office or a mailbox is named: from scripts/data/group-words.txt.',
    words: () =>
      linesOf(readFileSync(inRepository('scripts/data/group-words.txt'), 'utf8')).map(romanized),
    width: 14,
  },
  {
    path: 'extension/sites/names/business-words.ts',
    name: 'BUSINESS_WORDS',
    about:
      'Words of which shops, offices and firms are named: from scripts/data/business-words.txt.',
    words: () =>
      linesOf(readFileSync(inRepository('scripts/data/business-words.txt'), 'utf8')).map(romanized),
    width: 10,
  },
  familyTable('hungarian', 'Family names of Hungary that are no given ones'),
  familyTable('japanese', 'The commonest family names of Japan'),
  familyTable('other', 'The commonest family names of countries whose lists put them first'),
  {
    path: 'extension/sites/email/free-mail-table.ts',
    name: 'FREE_MAIL',
    about:
      'Domains of free mail and of internet providers: from freemail, email-providers and scripts/data/mail-providers.txt.',
    words: freeMail,
    width: 8,
  },
  {
    path: 'extension/sites/email/suffix-table.ts',
    name: 'SUFFIXES',
    about:
      'Second-level suffixes of registries (co.uk; *.ck), from the public suffix list as tldts has it.',
    words: suffixes,
    width: 7,
  },
];

/** The source of a table as it is kept in the repository. */
export function sourceOf({ name, about, words, width }: Table): string {
  const { bits, salt } = packed(words(), width);
  return [
    "import type { Lookup } from '../lookup.ts';",
    '',
    '/* Made by `npm run tables`; tests/unit/sites/tables.test.ts holds it to its sources. */',
    '',
    `/** ${about} */`,
    `export const ${name}: Lookup = {`,
    `  width: ${width},`,
    `  salt: ${salt},`,
    `  bits: '${bits}',`,
    '};',
    '',
  ].join('\n');
}
