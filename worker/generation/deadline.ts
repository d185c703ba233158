import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';

/** The caller went away and nobody waits any more. */
export class Disconnected extends Error {}

/**
 * When a writing has to end: after its whole time; at once when the caller leaves before it is charged; a while after they
 * left otherwise, because a Worker itself ends 30 s after its caller.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #config: Config;
  readonly #disconnected: AbortSignal;
  #charged: boolean;

  constructor(config: Config, disconnected: AbortSignal, charged: boolean) {
    this.#config = config;
    this.#disconnected = disconnected;
    this.#charged = charged;
    this.#after(
      config.GENERATION_SECONDS,
      new ApiError('writer_timeout', 'Writing took too long. Try again.', { retryAfter: 5 }),
    );
    if (disconnected.aborted) this.#onLeft();
    else disconnected.addEventListener('abort', () => this.#onLeft(), { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The generation is charged: from here on a leaving caller does not stop it at once. */
  charged(): void {
    this.#charged = true;
    if (this.#disconnected.aborted) this.#onLeft();
  }

  /** Whether it was the caller's leaving that ended the writing. */
  get disconnected(): boolean {
    return this.signal.reason instanceof Disconnected;
  }

  /** Writing has ended, and with it every call that is still open. */
  done(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#controller.abort(new Disconnected());
  }

  #onLeft(): void {
    if (this.#charged) this.#after(this.#config.AFTER_LEAVING_SECONDS, new Disconnected());
    else this.#controller.abort(new Disconnected());
  }

  #after(seconds: number, reason: Error): void {
    this.#timers.push(setTimeout(() => this.#controller.abort(reason), seconds * 1000));
  }
}
