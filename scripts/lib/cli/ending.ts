import { readFileSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds between two looks at whether npm is still there. */
const LOOK = 500;

/**
 * Resolves when this command is asked to end: Ctrl+C, SIGTERM, its terminal closed, or whoever started it gone. Call it before
 * starting anything that has to be ended in order.
 */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
    whenNpmIsGone(resolve);
  });
}

/** A file of /proc; empty where there is none: another system, or a process that has ended. */
function read(pid: number, name: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

/** After the name in parentheses come state and parent. */
const parentOf = (pid: number): number =>
  Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1] ?? 0);

/** The process that npm started for `npm run`: a shell, which waits for us whatever becomes of npm. */
function startedByNpm(pid: number): number | undefined {
  const parent = parentOf(pid);
  if (parent <= 1) return undefined;
  return read(parent, 'cmdline').startsWith('npm ') ? pid : startedByNpm(parent);
}

/** npm passes signals on, but SIGKILL it cannot: without this the port would stay taken by a Worker that nobody can end. */
function whenNpmIsGone(end: () => void): void {
  const shell = startedByNpm(process.pid);
  if (shell === undefined) return;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (parentOf(shell) === npm) return;
    clearInterval(timer);
    end();
  }, LOOK);
  timer.unref();
}
