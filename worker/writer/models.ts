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
  /** US dollars per million tokens. */
  price: { input: number; output: number };
};

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
  const row = MODELS[model] ?? OTHER;
  return output ? { ...row, output } : row;
}

/** Dollars for so many tokens; 0 for a model without a known price. */
export function costOf(
  model: string,
  tokens: { inputTokens: number; outputTokens: number },
): number {
  const { price } = modelSettings(model);
  return (tokens.inputTokens * price.input + tokens.outputTokens * price.output) / 1_000_000;
}
