/* The files of the repository, for the tests of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, matchesGlob, normalize, posix } from 'node:path';
import { ROOT } from '../../../scripts/lib/cli/paths.ts';

/** A file's text, by its path from the root. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What .gitignore leaves out, and git itself. */
const LEFT_OUT = ['.git', ...read('.gitignore').split('\n')]
  .map((line) => line.replace(/\/$/, ''))
  .filter(Boolean);

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.some((pattern) => matchesGlob(name, pattern)))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(posix.join(folder, entry.name))
        : posix.join(folder, entry.name),
    );

/** Files git knows or would take, so that one is held to the rules before it is committed; also where there is no git. */
export const FILES = filesIn('');
export const SOURCES = FILES.filter((path) => ['.ts', '.tsx', '.mjs'].includes(extname(path)));
/** Sources of what is shipped. */
export const PRODUCT = SOURCES.filter((path) => /^(extension|worker|shared)\//.test(path));

/** What a file imports: paths from the root for its own, names for packages. */
export function importsOf(path: string): string[] {
  const found = read(path).matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"`;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...found]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}
