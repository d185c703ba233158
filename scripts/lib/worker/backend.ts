import { type ClaudeOptions, startClaude } from '../../../tests/claude/server.ts';
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.ts';

export type Backend = RunningWorker & {
  /** Who writes: Claude (or another server named by ANTHROPIC_BASE_URL), or the sample writer of the stand-in. */
  writer: 'claude' | 'sample';
  /** The writer in words, for the line that says the Worker is ready. */
  writerInWords: string;
};

/** A generation in about a second: one sees that it streams, and nobody has to wait. */
const QUICK = { firstTokenMs: 150, tokensPerSecond: 1_500 };

/**
 * Starts the Worker, and the stand-in for Claude before it when the configuration names neither a key nor a server.
 */
export async function startBackend(
  options: WorkerOptions,
  pace: ClaudeOptions['pace'] = QUICK,
): Promise<Backend> {
  const {
    ANTHROPIC_API_KEY: key,
    ANTHROPIC_BASE_URL: server,
    ANTHROPIC_MODEL: model,
  } = options.vars;
  if (!key && !server) return withSampleWriter(options, pace);
  const worker = await startWorker(options);
  const writerInWords = `written by ${model ?? 'Claude'}${server ? ` at ${new URL(server).host}` : ''}`;
  return { ...worker, writer: 'claude', writerInWords };
}

async function withSampleWriter(
  options: WorkerOptions,
  pace: ClaudeOptions['pace'],
): Promise<Backend> {
  const standIn = await startClaude({ pace, anyModel: true });
  const vars = { ...options.vars, ANTHROPIC_API_KEY: 'sample', ANTHROPIC_BASE_URL: standIn.url };
  const worker = await startWorker({ ...options, vars });
  return {
    ...worker,
    writer: 'sample',
    writerInWords: 'sample writer: set ANTHROPIC_API_KEY to use Claude',
    close: () => Promise.all([worker.close(), standIn.close()]).then(() => undefined),
  };
}
