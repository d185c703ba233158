import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type RunningWorker, startWorker } from '../../../scripts/lib/worker/worker.ts';

const state = mkdtempSync(join(tmpdir(), 'coldcopy-worker-'));
const started: RunningWorker[] = [];

async function start(port: number): Promise<RunningWorker> {
  const worker = await startWorker({ port, state, vars: {}, log: () => undefined });
  started.push(worker);
  return worker;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.kill()));
  rmSync(state, { recursive: true, force: true });
});

const workerds = (group: number): number[] =>
  execFileSync('ps', ['-e', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (line) => Number(line.trim().split(/\s+/)[1]) === group && line.includes('workerd serve'),
    )
    .map((line) => Number(line.trim().split(/\s+/)[0]));

test('ends when a workerd of it is killed, instead of answering nobody, and can be started again on its port', {
  timeout: 60_000,
}, async () => {
  const first = await start(0);
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  const [pid] = workerds(first.pid);
  process.kill(pid ?? 0, 'SIGKILL');
  await first.ended;
  expect(workerds(first.pid)).toEqual([]);
  const second = await start(Number(new URL(first.url).port));
  expect((await fetch(`${second.url}/api/health/ready`)).status).toBe(503);
});
