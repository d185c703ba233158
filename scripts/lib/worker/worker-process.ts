/*
 * The Worker under wrangler, in a process of its own: scripts/lib/worker/worker.ts starts it, sends one order over the channel, and
 * ends it by closing the channel. So the Worker ends with whoever started it, however that one ended.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { unstable_DevEnv as DevEnv } from 'wrangler';
import { inRepository } from '../cli/paths.ts';
import { applyMigrations } from './migrations.ts';
import type { FromWorkerProcess, WorkerOrder } from './worker.ts';

const tell = (message: FromWorkerProcess): void => void process.send?.(message);

/** The innermost reason: what wraps it says no more than that starting failed. */
function reason(failure: unknown): string {
  if (typeof failure === 'object' && failure !== null && 'cause' in failure && failure.cause)
    return reason(failure.cause);
  return failure instanceof Error ? failure.message : String(failure);
}

/** Every workerd that was started here and still runs. */
const running = new Set<ChildProcess>();

subscribe('child_process', (message) => {
  const { process: child } = message as { process: ChildProcess };
  // Its program is not known yet at this moment.
  child.once('spawn', () => {
    if (!/workerd(\.exe)?$/.test(child.spawnfile)) return;
    running.add(child);
    child.once('exit', () => running.delete(child));
  });
});

/** Rejects when a workerd that runs now ends: wrangler starts another one, but that never answers anybody. */
const broken = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const child of running)
      child.once('exit', (code, signal) => reject(new Error(`workerd ended (${signal ?? code})`)));
  });

/** Resolves when the Worker answers; rejects when it cannot be bundled or started. */
async function start(order: WorkerOrder): Promise<{ url: string; close(): Promise<void> }> {
  await applyMigrations(order.state);
  const env = new DevEnv();
  const failed = Promise.withResolvers<never>();
  for (const event of ['error', 'buildFailed'])
    env.on(event, (failure: unknown) => failed.reject(failure));
  const worker = await env.startWorker({
    config: inRepository('wrangler.toml'),
    ...(order.entry && { entrypoint: order.entry }),
    envFiles: [],
    bindings: Object.fromEntries(
      Object.entries(order.vars).map(([name, value]) => [name, { type: 'plain_text', value }]),
    ),
    dev: {
      server: { hostname: '127.0.0.1', port: order.port },
      inspector: false,
      persist: order.state,
      watch: order.watch,
      liveReload: false,
      logLevel: 'error',
      structuredLogsHandler: ({ message }: { message: string }) => tell({ log: message }),
    },
  });
  await Promise.race([worker.ready, failed.promise]);
  return { url: (await worker.url).origin, close: () => worker.dispose() };
}

process.once('message', async (order: WorkerOrder) => {
  const gone = new Promise<void>((resolve) => process.once('disconnect', resolve));
  try {
    const worker = await start(order);
    tell({ ready: worker.url });
    // While one works on the source, each change starts a new workerd.
    await (order.watch ? gone : Promise.race([gone, broken()]));
    await worker.close();
    process.exit(0);
  } catch (failure) {
    tell({ failed: reason(failure) });
    process.exit(1);
  }
});
