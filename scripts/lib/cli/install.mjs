/*
 * What has to be there before a script can run: the packages of package-lock.json, and a Node that all of them accept.
 * Runs on Node 20 with nothing installed. Every file comes from the registry as it is: no package has to run an install
 * script, which npm 12 does not allow and many people forbid.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run-program.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A project of its own, so that its lockfile vouches for the Node it brings. */
const OWN_NODE = join(ROOT, 'scripts', 'node');
const BIN = join(ROOT, 'node_modules', '.bin');

/** Something a person can mend; told as one sentence. */
export class NotInstalled extends Error {
  /** @param {string} message @param {number} code Exit code to end with. */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/**
 * The lowest Node of each line that every package in package-lock.json accepts, which tests/unit/scripts/install.test.ts
 * holds; newer lines are accepted as they come.
 */
export const ACCEPTED = [
  [22, 22, 2],
  [24, 15, 0],
  [26, 0, 0],
];

/** Whether all packages accept this version of Node, "22.22.2". @param {string} version */
export function accepts(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const newest = ACCEPTED.at(-1)?.[0] ?? 0;
  const [, leastMinor = 0, leastPatch = 0] = ACCEPTED.find(([line]) => line === major) ?? [];
  const known = ACCEPTED.some(([line]) => line === major);
  return (
    major > newest ||
    (known && (minor > leastMinor || (minor === leastMinor && patch >= leastPatch)))
  );
}

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Entry
 */

/** Whether npm's list (`linux`, `['!win32']`) means this value. @type {(list: string | string[], value: string) => boolean} */
function means(list, value) {
  const all = [list].flat();
  return (
    all.includes(value) || (all.every((one) => one.startsWith('!')) && !all.includes(`!${value}`))
  );
}

/** `glibc` or `musl` where the system is Linux; the report looks at the network unless it is told not to. */
function libc() {
  if (process.platform !== 'linux') return '';
  const report = /** @type {NodeJS.ProcessReport & { excludeNetwork?: boolean }} */ (
    process.report
  );
  report.excludeNetwork = true;
  const { header } = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    report.getReport()
  );
  return header?.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * Whether a package that is optional belongs to this machine. Those that name no system are left to npm.
 * @type {(entry: Entry, kind: string) => boolean}
 */
const isMeant = ({ os, cpu, libc: libraries }, kind) =>
  (os !== undefined || cpu !== undefined) &&
  (os === undefined || means(os, process.platform)) &&
  (cpu === undefined || means(cpu, process.arch)) &&
  (libraries === undefined || means(libraries, kind));

/** Each package of a lockfile, by its folder. @type {(lockfile: string) => Map<string, Entry>} */
const packagesOf = (lockfile) =>
  new Map(Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages));

/**
 * Folders of the packages that a project's lockfile asks for on this machine and that are not there in this version,
 * going by the list npm leaves when it has finished and by the folders themselves.
 * @param {string} project Folder with a package-lock.json.
 */
export function missingIn(project) {
  const list = join(project, 'node_modules', '.package-lock.json');
  const there = existsSync(list) ? packagesOf(list) : new Map();
  const kind = libc();
  return [...packagesOf(join(project, 'package-lock.json'))]
    .filter(([folder, entry]) => folder !== '' && (!entry.optional || isMeant(entry, kind)))
    .filter(
      ([folder, { version }]) =>
        there.get(folder)?.version !== version || !existsSync(join(project, folder)),
    )
    .map(([folder]) => folder);
}

/** The npm that called us, or the one on PATH. @type {(args: string[]) => Promise<number>} */
function npm(args) {
  const caller = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  if (caller && basename(caller) === 'npm-cli.js') {
    return run(process.env.npm_node_execpath ?? process.execPath, [caller, ...args], options);
  }
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** @type {(project: string) => string[]} */
const ci = (project) => [
  'ci',
  '--prefix',
  process.platform === 'win32' ? `"${project}"` : project,
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** @type {(project: string, what: string) => Promise<void>} */
async function install(project, what) {
  say(what);
  const began = Date.now();
  const elapsed = () => Math.round((Date.now() - began) / 1000);
  // npm draws its own progress on a terminal; elsewhere a line now and then shows that it is alive.
  const alive = process.stderr.isTTY
    ? undefined
    : setInterval(() => say(`  still installing, ${elapsed()} s`), 10_000);
  const code = await npm(ci(project)).finally(() => clearInterval(alive));
  if (code !== 0) {
    throw new NotInstalled(
      `npm ci failed with exit code ${code}; its messages are above, and nothing was started.`,
      code,
    );
  }
  const [first, ...more] = missingIn(project);
  if (first) {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    throw new NotInstalled(
      `npm ci left out ${first}${others}: see whether \`npm config list\` omits or forbids something.`,
    );
  }
  say(`Installed in ${elapsed()} s.`);
}

/** Installs what package-lock.json asks for, unless it is there. @throws NotInstalled */
export async function ensurePackages() {
  if (missingIn(ROOT).length === 0) return;
  await install(
    ROOT,
    'Installing what ColdCopy needs into node_modules (a minute or two the first time) …',
  );
}

/**
 * Installs what a project of its own below scripts/ asks for, unless it is there.
 * @param {string} project Folder with a package-lock.json. @param {string} what Said before it begins.
 * @throws NotInstalled
 */
export async function ensureProject(project, what) {
  if (missingIn(project).length > 0) await install(project, what);
}

/** Path of the Node that scripts/node brings, if it is installed. */
function ownNode() {
  const modules = join(OWN_NODE, 'node_modules');
  const folders = existsSync(modules)
    ? readdirSync(modules).filter((name) => name.startsWith('node-'))
    : [];
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return folders
    .map((name) => join(modules, name, 'bin', program))
    .find((path) => existsSync(path));
}

/** @type {(folder: string, path: string) => boolean} */
const isInside = (folder, path) => !relative(folder, path).startsWith('..');

/** `npx` and `npm run` prefer what is in this folder, so that tools called by hand run on the same Node. @param {string} node */
function link(node) {
  if (process.platform === 'win32') return;
  mkdirSync(BIN, { recursive: true });
  rmSync(join(BIN, 'node'), { force: true });
  symlinkSync(relative(BIN, node), join(BIN, 'node'));
}

/**
 * Path of a Node that all packages accept: the one that runs now, or one that npm fetches as a plain package.
 * @throws NotInstalled
 */
export async function ensureNode() {
  const running = process.versions.node;
  if (accepts(running)) {
    // `npm run` found it in node_modules/.bin, from which installing the packages anew has just taken it.
    if (isInside(OWN_NODE, process.execPath)) link(process.execPath);
    return process.execPath;
  }
  if (missingIn(OWN_NODE).length > 0 || !ownNode()) {
    await install(
      OWN_NODE,
      `Fetching a newer Node for ColdCopy's tools alone: they do not run on Node ${running} …`,
    );
  }
  const node = ownNode();
  const works = node !== undefined && spawnSync(node, ['--version']).status === 0;
  if (!works) {
    const least = ACCEPTED.map((version) => version.join('.')).join(', ');
    throw new NotInstalled(
      `There is no ready Node for ${process.platform} ${process.arch}: install Node ${least} or newer, as this is ${running}.`,
    );
  }
  link(node);
  return node;
}
