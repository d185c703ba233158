import { z } from 'zod';
import { readTold, type ToldBrief } from './told.ts';

/** The parts of a request to the Messages API that the stand-in looks at; everything else is passed over. */
export const requestSchema = z.looseObject({
  model: z.string(),
  max_tokens: z.number(),
  stream: z.boolean().optional(),
  system: z.unknown().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
  tools: z.array(z.looseObject({ name: z.string(), input_schema: z.unknown() })).optional(),
  tool_choice: z.looseObject({ type: z.string(), name: z.string().optional() }).optional(),
  thinking: z.looseObject({ type: z.string() }).optional(),
  output_config: z.looseObject({ effort: z.string().optional(), format: z.unknown().optional() }).optional(),
});
export type MessageRequest = z.infer<typeof requestSchema>;

const blockSchema = z.looseObject({ type: z.string(), text: z.string().optional(), content: z.unknown().optional() });
type Block = z.infer<typeof blockSchema>;

/** What the sample writer is asked to write, from what it was sent and nothing else. */
export type Asked = {
  /** The keys the answer must have, in order: email1 … email7. */
  keys: string[];
  /** Whether the answer begins with where they stand. */
  situation: boolean;
  /** The sender's brief, as the request tells it. */
  brief: ToldBrief;
  /** What read_page returned. */
  page: Record<string, unknown>;
  /** The order of a rewrite, if it is one. */
  rewrite: Record<string, unknown> | undefined;
  /** The name of the tool to answer with; undefined: answer in text. */
  tool: string | undefined;
};

const blocksOf = (request: MessageRequest): Block[] =>
  request.messages.flatMap(({ content }) => (Array.isArray(content) ? content.map((block) => blockSchema.parse(block)) : []));

const objectSchema = z.record(z.string(), z.unknown());

function objectOf(json: string | undefined): Record<string, unknown> | undefined {
  if (!json) return undefined;
  const parsed = objectSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}

const between = (text: string, tag: string): string | undefined => text.match(new RegExp(`<${tag}>(.*?)</${tag}>`, 's'))?.[1];

const schemaSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()) });

/** The tool the answer has to come through: the forced one, or with a free choice the one that takes emails. */
function toolOf(request: MessageRequest): { name: string; schema: unknown } | undefined {
  if (!request.tools || request.tool_choice?.type === 'none') return undefined;
  const wanted = request.tool_choice?.name;
  const tool = wanted
    ? request.tools.find(({ name }) => name === wanted)
    : request.tools.find(({ input_schema }) =>
        Object.keys(schemaSchema.safeParse(input_schema).data?.properties ?? {}).some((key) => /^email\d$/.test(key)),
      );
  return tool && { name: tool.name, schema: tool.input_schema };
}

export function readAsked(request: MessageRequest, structured: boolean): Asked | undefined {
  const blocks = blocksOf(request);
  const order = blocks.filter(({ type }) => type === 'text').map(({ text = '' }) => text);
  const text = order.join('\n');
  const result = blocks.find(({ type }) => type === 'tool_result')?.content;
  const tool = toolOf(request);
  const format = z.looseObject({ schema: z.unknown() }).safeParse(request.output_config?.format);
  const schema = tool?.schema ?? (structured && format.success ? format.data.schema : undefined);
  const properties = Object.keys(schemaSchema.safeParse(schema).data?.properties ?? {});
  const keys = properties.filter((key) => /^email[1-7]$/.test(key));
  const brief = readTold(text);
  if (!brief || keys.length === 0) return undefined;
  return {
    keys,
    situation: properties.includes('situation'),
    brief,
    page: objectOf(typeof result === 'string' ? result : undefined) ?? {},
    rewrite: objectOf(between(text, 'rewrite')),
    tool: tool?.name,
  };
}
