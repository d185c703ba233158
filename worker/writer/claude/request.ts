import type Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod';
import type { Brief } from '../../../shared/contract/brief.ts';
import { modelSettings } from '../models.ts';
import { conversation, READ_PAGE } from '../prompt/prompt.ts';
import type { WriterSettings } from '../settings.ts';
import { estimateTokens } from '../tokens.ts';

export type MessageRequest = Anthropic.MessageCreateParamsStreaming;

/** What is asked of Claude about a brief. */
export type Question = {
  system: string;
  /** The sender's words, after what read_page returned. */
  said: readonly string[];
  /** The form of the answer: an object with required keys, which arrive in this order. */
  answer: z.ZodObject;
  /** The tool that takes the answer where there is no structured output. */
  tool: { name: string; description: string };
  /** Fewer than the model's own, where the answer is short. */
  maxTokens?: number;
};

/** How this model is made to answer in the form we can read. */
function outputOf(settings: WriterSettings, { answer, tool }: Question): Partial<MessageRequest> {
  const { output, effort, forcesTool } = modelSettings(settings.model, settings.output);
  if (output === 'tool') {
    const { $schema: _, ...schema } = z.toJSONSchema(answer);
    return {
      tools: [READ_PAGE, { ...tool, input_schema: { ...schema, type: 'object' } }],
      tool_choice: forcesTool ? { type: 'tool', name: tool.name } : { type: 'auto' },
      ...(effort && { output_config: { effort } }),
    };
  }
  return {
    tools: [READ_PAGE],
    tool_choice: { type: 'none' },
    output_config: { ...(effort && { effort }), format: zodOutputFormat(answer) },
  };
}

/** The whole request for one question about a brief. Sends nothing. */
export function buildRequest(
  settings: WriterSettings,
  brief: Brief,
  question: Question,
): MessageRequest {
  const { output, thinking, maxTokens } = modelSettings(settings.model, settings.output);
  const { system, said, tool } = question;
  return {
    model: settings.model,
    max_tokens: Math.min(maxTokens, question.maxTokens ?? maxTokens),
    stream: true,
    ...(thinking && { thinking }),
    system,
    messages: conversation(
      brief,
      output === 'tool' ? [...said, `Answer by calling ${tool.name} once.`] : said,
    ),
    ...outputOf(settings, question),
  };
}

/** Tokens of everything in a request that Claude reads, estimated on the safe side. */
export function promptTokens({
  system,
  messages,
  tools,
  output_config: output,
}: MessageRequest): number {
  const blocks = messages.flatMap(({ content }) =>
    typeof content === 'string' ? [content] : content.map(textOf),
  );
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
