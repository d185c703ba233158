/* How big a file and a folder may become, and the words that were retired. */
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { FILES, PRODUCT, read, SOURCES } from './files.ts';

const MOST_LINES = 250;
const MOST_FILES = 20;

/** Lists and tables; length says nothing about them. */
const DATA = [
  'extension/sites/linkedin/headline/words.ts',
  'extension/sites/linkedin/selectors.ts',
  'scripts/lib/cli/commands.mjs',
  'tests/answers/bad.ts',
  'tests/gallery/people.ts',
  'tests/gallery/states.ts',
  'tests/injection/corpus.ts',
  'tests/pages/gmail/content.ts',
  'tests/pages/linkedin/content.ts',
  'tests/unit/sites/email/signatures.ts',
];

/** Folders of one kind of file that is found by its name: a rule, a spec, a screen's picture. */
const CATALOGUES =
  /^(extension\/coach\/rules|tests\/(e2e|worker|briefs|grounding\/sets|answers\/.+)|docs\/screens|scripts)$/;

const linesOf = (path: string): number => read(path).split('\n').length - 1;
const full = [...Map.groupBy(FILES, (path) => dirname(path))]
  .filter(([folder, files]) => files.length > MOST_FILES && !CATALOGUES.test(folder))
  .map(([folder]) => folder);

test(`no file has more than ${MOST_LINES} lines, data apart: split it by subject`, () => {
  const long = SOURCES.filter((path) => linesOf(path) > MOST_LINES);
  expect(long.filter((path) => !DATA.includes(path))).toEqual([]);
  // What is on a list without need would hide that it grows again: take it off.
  expect(DATA.filter((path) => !long.includes(path))).toEqual([]);
});

test(`no folder has more than ${MOST_FILES} files: group them by what they are about`, () => {
  expect(full.toSorted()).toEqual([]);
});

/** Words of our own that were retired, each with the field's word. */
const RETIRED: Record<string, string> = {
  reckoning: 'derived figures',
  resemblance: 'overlap',
  hearsay: 'reported speech',
  presumed: 'presupposition',
  pledge: 'promise',
  twin: 'duplicate',
  upkeep: 'maintenance',
  surroundings: 'deps',
  outliving: 'detached',
};

/** Names that were retired: no source may bring one back, nor a part of one in camel case. */
const RETIRED_NAMES: Record<string, string> = {
  Desk: 'ExtensionBrowser',
  Twin: 'duplicate',
  WayOut: 'optOut',
  PanelProblem: 'Problem',
  RealAround: 'deps',
  NewTalk: 'port',
  MayCall: 'spending ceiling',
  FreshStanding: 'quota status',
  KeepUp: 'maintenance',
  HourFull: 'rate limit',
  Surroundings: 'deps',
  Fuse: 'spending ceiling',
  Wishes: 'options',
  Pledge: 'promise',
  MetOn: 'Sighting',
  Marking: 'marks',
  LetterOf: 'parseBody',
};

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

test('retired words stay retired', () => {
  const found = PRODUCT.flatMap((path) => {
    const words = new Set(`${path}\n${read(path)}`.match(/[A-Za-z]+/g));
    return Object.entries(RETIRED)
      .filter(([word]) => words.has(word))
      .map(([word, instead]) => `${path} says "${word}"; the word is "${instead}"`);
  });
  expect(found).toEqual([]);
});

test('no name is made of a retired one', () => {
  // A letter in small follows or none: "Twin" is in "findTwin" and not in "Twinkle".
  const retired = new RegExp(`(?:${Object.keys(RETIRED_NAMES).join('|')})(?![a-z])`);
  const found = SOURCES.filter((path) => !path.endsWith('repo/shape.test.ts')).flatMap((path) => {
    const names = new Set(read(path).match(/\b[a-z]+[A-Z][A-Za-z]*|\b[A-Z][a-z]+[A-Z]?[A-Za-z]*/g));
    return [...names].flatMap((name) => {
      const part = retired.exec(upperFirst(name))?.[0];
      return part ? [`${path} names "${name}"; say "${RETIRED_NAMES[part]}"`] : [];
    });
  });
  expect(found).toEqual([]);
});
