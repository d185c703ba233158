import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { OPEN_LIMITS } from '../../../worker/env.ts';
import { inRepository } from '../cli/paths.ts';

/** What worker-process.ts is told once, over its channel: secrets travel neither in arguments nor in the environment. */
export type WorkerOrder = {
  port: number;
  state: string;
  vars: Record<string, string>;
  watch: boolean;
  entry?: string;
};
export type FromWorkerProcess = { ready: string } | { failed: string } | { log: string };

export type WorkerOptions = {
  /** 0: any free one. */
  port: number;
  /** Absolute path of the folder that holds D1 and KV; made when it is not there. */
  state: string;
  /**
   * Configuration on top of wrangler.toml, secrets included. On this machine the limits against strangers are off unless they are named here,
   * and the Worker answers under this machine's own names only.
   */
  vars: Record<string, string>;
  /** Rebuild and restart when a source file changes. */
  watch?: boolean;
  /** Another Worker than ours, to compare with: its file, with our bindings. */
  entry?: string;
  /** Takes each log line of the Worker. */
  log(line: string): void;
};

export type RunningWorker = {
  /** Its process, and the number of the process group that workerd is in as well. */
  pid: number;
  /** Origin, without a slash at the end. */
  url: string;
  /** Ends it in order: what runs in `waitUntil` is not waited for. */
  close(): Promise<void>;
  /** Ends it as a crash would: SIGKILL to the process and to workerd. */
  kill(): Promise<void>;
  /** Resolves when it ended by itself. */
  ended: Promise<void>;
};

/** Milliseconds to wait for a port that is taken, and between two looks at it. */
const PATIENCE = 2_000;
const PAUSE = 100;

/** Under other names a page could reach it that let its own name point here (DNS rebinding). */
const OWN_NAMES = '127.0.0.1 localhost [::1]';

/** Something a person can mend; shown as one line, without a stack. */
export class StartFailure extends Error {}

/**
 * Starts the Worker in real workerd on 127.0.0.1 (so that `localhost` works as well), its D1 migrated. Uses no network and asks
 * nothing.
 * @throws StartFailure when the port is taken, the folder cannot be written or the Worker does not build.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  makeFolder(options.state);
  const port = await freePort(options.port);
  // A process group of its own lets kill() take workerd along, and keeps a Ctrl+C in the terminal for us to pass on in order.
  const child = fork(inRepository('scripts/lib/worker/worker-process.ts'), [], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...QUIET },
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface(stream).on('line', options.log);
  const { state, watch = false, entry } = options;
  const vars = { ...OPEN_LIMITS, ALLOWED_HOSTS: OWN_NAMES, ...options.vars };
  child.send({ port, state, vars, watch, ...(entry && { entry }) } satisfies WorkerOrder);
  const killGroup = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      // Nobody of the group is left.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  };
  // However it ended: workerd must not outlive it.
  const exited = once(child, 'exit').then(killGroup);
  const url = await ready(child, options.log);
  return {
    pid: child.pid ?? 0,
    url,
    ended: exited,
    close() {
      if (child.connected) child.disconnect();
      return exited;
    },
    kill() {
      killGroup();
      return exited;
    },
  };
}

/** Keeps wrangler from looking for anything on the network and from writing outside the state folder. */
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_COLOR: '1',
};

function ready(child: ChildProcess, log: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromWorkerProcess) => {
      if ('log' in message) log(message.log);
      else if ('ready' in message) resolve(message.ready);
      else reject(new StartFailure(`The Worker did not start: ${message.failed}`));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new StartFailure(`The Worker's process ended before it was ready (exit code ${code}).`),
      ),
    );
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartFailure(
      `The state folder ${folder} cannot be written: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** The port itself when it is free, or any free one for 0. A Worker that is just ending gets a moment to let go of it. */
async function freePort(port: number, patience = PATIENCE): Promise<number> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  } catch (error) {
    if (isTaken(error) && patience > 0)
      return wait(PAUSE).then(() => freePort(port, patience - PAUSE));
    const why = isTaken(error) ? 'is taken by another program' : `cannot be used: ${error}`;
    throw new StartFailure(`Port ${port} ${why}. Choose another one: PORT=8790 npm run serve`);
  } finally {
    server.close();
  }
}
