/*
 * `npm run X` comes here first: makes sure that what package-lock.json asks for is installed, then hands over to
 * scripts/X.ts. Runs on Node 20 with nothing installed; all the rest runs on the Node that the dependencies bring along.
 * Says what it does on stderr only, so that a command's own stdout stays clean for pipes.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Every `scripts/X.ts` is the command X. */
function commands() {
  return readdirSync(join(ROOT, 'scripts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Version of each package of a lockfile that has to be there on every machine, by its folder. */
function versions(lockfile) {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'));
  return Object.entries(packages).filter(([folder, entry]) => folder !== '' && !entry.optional);
}

/** Whether node_modules holds what package-lock.json asks for, going by the list npm leaves when it has finished. */
function isInstalled() {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list) || !existsSync(NODE)) return false;
  const there = new Map(versions(list));
  return versions(join(ROOT, 'package-lock.json')).every(([folder, entry]) => there.get(folder)?.version === entry.version);
}

/** Starts a program, passes on the signals that end us, and resolves to its exit code (128 + n for signal n). */
function run(program, args, options) {
  const child = spawn(program, args, options);
  for (const signal of ENDINGS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)));
  });
}

async function install() {
  say('Installing what ColdCopy needs into node_modules (a minute or two the first time) …');
  const began = Date.now();
  const elapsed = () => Math.round((Date.now() - began) / 1000);
  // npm draws its own progress on a terminal; elsewhere a line now and then shows that it is alive.
  const alive = process.stderr.isTTY ? undefined : setInterval(() => say(`  still installing, ${elapsed()} s`), 10_000);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const code = await (npm
    ? run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' }));
  clearInterval(alive);
  if (code !== 0) {
    say(`npm ci failed (exit code ${code}). Its messages are above; nothing was started.`);
    process.exit(code);
  }
  say(`Installed in ${elapsed()} s.`);
}

const [name, ...args] = process.argv.slice(2);
if (!name || !commands().includes(name)) {
  say(`${name ? `There is no command "${name}". ` : ''}The commands are: ${commands().join(', ')}.`);
  process.exit(2);
}
if (!isInstalled()) await install();
// The open channel ('ipc') tells the script when we are gone without having been able to pass on a signal.
process.exitCode = await run(NODE, [join(ROOT, 'scripts', `${name}.ts`), ...args], {
  cwd: ROOT,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, WRANGLER_SEND_METRICS: 'false' },
});
