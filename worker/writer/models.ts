import type Anthropic from '@anthropic-ai/sdk';

/** How one model is called. Sources: the types and documentation of the Messages API, version 2026-10-21. */
export type ModelSettings = {
  /** `structured`: `output_config.format`; `tool`: one tool whose input is the answer, for servers without structured output. */
  output: 'structured' | 'tool';
  /** Left out where the model's own default is no thinking. */
  thinking?: Anthropic.ThinkingConfigParam;
  /** Left out where the model takes none. */
  effort?: 'low' | 'medium' | 'high';
  /** Seven emails take about 1,700 tokens; other languages and scripts up to three times that. */
  maxTokens: number;
  /** Whether the model accepts being forced to one tool. */
  forcesTool: boolean;
  /** Its list price. */
  price: Price;
};

/**
 * US dollars per million tokens. What is read from the prompt cache and written to it for five minutes is billed at 0.1 and 1.25 times the
 * input, where no other price is named (Anthropic's price list, November 2026).
 */
export type Price = { input: number; output: number; cacheRead?: number; cacheWrite?: number };
export type Prices = Readonly<Record<string, Price>>;

/** Tokens of a call; those of the cache are not among `inputTokens`. */
export type Tokens = {
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens?: number;
  cacheWriteTokens?: number;
};

const CACHE = { read: 0.1, write: 1.25 };

const MODELS: Record<string, ModelSettings> = {
  'claude-haiku-5-5': {
    output: 'structured',
    thinking: { type: 'disabled' },
    effort: 'medium',
    maxTokens: 6_000,
    forcesTool: true,
    price: { input: 0.1, output: 0.5 },
  },
  'claude-sonnet-5-5': {
    output: 'structured',
    // `disabled` is refused by this model: this is its least.
    thinking: { type: 'between_tools' },
    effort: 'low',
    maxTokens: 8_000,
    forcesTool: false,
    price: { input: 2, output: 10 },
  },
  'claude-opus-5-5': {
    output: 'structured',
    thinking: { type: 'between_tools' },
    effort: 'low',
    maxTokens: 8_000,
    forcesTool: false,
    price: { input: 4, output: 20 },
  },
  'claude-haiku-4-5': {
    output: 'structured',
    maxTokens: 6_000,
    forcesTool: true,
    price: { input: 1, output: 5 },
  },
  'claude-sonnet-4-6': {
    output: 'structured',
    maxTokens: 6_000,
    forcesTool: true,
    price: { input: 3, output: 15 },
  },
};

/** A model this table does not know: a server of one's own. One tool is what all of them can do. */
const OTHER: ModelSettings = {
  output: 'tool',
  maxTokens: 6_000,
  forcesTool: true,
  price: { input: 0, output: 0 },
};

export function modelSettings(model: string, output?: ModelSettings['output']): ModelSettings {
  const row = (Object.hasOwn(MODELS, model) ? MODELS[model] : undefined) ?? OTHER;
  return output ? { ...row, output } : row;
}

/** Whether it is known what a model costs: by the table above, or by the owner's own. */
export const hasPrice = (model: string, prices: Prices = {}): boolean =>
  Object.hasOwn(prices, model) || Object.hasOwn(MODELS, model);

/** Dollars for so many tokens; 0 for a model without a known price. `prices`: the owner's own, which go before the table's. */
export function costOf(model: string, tokens: Tokens, prices: Prices = {}): number {
  const { input, output, cacheRead, cacheWrite } =
    (Object.hasOwn(prices, model) ? prices[model] : undefined) ?? modelSettings(model).price;
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = tokens;
  const millionths =
    inputTokens * input +
    outputTokens * output +
    cacheReadTokens * (cacheRead ?? input * CACHE.read) +
    cacheWriteTokens * (cacheWrite ?? input * CACHE.write);
  return millionths / 1_000_000;
}
