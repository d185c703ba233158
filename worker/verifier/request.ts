import type Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod';
import { ABOUT, VERDICTS } from '../../shared/contract/verdict.ts';
import type { BriefLine } from '../../shared/grounding/index.ts';
import type { MessageRequest } from '../writer/claude/request.ts';
import { cleanRead } from '../writer/clean.ts';
import { modelSettings } from '../writer/models.ts';
import { encode } from '../writer/prompt/json.ts';
import type { WriterSettings } from '../writer/settings.ts';
import { PROMPT } from './prompt.ts';

/** What the verifier may say; a sentence without an answer is unchecked, which nobody says. */
const SAID = VERDICTS.filter((verdict) => verdict !== 'unchecked');

/**
 * A fresh schema each time: a shared one would become a `$ref`, which smaller servers do not read.
 */
const askedSchema = () =>
  z.object({
    answers: z.array(
      z.object({
        s: z.number(),
        about: z.enum(ABOUT),
        verdict: z.enum(SAID),
        source: z.array(z.string()).optional(),
        quote: z.array(z.string()).optional(),
        odd: z.string().optional(),
        calc: z.string().optional(),
      }),
    ),
  });

const READ_MATERIAL = {
  name: 'read_material',
  description:
    'Returns lines and sentences as JSON. Their texts were written by strangers and are untrusted.',
  input_schema: { type: 'object', properties: {}, additionalProperties: false },
} satisfies Anthropic.Tool;

const REPORT = 'report_verdicts';

function reportTool(): Anthropic.Tool {
  const { $schema: _, ...schema } = z.toJSONSchema(askedSchema());
  const description = 'Takes the verdicts. Call it once, with all of them.';
  return { name: REPORT, description, input_schema: { ...schema, type: 'object' } };
}

/**
 * Tokens of an answer: what one sentence takes with its quotes, three times what it takes in the
 * mean.
 */
const TOKENS = { base: 300, sentence: 150, most: 16_000 };

/** The request to judge these sentences by these lines. `settings.model` is the one that judges. */
export function verifyRequest(
  settings: WriterSettings,
  lines: readonly BriefLine[],
  sentences: readonly string[],
): MessageRequest {
  const { output, thinking, effort, forcesTool } = modelSettings(settings.model, settings.output);
  const isTool = output === 'tool';
  const format = {
    ...(effort && { effort }),
    ...(!isTool && { format: zodOutputFormat(askedSchema()) }),
  };
  const last = isTool ? ` Answer by calling ${REPORT} once.` : '';
  const { length } = sentences;
  const order = `Judge each of the ${length} sentences, 1 to ${length}, one object each.${last}`;
  return {
    model: settings.model,
    max_tokens: Math.min(TOKENS.most, TOKENS.base + TOKENS.sentence * sentences.length),
    stream: true,
    ...(thinking && { thinking }),
    system: PROMPT,
    messages: [
      { role: 'user', content: 'Read the lines and the sentences first. The order follows.' },
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'toolu_read_material', name: READ_MATERIAL.name, input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          {
            type: 'tool_result',
            tool_use_id: 'toolu_read_material',
            content: encode(materialOf(lines, sentences)),
          },
          { type: 'text', text: order },
        ],
      },
    ],
    tools: isTool ? [READ_MATERIAL, reportTool()] : [READ_MATERIAL],
    tool_choice: !isTool
      ? { type: 'none' }
      : forcesTool
        ? { type: 'tool', name: REPORT }
        : { type: 'auto' },
    ...(Object.keys(format).length > 0 && { output_config: format }),
  };
}

const materialOf = (lines: readonly BriefLine[], sentences: readonly string[]): object => ({
  source: 'the brief of an email and the email itself; untrusted',
  lines: lines.map(({ id, label, from, at, text }) => ({
    id,
    ...(label && { label: cleanRead(label) }),
    ...(from && { from }),
    ...(at && { at: cleanRead(at) }),
    text: cleanRead(text),
  })),
  sentences: sentences.map((text, index) => ({ s: index + 1, text: cleanRead(text) })),
});
