import type { Config } from '../env.ts';
import { ApiError } from '../errors.ts';

/** The caller went away and nobody waits any more. */
export class Left extends Error {}

/**
 * When a writing has to end: after its whole time; at once when the caller leaves before it is charged; a while after they
 * left otherwise, because a Worker itself ends 30 s after its caller.
 */
export class Stop {
  readonly #controller = new AbortController();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #config: Config;
  readonly #left: AbortSignal;
  #charged: boolean;

  constructor(config: Config, left: AbortSignal, charged: boolean) {
    this.#config = config;
    this.#left = left;
    this.#charged = charged;
    this.#after(
      config.GENERATION_SECONDS,
      new ApiError('writer_timeout', 'Writing took too long. Try again.', { retryAfter: 5 }),
    );
    if (left.aborted) this.#onLeft();
    else left.addEventListener('abort', () => this.#onLeft(), { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The generation is charged: from here on a leaving caller does not stop it at once. */
  charged(): void {
    this.#charged = true;
    if (this.#left.aborted) this.#onLeft();
  }

  /** Whether it was the caller's leaving that ended the writing. */
  get left(): boolean {
    return this.signal.reason instanceof Left;
  }

  /** Writing has ended, and with it every call that is still open. */
  done(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#controller.abort(new Left());
  }

  #onLeft(): void {
    if (this.#charged) this.#after(this.#config.AFTER_LEAVING_SECONDS, new Left());
    else this.#controller.abort(new Left());
  }

  #after(seconds: number, reason: Error): void {
    this.#timers.push(setTimeout(() => this.#controller.abort(reason), seconds * 1000));
  }
}
