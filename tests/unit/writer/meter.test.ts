import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BudgetSpent, type Call, createMeter } from '../../../worker/writer/meter.ts';
import { costOf } from '../../../worker/writer/models.ts';
import { type Claude, startClaude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';
import { write } from './run.ts';

type Event = Parameters<Call['read']>[0];
const HAIKU = 'claude-haiku-5-5';
const started = (usage: object) => ({ type: 'message_start', message: { usage } }) as Event;
const counted = (output_tokens: number) =>
  ({ type: 'message_delta', delta: {}, usage: { output_tokens } }) as Event;
const piece = (text: string) =>
  ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }) as Event;

describe('what a call cost', () => {
  test('is told by Claude, cache reads and writes at their own prices', () => {
    const meter = createMeter(HAIKU);
    const call = meter.call();
    call.read(
      started({
        input_tokens: 1_000_000,
        cache_read_input_tokens: 1_000_000,
        cache_creation_input_tokens: 1_000_000,
        output_tokens: 1,
      }),
    );
    call.read(counted(1_000_000));
    call.end('whole');
    expect(meter.usage()).toMatchObject({ inputTokens: 3_000_000, outputTokens: 1_000_000 });
    expect(meter.usage().costUsd).toBeCloseTo(0.1 + 0.01 + 0.125 + 0.5, 9);
  });

  test('is by its text where it was stopped before Claude told: what was written is billed', () => {
    const meter = createMeter(HAIKU);
    const call = meter.call();
    call.read(started({ input_tokens: 100, output_tokens: 1 }));
    for (let i = 0; i < 100; i++) call.read(piece('eight more words of an email, and more '));
    call.end('stopped');
    const { outputTokens } = meter.usage();
    expect(outputTokens).toBeGreaterThan(800);
    expect(outputTokens).toBeLessThan(2_000);
  });

  test('is what was sent where it was stopped before anything came, and nothing where it was refused', () => {
    const meter = createMeter(HAIKU);
    meter.call(HAIKU, { inputTokens: 500, outputTokens: 2_000 }).end('stopped');
    expect(meter.usage()).toMatchObject({ inputTokens: 500, outputTokens: 0, calls: 1 });
    meter.call(HAIKU, { inputTokens: 500, outputTokens: 2_000 }).end('refused');
    expect(meter.usage()).toMatchObject({ inputTokens: 500, outputTokens: 0, calls: 2 });
  });

  test('is the owner’s own price where they say one, and 0 of a model nobody knows', () => {
    const tokens = { inputTokens: 1_000_000, outputTokens: 1_000_000, cacheReadTokens: 1_000_000 };
    const prices = { 'my-model': { input: 1, output: 5, cacheRead: 0.2 } };
    expect(costOf('my-model', tokens, prices)).toBeCloseTo(6.2, 9);
    expect(costOf('my-model', tokens)).toBe(0);
    expect(costOf('constructor', tokens, prices)).toBe(0);
  });
});

describe('a budget', () => {
  // The most one of these can cost: 1,000 × 0.1 + 2,000 × 0.5 millionths, 0.0011.
  const most = { inputTokens: 1_000, outputTokens: 2_000 };

  test('lets no call begin that could go over it, and counts those that run at the most', () => {
    const meter = createMeter(HAIKU, { budgetUsd: 0.0025 });
    const calls = [meter.call(HAIKU, most), meter.call(HAIKU, most)];
    expect(() => meter.call(HAIKU, most)).toThrow(BudgetSpent);
    for (const call of calls) {
      call.read(started({ input_tokens: 1_000 }));
      call.read(counted(200));
      call.end('whole');
    }
    // 0.0004 are spent: there is room for one more at a time.
    meter.call(HAIKU, most);
    expect(() => meter.call(HAIKU, most)).toThrow(BudgetSpent);
  });

  test('is of dollars, whatever the model: a dearer one fills it sooner', () => {
    const meter = createMeter(HAIKU, { budgetUsd: 0.02 });
    meter.call(HAIKU, most);
    expect(() => meter.call('claude-sonnet-5-5', most)).toThrow(BudgetSpent);
  });

  test('in which not even the first call fits says so', () => {
    const refusal = (): BudgetSpent => {
      try {
        createMeter(HAIKU, { budgetUsd: 0.001 }).call(HAIKU, most);
      } catch (error) {
        if (error instanceof BudgetSpent) return error;
      }
      throw new Error('it was let through');
    };
    expect(refusal().isFirst).toBe(true);
  });
});

describe('a whole writing', () => {
  let claude: Claude;
  beforeAll(async () => {
    claude = await startClaude();
  });
  afterEach(() => claude.reset());
  afterAll(() => claude.close());

  /** Every draft has a placeholder in every email, so every email is repaired. */
  const allFaulty = () =>
    claude.script({
      emails: Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map((step) => [
          `email${step}`,
          step === 1 ? {} : { body: 'Hi [Name],\n\nhow does the close go at your place?' },
        ]),
      ),
    });

  test('costs no more than its budget, whatever there is to repair: it stops, and keeps what is delivered', async () => {
    allFaulty();
    const free = await write(claude, richBrief);
    expect(free.usage?.calls).toBe(7);
    claude.reset();
    allFaulty();
    const budgetUsd = 0.006;
    const bound = await write(claude, richBrief, { settings: { budgetUsd } });
    expect(bound.failure).toBeUndefined();
    expect(bound.usage?.costUsd).toBeLessThanOrEqual(budgetUsd);
    const calls = bound.usage?.calls ?? 0;
    expect(calls).toBeGreaterThan(1);
    expect(calls).toBeLessThan(7);
    expect(bound.emails.map(({ step }) => step)).toContain(1);
    expect(bound.events.filter(({ event }) => event === 'unwritten')).toHaveLength(
      7 - bound.emails.length,
    );
  });

  test('with too small a budget for its first call tells the owner what to raise', async () => {
    const { failure } = await write(claude, richBrief, { settings: { budgetUsd: 0.0001 } });
    expect(failure).toMatchObject({
      code: 'writer_failed',
      forOwner: expect.stringContaining('FREE_USD_PER_SEQUENCE'),
    });
    expect(claude.received).toHaveLength(0);
  });
});
