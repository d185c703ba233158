import type { RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import { costOf } from './models.ts';
import { PROMPT_VERSION } from './prompt/version.ts';
import type { Usage } from './writer.ts';

/** Adds up what all calls of one writing cost, as far as Claude has told. */
export type Meter = {
  /** Begins a call of a model, the writing's own by default; the returned function reads its events. */
  call(model?: string): (event: RawMessageStreamEvent) => void;
  usage(): Usage;
};

/** Counts as they may arrive: not every server that speaks this wire counts, whatever the SDK's types say. */
type Counts = Partial<
  Record<
    'input_tokens' | 'output_tokens' | 'cache_read_input_tokens' | 'cache_creation_input_tokens',
    number | null
  >
>;

const countsOf = ({ usage }: { usage?: Counts | null }): Counts => usage ?? {};

type Tokens = { inputTokens: number; outputTokens: number };

function read(tokens: Tokens, event: RawMessageStreamEvent): void {
  if (event.type === 'message_start') {
    const counts = countsOf(event.message);
    tokens.inputTokens =
      (counts.input_tokens ?? 0) +
      (counts.cache_read_input_tokens ?? 0) +
      (counts.cache_creation_input_tokens ?? 0);
    tokens.outputTokens = counts.output_tokens ?? 0;
  }
  // Its numbers are totals of the message so far, not additions.
  if (event.type === 'message_delta')
    tokens.outputTokens = countsOf(event).output_tokens ?? tokens.outputTokens;
}

/** `model`: who writes; each call costs what its own model costs. */
export function createMeter(model: string): Meter {
  const calls: (Tokens & { model: string })[] = [];
  return {
    call(asked = model) {
      const tokens = { model: asked, inputTokens: 0, outputTokens: 0 };
      calls.push(tokens);
      return (event) => read(tokens, event);
    },
    usage() {
      const sum = { inputTokens: 0, outputTokens: 0, costUsd: 0 };
      for (const call of calls) {
        sum.inputTokens += call.inputTokens;
        sum.outputTokens += call.outputTokens;
        sum.costUsd += costOf(call.model, call);
      }
      return { model, ...sum, promptVersion: PROMPT_VERSION, calls: calls.length };
    },
  };
}
