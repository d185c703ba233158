import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { databaseFile } from '../../scripts/lib/worker/database.ts';
import { type RunningWorker, startWorker } from '../../scripts/lib/worker/worker.ts';
import { type FaultName, STATUS_FAULTS, WAY_FAULTS, WHOLE_FAULTS } from '../claude/faults.ts';
import { type Claude, startClaude } from '../claude/server.ts';
import { completedByKey, refusedWrongly } from './afterwards.ts';
import { contradicted, unbalanced } from './compare.ts';
import { crowdOf } from './crowd.ts';
import { dice } from './dice.ts';
import { atMost, type GenerationCall, generate, mint, type Result } from './generation.ts';
import { Ledger } from './ledger.ts';
import { lostOf } from './lost.ts';

/** `atOnce`: generations under way at the same time; `patience`: seconds that Claude may take for one answer. */
export type Size = {
  sessions: number;
  generations: number;
  onOne: number;
  killed: number;
  atOnce: number;
  patience: number;
};
export type Report = {
  seconds: number;
  answers: Record<string, number>;
  killed: { reserved: number; unfinished: number; choosing: number };
  broken: string[];
};

/** Generations a session of the crowd has, and the one that generates much more. */
const EACH = 4;
const ONE = 40;
/** Sequences that are killed while the best of their drafts is chosen. */
const CHOOSING = 5;
/** Seconds for one answer while the kill is prepared: nothing may end by itself before it. */
const PATIENT = 100;

/** Every scripted way Claude fails; of faults in a text one of each kind, the others are for the writer's own tests. */
const FAULTS: FaultName[] = [
  ...(Object.keys(STATUS_FAULTS) as (keyof typeof STATUS_FAULTS)[]),
  ...WAY_FAULTS,
  ...WHOLE_FAULTS,
  'invented-link',
  'placeholder',
  'leak',
];

class Soak {
  readonly #size: Size;
  readonly #stop: AbortSignal;
  readonly #state = mkdtempSync(join(tmpdir(), 'coldcopy-soak-'));
  readonly #dice = dice(4);
  readonly #results: Result[] = [];
  readonly broken: string[] = [];
  readonly #say: (line: string) => void;
  #worker: RunningWorker | undefined;
  #ledger: Ledger | undefined;

  constructor(size: Size, stop: AbortSignal, say: (line: string) => void) {
    this.#size = size;
    this.#stop = stop;
    this.#say = say;
  }

  get #url(): string {
    return this.#worker?.url ?? '';
  }

  get #books(): Ledger {
    this.#ledger ??= new Ledger(databaseFile(this.#state));
    return this.#ledger;
  }

  /** `patience`: seconds that Claude may take for one answer. */
  async #start(claude: Claude, faulty: boolean, patience: number): Promise<void> {
    this.#worker = await startWorker({
      port: 0,
      state: this.#state,
      ...(faulty && { entry: inRepository('tests/worker/faulty.ts') }),
      vars: {
        ANTHROPIC_API_KEY: 'sample',
        ANTHROPIC_BASE_URL: claude.url,
        CLAUDE_TIMEOUT_SECONDS: String(patience),
        FREE_MAX_GENERATIONS: String(EACH),
        FREE_PER_HOUR: '1000',
        RELEASED_PER_HOUR: '1000',
        AFTER_LEAVING_SECONDS: '10',
        GENERATION_SECONDS: '100',
        // What is judged is settled already, and the stand-in's verifier would be what the machine is busy with.
        VERIFIER_MODEL: 'off',
      },
      log: () => undefined,
    });
  }

  #generate(one: GenerationCall): Promise<Result> {
    return generate(this.#url, one, this.#stop);
  }

  /** Presses all over, with Claude failing, callers leaving and D1 losing answers. */
  async #crowd(claude: Claude, sessions: string[], one: string): Promise<void> {
    const { generations, onOne } = this.#size;
    const { chance, pick } = this.#dice;
    claude.script(
      ...Array.from({ length: generations * 4 }, () =>
        chance(0.3) ? { fault: pick(FAULTS) } : {},
      ),
    );
    // Three drafts each: few large pieces, so that it is the Worker that is pressed and not the stand-in.
    claude.pace({ firstTokenMs: 100, tokensPerSecond: 5_000 });
    const calls = crowdOf(this.#dice, {
      sessions,
      generations,
      one,
      onOne,
    });
    this.#results.push(...(await atMost(this.#size.atOnce, calls, (item) => this.#generate(item))));
    await this.#quiet();
  }

  /** Waits until nobody writes any more: callers that left are written for a while. */
  async #quiet(): Promise<void> {
    for (;;) {
      const { reserved, unfinished } = this.#books.underWay();
      if (reserved + unfinished === 0) return;
      if (this.#stop.aborted)
        throw new Error(
          `still under way at the end: ${reserved} reserved, ${unfinished} unfinished`,
        );
      await wait(200);
    }
  }

  /** SIGKILL in the middle of many generations: some are reserved, some write, some choose. And a start on the same state. */
  async #kill(claude: Claude): Promise<Report['killed']> {
    const { killed } = this.#size;
    claude.reset();
    const start = async (count: number, pace: Parameters<Claude['pace']>[0], name: string) => {
      claude.pace(pace);
      const sessions = await atMost(
        8,
        Array.from({ length: count }, (_, i) => i),
        () => mint(this.#url),
      );
      return sessions.map((session, i) => {
        const one = {
          session,
          key: `${name}${i}`,
          topic: `${name}${i}`,
          stream: true,
          leavesAfter: undefined,
        };
        return generate(this.#url, one, this.#stop);
      });
    };
    const enough = Math.min(20, killed);
    const writing = await start(killed, { firstTokenMs: 50, tokensPerSecond: 30 }, 'unfinished');
    await this.#until(() => this.#books.underWay().unfinished >= enough);
    const waiting = await start(killed, { firstTokenMs: 45_000, tokensPerSecond: 60 }, 'reserved');
    await this.#until(() => this.#books.underWay().reserved >= enough);
    // All their drafts have been asked for before the pace changes again.
    await this.#until(
      () =>
        claude.received.filter(({ request }) => JSON.stringify(request).includes('reserved'))
          .length >=
        killed * 3,
    );
    claude.script({ of: 'choice', fault: 'hang', times: 0 });
    const choosing = await start(
      CHOOSING,
      { firstTokenMs: 0, tokensPerSecond: 50_000 },
      'choosing',
    );
    await this.#until(() => this.#books.underWay().choosing >= CHOOSING);
    const before = this.#books.underWay();
    await this.#worker?.kill();
    const delivered = await Promise.all([...writing, ...waiting, ...choosing]);
    const after = this.#books.underWay();
    if (after.reserved < enough || after.unfinished < enough || after.choosing < CHOOSING)
      this.broken.push(`the kill met ${JSON.stringify(after)}, of ${JSON.stringify(before)}`);
    this.broken.push(...lostOf(delivered, this.#books.sequences()));
    return after;
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#stop.aborted) throw new Error('the soak took longer than it may');
      await wait(50);
    }
  }

  async run(): Promise<Report> {
    const began = performance.now();
    const claude = await startClaude();
    try {
      await this.#start(claude, true, this.#size.patience);
      const sessions = await atMost(
        8,
        Array.from({ length: this.#size.sessions }, (_, i) => i),
        () => mint(this.#url),
      );
      const one = await mint(this.#url);
      this.#books.allow(one, ONE);
      await this.#crowd(claude, sessions, one);
      this.#say(`${this.#results.length} generations answered`);
      this.broken.push(...unbalanced(this.#books, 'after the crowd'));
      this.broken.push(...contradicted(this.#results, this.#books.sequences()));
      await this.#worker?.close();
      await this.#start(claude, true, PATIENT);
      const killed = await this.#kill(claude);
      this.#say(
        `killed with ${killed.reserved} reserved, ${killed.unfinished} unfinished, ${killed.choosing} of them choosing`,
      );
      claude.reset();
      await this.#start(claude, false, 30);
      this.#books.age(400);
      this.broken.push(...unbalanced(this.#books, 'after the kill'));
      const again = (one: GenerationCall) => this.#generate(one);
      const completed = await completedByKey(this.#books, again);
      this.broken.push(...completed.broken);
      this.#say(`${completed.count} charged sequences were completed by their key`);
      this.broken.push(...(await refusedWrongly(this.#books, again)));
      this.broken.push(...unbalanced(this.#books, 'at the end'));
      const answers = Object.groupBy(this.#results, ({ status, disconnected, error }) =>
        disconnected ? 'left' : error ? `${status} ${error.error}` : String(status),
      );
      return {
        seconds: Math.round((performance.now() - began) / 1000),
        answers: Object.fromEntries(
          Object.entries(answers).map(([name, list]) => [name, list?.length ?? 0]),
        ),
        killed,
        broken: this.broken,
      };
    } finally {
      this.#ledger?.close();
      await this.#worker?.close();
      await claude.close();
      rmSync(this.#state, { recursive: true, force: true });
    }
  }
}

/** Presses the built Worker hard, with everything around it failing, and says what did not hold. Throws when `stop` aborts first. */
export const soak = (size: Size, stop: AbortSignal, say: (line: string) => void): Promise<Report> =>
  new Soak(size, stop, say).run();
