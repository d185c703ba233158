import type { StreamEvent } from '../../shared/contract/generate.ts';

/** Milliseconds between two `progress` events, and of silence after which a comment line keeps the connection alive. */
const PROGRESS = 50;
const SILENCE = 10_000;
/**
 * The same before the first email: where `request.signal` does not say that the reader has left (local workerd), only something
 * that is sent finds out, and until then Claude is paid for nobody.
 */
const FIRST_SILENCE = 1_000;

/** The answer's event stream. Nothing blocks on a slow reader: a whole generation is some hundred KB. */
export class EventStream {
  readonly response: Response;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #encoder = new TextEncoder();
  #lastProgress = 0;
  #silence = FIRST_SILENCE;
  #lastWrite = Date.now();
  #alive: ReturnType<typeof setTimeout> | undefined;

  /** `disconnected` is called when the reader goes away. */
  constructor(headers: HeadersInit, disconnected: () => void) {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.#end();
        disconnected();
      },
    });
    this.response = new Response(stream, { headers });
    this.response.headers.set('Content-Type', 'text/event-stream; charset=utf-8');
    this.response.headers.set('Cache-Control', 'no-store, no-transform');
    this.#listen();
  }

  send({ event, data }: StreamEvent): void {
    if (event === 'progress') {
      const now = Date.now();
      if (now - this.#lastProgress < PROGRESS) return;
      this.#lastProgress = now;
    }
    if (event === 'email') this.#silence = SILENCE;
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    this.#controller?.close();
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#alive);
    this.#controller = undefined;
  }

  #write(text: string): void {
    if (!this.#controller) return;
    this.#controller.enqueue(this.#encoder.encode(text));
    this.#lastWrite = Date.now();
  }

  /** Breaks the silence when it has lasted long enough; events only note their time, so that each is no timer of its own. */
  #listen(): void {
    if (!this.#controller) return;
    if (Date.now() - this.#lastWrite >= this.#silence) this.#write(': still writing\n\n');
    const left = this.#silence - (Date.now() - this.#lastWrite);
    this.#alive = setTimeout(() => this.#listen(), Math.max(1, left));
  }
}
