import type Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod';
import type { Brief } from '../../../shared/contract/brief.ts';
import { modelSettings } from '../models.ts';
import { conversation, READ_PAGE, systemPrompt } from '../prompt/prompt.ts';
import type { WriterSettings } from '../settings.ts';
import { estimateTokens } from '../tokens.ts';

export type MessageRequest = Anthropic.MessageCreateParamsStreaming;

/** One email as the model writes it. A fresh schema each time: a shared one would become a `$ref`, which smaller servers do not read. */
const writtenSchema = () =>
  z.object({ subjectLineA: z.string(), subjectLineB: z.string(), body: z.string(), evidenceUsed: z.array(z.string()) });

/** The same when it is read: a server that leaves out the list of evidence has still written an email. */
export const writtenFieldsSchema = writtenSchema().extend({ evidenceUsed: z.array(z.string()).catch([]) });

export const keyOf = (step: number): string => `email${step}`;

/** Required keys instead of an array: the grammar enforces them, and their order makes the first email come first. */
export const answerSchema = (steps: readonly number[]) => z.object(Object.fromEntries(steps.map((step) => [keyOf(step), writtenSchema()])));

const WRITE_EMAILS = 'write_emails';

function writeTool(steps: readonly number[]): Anthropic.Tool {
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchema(steps));
  return {
    name: WRITE_EMAILS,
    description: 'Takes the finished emails. Call it once, with all of them.',
    input_schema: { ...schema, type: 'object' },
  };
}

/** How this model is made to answer in the form we can read. */
function outputOf(settings: WriterSettings, steps: readonly number[]): Partial<MessageRequest> {
  const { output, effort, forcesTool } = modelSettings(settings.model, settings.output);
  if (output === 'tool') {
    return {
      tools: [READ_PAGE, writeTool(steps)],
      tool_choice: forcesTool ? { type: 'tool', name: WRITE_EMAILS } : { type: 'auto' },
      ...(effort && { output_config: { effort } }),
    };
  }
  return {
    tools: [READ_PAGE],
    tool_choice: { type: 'none' },
    output_config: { ...(effort && { effort }), format: zodOutputFormat(answerSchema(steps)) },
  };
}

/** The whole request for the emails of `steps`, with `order` as its last words. */
export function buildRequest(settings: WriterSettings, brief: Brief, steps: readonly number[], order: readonly string[]): MessageRequest {
  const { output, thinking, maxTokens } = modelSettings(settings.model, settings.output);
  const last = output === 'tool' ? [...order, `Answer by calling ${WRITE_EMAILS} once.`] : order;
  return {
    model: settings.model,
    max_tokens: maxTokens,
    stream: true,
    ...(thinking && { thinking }),
    system: systemPrompt(steps),
    messages: conversation(brief, last),
    ...outputOf(settings, steps),
  };
}

/** Tokens of everything in a request that Claude reads, estimated on the safe side. */
export function promptTokens({ system, messages, tools, output_config: output }: MessageRequest): number {
  const blocks = messages.flatMap(({ content }) => (typeof content === 'string' ? [content] : content.map(textOf)));
  const texts = [
    typeof system === 'string' ? system : JSON.stringify(system),
    ...blocks,
    JSON.stringify(tools),
    JSON.stringify(output?.format ?? ''),
  ];
  return texts.reduce((sum, text) => sum + estimateTokens(text), 0);
}

function textOf(block: Anthropic.ContentBlockParam): string {
  if (block.type === 'text') return block.text;
  if (block.type === 'tool_result' && typeof block.content === 'string') return block.content;
  return JSON.stringify(block);
}
