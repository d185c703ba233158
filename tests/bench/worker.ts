import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { type RunningWorker, startWorker } from '../../scripts/lib/worker/worker.ts';
import { type Claude, startClaude } from '../claude/server.ts';
import { cpuMilliseconds } from './cpu.ts';
import { type Figure, median, repeat } from './figures.ts';
import { generateAtOnce, generateStreamed } from './generation.ts';

/** Time to the first token and tokens a second that Claude is expected to take. */
export const REAL = { firstTokenMs: 600, tokensPerSecond: 110 };
const AT_ONCE = { firstTokenMs: 0, tokensPerSecond: 0 };
const OPEN = { FREE_MAX_GENERATIONS: '1000000', FREE_PER_HOUR: '1000000' };

/** A folder in memory, where the machine has one: what the disk of this machine takes to write is not what D1 takes. */
const MEMORY = '/dev/shm';

export type Bench = {
  claude: Claude;
  worker: RunningWorker;
  bare: RunningWorker;
  close(): Promise<void>;
};

/** The Worker and, for comparison, the writer without quotas, both before the same stand-in. */
export async function startBench(): Promise<Bench> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'coldcopy-bench-'));
  const claude = await startClaude();
  const vars = { ...OPEN, ANTHROPIC_API_KEY: 'bench', ANTHROPIC_BASE_URL: claude.url };
  const start = (name: string, entry?: string): Promise<RunningWorker> =>
    startWorker({
      port: 0,
      state: join(folder, name),
      vars,
      log: () => undefined,
      ...(entry && { entry }),
    });
  const worker = await start('worker');
  const bare = await start('bare', inRepository('tests/worker/pass-through.ts'));
  return {
    claude,
    worker,
    bare,
    async close() {
      await Promise.all([worker.close(), bare.close(), claude.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const firstEmail = async ({ url }: RunningWorker): Promise<number> =>
  (await generateStreamed(url)).firstEmail;

/** Presses of several callers, each beginning a little after the one before. */
const staggered = (worker: RunningWorker, callers: number, apart: number): Promise<number[]> =>
  Promise.all(
    Array.from({ length: callers }, (_, index) =>
      after(index * apart).then(() => firstEmail(worker)),
    ),
  );

/**
 * What quotas cost the user, who waits for the first email: reservation and commit. With and without it by turns, before a
 * stand-in that answers at once; the later emails are stored while Claude writes on.
 */
export async function quotaFigures({ claude, worker, bare }: Bench): Promise<Figure[]> {
  claude.pace(AT_ONCE);
  await repeat(10, () => Promise.all([firstEmail(worker), firstEmail(bare)]));
  const pairs = await repeat(60, async () => ({
    with: await firstEmail(worker),
    without: await firstEmail(bare),
  }));
  const [alone, bareAlone] = [
    median(pairs.map((pair) => pair.with)),
    median(pairs.map((pair) => pair.without)),
  ];
  const rounds = await repeat(3, async () => ({
    with: await staggered(worker, 32, 100),
    without: await staggered(bare, 32, 100),
  }));
  const crowd = median(rounds.flatMap((round) => round.with));
  const bareCrowd = median(rounds.flatMap((round) => round.without));
  return [
    {
      what: 'Quotas alone, until the first email',
      value: alone - bareAlone,
      unit: 'ms',
      aim: 10,
      note: note(alone, bareAlone),
    },
    {
      what: 'Quotas, 32 staggered callers ÷ without quotas',
      value: crowd / bareCrowd,
      unit: 'ratio',
      aim: 1.5,
      note: note(crowd, bareCrowd),
    },
  ];
}

const note = (withQuotas: number, without: number): string =>
  `p50 ${withQuotas.toFixed(1)} ms with, ${without.toFixed(1)} ms without`;

/** What streaming gives the user, at Claude's own pace. */
export async function streamFigures({ claude, worker, bare }: Bench): Promise<Figure[]> {
  claude.pace(REAL);
  const before = cpuMilliseconds(worker.pid);
  const times = await Promise.all(
    Array.from({ length: 5 }, async () => ({
      streamed: await generateStreamed(worker.url),
      whole: await generateAtOnce(worker.url),
    })),
  );
  const cpu = (cpuMilliseconds(worker.pid) - before) / 10;
  const bareBefore = cpuMilliseconds(bare.pid);
  await Promise.all(Array.from({ length: 10 }, () => generateStreamed(bare.url)));
  const bareCpu = (cpuMilliseconds(bare.pid) - bareBefore) / 10;
  const first = median(times.map(({ streamed }) => streamed.firstEmail));
  const whole = median(times.map((time) => time.whole));
  return [
    {
      what: 'First email ÷ whole unstreamed answer',
      value: first / whole,
      unit: 'ratio',
      aim: 0.25,
      note: `${(first / 1000).toFixed(2)} s against ${(whole / 1000).toFixed(2)} s`,
    },
    {
      what: 'CPU of the Worker a generation',
      value: cpu,
      unit: 'ms',
      aim: 10,
      note: `of workerd, the local D1 in it; ${bareCpu.toFixed(0)} ms without quotas`,
    },
  ];
}
