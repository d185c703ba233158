/*
 * `npm run X` comes here first: answers `--help` and wrong usage, makes sure that what package-lock.json asks for is
 * installed, then hands over to scripts/X.ts. Runs on Node 20 with nothing installed; all the rest runs on a Node that the
 * packages accept. Says what it does on stderr only, so that a command's own stdout stays clean for pipes.
 */
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from './lib/cli/commands.mjs';
import { ensureNode, ensurePackages, NotInstalled } from './lib/cli/install.mjs';
import { run } from './lib/cli/run-program.mjs';
import { helpOf, wantsHelp, wrongUsage } from './lib/cli/usage.mjs';

const SCRIPTS = fileURLToPath(new URL('.', import.meta.url));
const ROOT = dirname(SCRIPTS);

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/** @param {string} name @returns {name is keyof typeof COMMANDS} */
const isCommand = (name) => Object.hasOwn(COMMANDS, name);

/** In words, that a program could not be started; undefined for anything else. @param {unknown} error */
const notStarted = (error) =>
  error instanceof Error &&
  'path' in error &&
  'syscall' in error &&
  String(error.syscall).startsWith('spawn')
    ? `${error.path} could not be started: ${error.message}.`
    : undefined;

/** Starts the command's script. @type {(name: string, args: string[]) => Promise<number>} */
async function start(name, args) {
  await ensurePackages();
  const node = await ensureNode();
  const path = [
    join(ROOT, 'node_modules', '.bin'),
    ...(node === process.execPath ? [] : [dirname(node)]),
    process.env.PATH ?? '',
  ];
  // The open channel ('ipc') tells the script when we are gone without having been able to pass on a signal.
  return run(node, [join(SCRIPTS, `${name}.ts`), ...args], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: path.join(delimiter),
      // Node 22 says of reading types and of its SQLite, at every start, that they are experimental.
      NODE_OPTIONS:
        `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
      WRANGLER_SEND_METRICS: 'false',
    },
  });
}

/** Does what was asked. Resolves to the exit code: 2 for wrong usage. @type {(args: string[]) => Promise<number>} */
async function main([name = '', ...args]) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    say(`ColdCopy needs Node 20 or newer; this is Node ${process.versions.node}.`);
    return 1;
  }
  if (!isCommand(name)) {
    say(
      `${name ? `There is no command "${name}"; the` : 'The'} commands are ${Object.keys(COMMANDS).join(', ')}.`,
    );
    return 2;
  }
  if (wantsHelp(args)) {
    process.stdout.write(helpOf(name));
    return 0;
  }
  const wrong = wrongUsage(name, args);
  if (wrong) {
    say(wrong);
    return 2;
  }
  return start(name, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const told = error instanceof NotInstalled ? error.message : notStarted(error);
  if (!told) throw error;
  say(told);
  process.exitCode = error instanceof NotInstalled ? error.code : 1;
}
