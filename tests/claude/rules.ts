import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { type MessageRequest, requestSchema } from './asked.ts';

/** A request the real API turns down. */
export type Refused = { status: number; type: string; message: string };

/** What each model takes and refuses, as far as a caller of ours could get it wrong. Source: the API's documentation, version 2026-10-21. */
const MODELS: Record<
  string,
  {
    refusesDisabled?: boolean;
    refusesForcedTool?: boolean;
    takesEffort?: boolean;
    outputLimit: number;
  }
> = {
  'claude-haiku-5-5': { takesEffort: true, outputLimit: 64_000 },
  'claude-sonnet-5-5': {
    refusesDisabled: true,
    refusesForcedTool: true,
    takesEffort: true,
    outputLimit: 64_000,
  },
  'claude-opus-5-5': {
    refusesDisabled: true,
    refusesForcedTool: true,
    takesEffort: true,
    outputLimit: 64_000,
  },
  'claude-haiku-4-5': { outputLimit: 64_000 },
  'claude-sonnet-4-6': { takesEffort: true, outputLimit: 64_000 },
};

const FIELDS = new Set(
  'model max_tokens messages system tools tool_choice thinking output_config stream metadata stop_sequences service_tier cache_control container diagnostics inference_geo speed'.split(
    ' ',
  ),
);

/** Sampling parameters left the API with version 2026-10-21. */
const SAMPLING = ['temperature', 'top_p', 'top_k'];

const bad = (message: string): Refused => ({ status: 400, type: 'invalid_request_error', message });

export function checkHeaders(headers: IncomingHttpHeaders): Refused | undefined {
  const key = headers['x-api-key'] ?? headers.authorization?.replace(/^Bearer\s+/i, '');
  if (!key)
    return {
      status: 401,
      type: 'authentication_error',
      message: 'x-api-key or authorization header is required',
    };
  if (!headers['anthropic-version']) return bad('anthropic-version: header is required');
  if (!headers['content-type']?.startsWith('application/json'))
    return bad('content-type: must be application/json');
  return undefined;
}

type Model = (typeof MODELS)[string];

function checkSettings(request: MessageRequest, model: Model): Refused | undefined {
  const { thinking, tool_choice: choice, output_config: output } = request;
  const effort = output?.effort;
  if (request.max_tokens > model.outputLimit)
    return bad(`max_tokens: ${request.max_tokens} > ${model.outputLimit}`);
  if (thinking?.type === 'disabled' && model.refusesDisabled)
    return bad('thinking.type: "disabled" is not supported by this model; use "between_tools"');
  if (thinking?.type === 'disabled' && (effort === 'xhigh' || effort === 'max'))
    return bad(`thinking.type: "disabled" is not supported with effort "${effort}"`);
  if (effort && !model.takesEffort)
    return bad('output_config.effort: this model does not support effort');
  if (effort && !['low', 'medium', 'high', 'xhigh', 'max'].includes(effort))
    return bad('output_config.effort: unknown value');
  if (model.refusesForcedTool && (choice?.type === 'tool' || choice?.type === 'any'))
    return bad('tool_choice: this model does not support forced tool use');
  return undefined;
}

const blockSchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  tool_use_id: z.string().optional(),
  text: z.string().optional(),
});

function checkMessages({
  messages,
  tools,
  tool_choice: choice,
}: MessageRequest): Refused | undefined {
  if (messages.length === 0) return bad('messages: at least one message is required');
  if (messages.at(-1)?.role !== 'user')
    return bad(
      'messages: this model does not support prefill; the last message must be of the user',
    );
  const blocks = messages.flatMap(({ content }) =>
    Array.isArray(content) ? z.array(blockSchema).parse(content) : [],
  );
  const uses = new Set(blocks.filter(({ type }) => type === 'tool_use').map(({ id }) => id));
  const orphan = blocks.find(
    ({ type, tool_use_id: id }) => type === 'tool_result' && !uses.has(id),
  );
  if (orphan) return bad(`messages: tool_result ${orphan.tool_use_id} has no tool_use before it`);
  if (uses.size > 0 && !tools?.length)
    return bad('tools: must be defined when messages contain tool_use blocks');
  if (blocks.some(({ type, text }) => type === 'text' && !text?.trim()))
    return bad('messages: text content blocks must be non-empty');
  if (choice?.type === 'tool' && !tools?.some(({ name }) => name === choice.name))
    return bad(`tool_choice: unknown tool ${choice.name}`);
  return undefined;
}

const nodeSchema = z.looseObject({
  type: z.string().optional(),
  additionalProperties: z.unknown(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown(),
});

/** What the grammar behind structured output does not know, it refuses. */
function checkSchema(schema: unknown, path = 'output_config.format.schema'): Refused | undefined {
  const node = nodeSchema.partial().safeParse(schema);
  if (!node.success) return bad(`${path}: must be an object`);
  const { type, additionalProperties, properties = {}, items } = node.data;
  const unknown = ['minLength', 'maxLength', 'maxItems', 'minimum', 'maximum'].find(
    (word) => word in node.data,
  );
  if (unknown) return bad(`${path}: ${unknown} is not supported`);
  if (type === 'object' && additionalProperties !== false)
    return bad(`${path}: additionalProperties must be false`);
  for (const [name, property] of Object.entries(properties)) {
    const refused = checkSchema(property, `${path}.${name}`);
    if (refused) return refused;
  }
  return items === undefined ? undefined : checkSchema(items, `${path}.items`);
}

function checkFormat(request: MessageRequest): Refused | undefined {
  const { format } = request.output_config ?? {};
  if (format === undefined || format === null) return undefined;
  const known = z
    .looseObject({ type: z.literal('json_schema'), schema: z.unknown() })
    .safeParse(format);
  return known.success
    ? checkSchema(known.data.schema)
    : bad('output_config.format.type: must be json_schema');
}

const largest = { bytes: 32 * 1024 * 1024 };

/** The request as it may be answered, or why the real API would turn it down. `anyModel`: a server of one's own takes every name. */
export function checkBody(
  body: string,
  anyModel: boolean,
): { request: MessageRequest } | { refused: Refused } {
  if (body.length > largest.bytes)
    return { refused: { status: 413, type: 'request_too_large', message: 'request too large' } };
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    return { refused: bad('body: not valid JSON') };
  }
  const parsed = requestSchema.safeParse(raw);
  if (!parsed.success)
    return {
      refused: bad(`${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`),
    };
  const request = parsed.data;
  const sampling = SAMPLING.find((name) => name in request);
  if (sampling) return { refused: bad(`${sampling}: no longer supported in this API version`) };
  const extra = Object.keys(request).find((name) => !FIELDS.has(name));
  if (extra) return { refused: bad(`${extra}: Extra inputs are not permitted`) };
  const model =
    MODELS[request.model] ?? (anyModel ? { takesEffort: true, outputLimit: 64_000 } : undefined);
  if (!model)
    return {
      refused: { status: 404, type: 'not_found_error', message: `model: ${request.model}` },
    };
  const refused = checkSettings(request, model) ?? checkMessages(request) ?? checkFormat(request);
  return refused ? { refused } : { request };
}
