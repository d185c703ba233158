import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './paths.ts';

export type Finished = { code: number; output: string; seconds: number };

/** Runs a program of node_modules/.bin (scripts/run.mjs puts it first on PATH) and keeps what it prints. */
export async function capture(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const [code, signal] = await once(child, 'close');
  return {
    code: code ?? 1,
    output: signal ? `${output}\nended by ${signal}` : output,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Runs a program with our own terminal. Resolves to its exit code. */
export async function show(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => void child.kill('SIGTERM');
  process.once('disconnect', stop);
  const [code] = await once(child, 'close');
  process.off('disconnect', stop);
  return code ?? 1;
}
