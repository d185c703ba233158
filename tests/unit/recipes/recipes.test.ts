/* The recipes of docs/contributing are carried out in a copy of the repository: their steps are made, their commands pass. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { changed, type Recipe, recipeOf, type Step } from './recipe.ts';

const FOLDER = inRepository('docs/contributing');
const DOCUMENTS = readdirSync(FOLDER).map((file): [string, string] => [
  file,
  readFileSync(join(FOLDER, file), 'utf8'),
]);
const ALL = DOCUMENTS.map(([file, text]): [string, Recipe] => [file, recipeOf(text)]);
/** A recipe without steps to be made here names the test that carries it out. */
const RECIPES = ALL.filter(([, { steps }]) => steps.length > 0);

/** What is copied: sources and documents, without pictures and sets that no recipe touches. */
const COPIED = ['extension', 'shared', 'worker', 'scripts', 'tests', 'docs'];
const ROOT_FILES = [
  '.gitignore',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'wrangler.toml',
  'wxt.config.ts',
];
const LEFT_OUT =
  /^(docs\/screens|tests\/(grounding\/sets|answers\/\w+)|scripts\/node\/node_modules)$/;

/** A copy of the repository that shares its packages. */
function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'coldcopy-recipe-'));
  for (const name of [...COPIED, ...ROOT_FILES])
    cpSync(inRepository(name), join(copy, name), {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(relative(inRepository('.'), source)),
    });
  symlinkSync(inRepository('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function carryOut(copy: string, step: Step): void {
  const file = join(copy, step.path);
  if (step.kind === 'change') {
    writeFileSync(file, changed(readFileSync(file, 'utf8'), step));
    return;
  }
  if (existsSync(file)) throw new Error(`${step.path} is there already.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, step.text);
}

/** This run's own settings are not those of a run inside it. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|PROD$|DEV$)/.test(name)),
);

/** Runs a command as it is written. `npm run X` without its first step, which would install packages into the copy. */
function run(copy: string, command: string): { command: string; code: number; output: string } {
  const [program = '', ...args] = command
    .replace(/^npm run ([\w-]+)/, 'node scripts/$1.ts')
    .replace(/^npx (\w+)/, join(copy, 'node_modules/.bin/$1'))
    .split(' ');
  const done = spawnSync(program, args, { cwd: copy, env: ENVIRONMENT, encoding: 'utf8' });
  const output = `${done.stdout}${done.stderr}${done.error?.message ?? ''}`;
  return { command, code: done.status ?? 1, output: done.status === 0 ? '' : output };
}

test('every recipe is carried out, here or by the test that it names', () => {
  expect(RECIPES.length).toBeGreaterThan(0);
  const elsewhere = DOCUMENTS.filter(([file]) => !RECIPES.some(([name]) => name === file));
  for (const [, text] of elsewhere) {
    const named = /`(tests\/[\w./-]+\.test\.ts)`/.exec(text)?.[1];
    expect(named && existsSync(inRepository(named))).toBe(true);
  }
});

test('CONTRIBUTING.md links every recipe', () => {
  const text = readFileSync(inRepository('CONTRIBUTING.md'), 'utf8');
  for (const [file] of DOCUMENTS) expect(text).toContain(`(docs/contributing/${file})`);
});

/** The compiler and runs of tests of their own; on a busy machine each of them takes its time. */
const PATIENCE_MS = 300_000;

/* All are carried out in one copy, so that a command several of them end with, the compiler's above all, runs once. */
describe('all recipes together', () => {
  let copy = '';
  beforeAll(() => {
    copy = copyOfRepository();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(RECIPES)('%s: its steps can be made', (_file, { steps, commands }) => {
    expect(commands.length).toBeGreaterThan(0);
    for (const step of steps) carryOut(copy, step);
  });

  test.each([...new Set(RECIPES.flatMap(([, { commands }]) => commands))])(
    '%s',
    (command) => {
      expect(run(copy, command)).toEqual({ command, code: 0, output: '' });
    },
    PATIENCE_MS,
  );
});
