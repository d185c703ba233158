import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import { costOf, type Prices, type Tokens } from './models.ts';
import { PROMPT_VERSION } from './prompt/version.ts';
import { estimateTokens } from './tokens.ts';
import type { Usage } from './writer.ts';

/** One call to Claude, from before it is sent until it has ended. */
export type Call = {
  read(event: RawMessageStreamEvent): void;
  /**
   * It has ended. `refused`: the server took nothing, and bills nothing. `stopped`: ended by us or by the connection; what it had been
   * sent and had written until then is billed, whether it said so or not.
   */
  end(outcome: 'whole' | 'refused' | 'stopped'): void;
};

/** Adds up what all calls of one writing cost, as far as Claude has told, and lets none begin that could go over its budget. */
export type Meter = {
  /**
   * Begins a call of a model, the writing's own by default. `most`: what it may take at the very most.
   * Throws `BudgetSpent` when that, beside what was spent and what runs, is more than the budget.
   */
  call(model?: string, most?: Tokens): Call;
  usage(): Usage;
};

/** The writing has cost as much as it may. `isFirst`: not even its first call fits. */
export class BudgetSpent extends Error {
  readonly isFirst: boolean;
  constructor(isFirst: boolean) {
    super('the budget is spent');
    this.name = 'BudgetSpent';
    this.isFirst = isFirst;
  }
}

/** Counts as they may arrive: not every server that speaks this wire counts, whatever the SDK's types say. */
type Counts = Partial<
  Record<
    'input_tokens' | 'output_tokens' | 'cache_read_input_tokens' | 'cache_creation_input_tokens',
    number | null
  >
>;

const countsOf = ({ usage }: { usage?: Counts | null }): Counts => usage ?? {};

/** What is known of a call. `estimated`: tokens of the answer by its text, which stand in until Claude tells its count. */
type Counted = {
  model: string;
  tokens: Tokens;
  most: Tokens | undefined;
  isOpen: boolean;
  hasStarted: boolean;
  isCounted: boolean;
  estimated: number;
};

const NONE: Tokens = { inputTokens: 0, outputTokens: 0 };

/** The text in a piece of an answer, whatever kind of block it belongs to: all of it is billed. */
function textIn(event: RawMessageStreamEvent): string {
  if (event.type !== 'content_block_delta') return '';
  const { delta } = event;
  if (delta.type === 'text_delta') return delta.text;
  if (delta.type === 'input_json_delta') return delta.partial_json;
  return delta.type === 'thinking_delta' ? delta.thinking : '';
}

function read(call: Counted, event: RawMessageStreamEvent): void {
  if (event.type === 'message_start') {
    const counts = countsOf(event.message);
    call.hasStarted = true;
    call.tokens = {
      inputTokens: counts.input_tokens ?? 0,
      cacheReadTokens: counts.cache_read_input_tokens ?? 0,
      cacheWriteTokens: counts.cache_creation_input_tokens ?? 0,
      outputTokens: counts.output_tokens ?? 0,
    };
  }
  call.estimated += estimateTokens(textIn(event));
  // Its numbers are totals of the message so far, not additions.
  const total = event.type === 'message_delta' ? countsOf(event).output_tokens : undefined;
  if (typeof total !== 'number') return;
  call.tokens.outputTokens = total;
  call.isCounted = true;
}

/** Tokens a call is billed for, as far as anybody knows. */
function billedTokens({ tokens, isCounted, estimated }: Counted): Tokens {
  return isCounted ? tokens : { ...tokens, outputTokens: Math.max(tokens.outputTokens, estimated) };
}

const inputOf = ({ inputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 }: Tokens): number =>
  inputTokens + cacheReadTokens + cacheWriteTokens;

/**
 * `model`: who writes; each call costs what its own model costs. `budgetUsd`: what all of them may cost together; undefined: no bound.
 */
export function createMeter(
  model: string,
  { budgetUsd, prices = {} }: { budgetUsd?: number | undefined; prices?: Prices } = {},
): Meter {
  const calls: Counted[] = [];
  const cost = (of: string, tokens: Tokens): number => costOf(of, tokens, prices);
  /** An open call counts as the most it may come to. */
  const committedUsd = (): number =>
    calls.reduce((sum, call) => {
      const billed = cost(call.model, billedTokens(call));
      return sum + (call.isOpen ? Math.max(billed, cost(call.model, call.most ?? NONE)) : billed);
    }, 0);
  return {
    call(asked = model, most) {
      if (budgetUsd !== undefined && committedUsd() + cost(asked, most ?? NONE) > budgetUsd)
        throw new BudgetSpent(calls.length === 0);
      const call: Counted = {
        model: asked,
        tokens: { ...NONE },
        most,
        isOpen: true,
        hasStarted: false,
        isCounted: false,
        estimated: 0,
      };
      calls.push(call);
      return {
        read: (event) => read(call, event),
        end(outcome) {
          call.isOpen = false;
          if (outcome === 'stopped' && !call.hasStarted)
            call.tokens.inputTokens = most?.inputTokens ?? 0;
        },
      };
    },
    usage() {
      const sum = { inputTokens: 0, outputTokens: 0, costUsd: 0 };
      for (const call of calls) {
        const tokens = billedTokens(call);
        sum.inputTokens += inputOf(tokens);
        sum.outputTokens += tokens.outputTokens;
        sum.costUsd += cost(call.model, tokens);
      }
      return { model, ...sum, promptVersion: PROMPT_VERSION, calls: calls.length };
    },
  };
}
