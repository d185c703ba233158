/* Cloudflare's own command line, as the owner's commands use it. What it prints is checked like any other input. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import type { z } from 'zod';
import { ROOT } from '../cli/paths.ts';

/** What a person can mend; told in one line. */
export class NotDone extends Error {}

/** Where a command acts: the configuration file, and the environment in it ('' for the real one). */
export type Target = { config: string; environment: string };

/** wrangler, or what stands in for it in a rehearsal. */
const program = (): string => process.env.COLDCOPY_WRANGLER || 'wrangler';

const QUIET = { WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' };

/** `--env ''` is the configuration's own top: without it wrangler warns that it was not told which of several is meant. */
const place = ({ config, environment }: Target): string[] => [
  `--config=${config}`,
  `--env=${environment}`,
];

type Ran = { code: number; out: string; err: string };

async function spawned(
  args: readonly string[],
  { input, env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const child = spawn(program(), args, {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ran: Ran = { code: 1, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.err += text;
  });
  // It may end without having read what it was given: then its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const [code] = await once(child, 'close');
  ran.code = code ?? 1;
  return ran;
}

/** What wrangler says of a failure, without its banner, its log file's name and its colours. */
function reasonIn({ out, err }: Ran): string {
  const lines = stripVTControlCharacters(`${out}\n${err}`)
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== '' && !/^(⛅|─+|🪵|Logs were written|If you think this is a bug)/u.test(line),
    );
  const error = lines.findIndex((line) => /ERROR/.test(line));
  return lines
    .slice(Math.max(0, error))
    .join(' ')
    .replace(/^.*?\[ERROR\]\s*/, '')
    .slice(0, 600);
}

/** Runs a command and gives what it printed. @throws NotDone with wrangler's own reason. */
export async function wrangler(
  target: Target,
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const ran = await spawned([...args, ...place(target)], options);
  if (ran.code !== 0)
    throw new NotDone(
      `\`wrangler ${args.slice(0, 3).join(' ')}\` did not succeed: ${reasonIn(ran)}`,
    );
  return ran.out;
}

/** Runs a command that prints JSON, and checks it. @throws NotDone where it is something else. */
export async function wranglerJson<Schema extends z.ZodType>(
  target: Target,
  args: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await wrangler(target, args);
  // A warning may stand before it.
  const begin = text.search(/^[[{]/m);
  const parsed = schema.safeParse(begin < 0 ? undefined : parse(text.slice(begin)));
  if (parsed.success) return parsed.data;
  throw new NotDone(
    `\`wrangler ${args.slice(0, 3).join(' ')}\` answered something else than expected; is this the version of package.json?`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Runs a command at the terminal: it may ask there. @throws NotDone when it did not succeed. */
export async function wranglerShown(
  target: Target,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(program(), [...args, ...place(target)], {
    cwd: ROOT,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...env },
    stdio: [process.stdin.isTTY ? 'inherit' : 'ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => void child.kill('SIGTERM');
  process.once('disconnect', stop);
  const [code] = await once(child, 'close');
  process.off('disconnect', stop);
  if (code !== 0)
    throw new NotDone(
      `\`wrangler ${args.slice(0, 3).join(' ')}\` did not succeed; the reason is above.`,
    );
}
