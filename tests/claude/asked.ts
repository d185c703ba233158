import { z } from 'zod';
import { ASK_FOR_REPLY } from '../../worker/writer/prompt/reply.ts';
import { variantOf } from '../../worker/writer/prompt/variants.ts';
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
  output_config: z
    .looseObject({ effort: z.string().optional(), format: z.unknown().optional() })
    .optional(),
});
export type MessageRequest = z.infer<typeof requestSchema>;

const blockSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  content: z.unknown().optional(),
});
type Block = z.infer<typeof blockSchema>;

/**
 * What a request asks for: a whole draft, an answer to what they wrote, the rest of a sequence, one email that a check refused, one that the user wants anew, one with
 * words to be taken out, the best of several drafts.
 */
export const KINDS = ['draft', 'reply', 'rest', 'repair', 'rewrite', 'mend', 'choice'] as const;
export type Kind = (typeof KINDS)[number];

/** What the sample writer is asked for, from what it was sent and nothing else. */
export type Asked = {
  kind: Kind;
  /** Which draft it is, from 1, by its system text; 1 for every other kind. */
  draft: number;
  /** The keys the answer must have, in order: email1 … email7. */
  keys: string[];
  /** The sender's brief, as the request tells it. */
  brief: ToldBrief;
  /** Whether it has to be said first if the email changes at all. */
  mayLeave: boolean;
  /** What read_page returned. */
  page: Record<string, unknown>;
  /** What is said beside the brief: the order of a rewrite, the email to be mended, the drafts to choose from. */
  rewrite: Record<string, unknown> | undefined;
  mend: Record<string, unknown> | undefined;
  odd: string[];
  choose: unknown[];
  /** The name of the tool to answer with; undefined: answer in text. */
  tool: string | undefined;
};

const blocksOf = (request: MessageRequest): Block[] =>
  request.messages.flatMap(({ content }) =>
    Array.isArray(content) ? content.map((block) => blockSchema.parse(block)) : [],
  );

const objectSchema = z.record(z.string(), z.unknown());

function objectOf(json: string | undefined): Record<string, unknown> | undefined {
  if (!json) return undefined;
  const parsed = objectSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}

const allBetween = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) => inner);
const between = (text: string, tag: string): string | undefined => allBetween(text, tag)[0];

const VARIANTS = 3;

/** The draft by its system text: of texts that begin alike, the longest that fits. */
function draftOf(system: unknown): number {
  const fits = Array.from({ length: VARIANTS }, (_, at) => ({ at, text: variantOf(at).system }))
    .filter(({ text }) => String(system).startsWith(text))
    .toSorted((a, b) => b.text.length - a.text.length);
  return (fits[0]?.at ?? 0) + 1;
}

const oddSchema = z.array(z.object({ words: z.string() }));

/** The odd words of the email to be mended. */
function oddIn(text: string): string[] {
  const json = text.match(
    /\nNothing in the brief or on the page bears these words out: (\[.*\])/,
  )?.[1];
  return json ? oddSchema.parse(JSON.parse(json)).map(({ words }) => words) : [];
}

function kindOf(properties: readonly string[], text: string): Kind {
  if (properties.includes('best')) return 'choice';
  if (text.includes('<mend>')) return 'mend';
  if (/\nWhy: \[/.test(text)) return 'repair';
  if (text.includes('<rewrite>')) return 'rewrite';
  if (text.includes(ASK_FOR_REPLY)) return 'reply';
  return properties.includes('situation') ? 'draft' : 'rest';
}

const schemaSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()) });

/** The tool the answer has to come through: the forced one, or with a free choice the one that takes the answer. */
function toolOf(request: MessageRequest): { name: string; schema: unknown } | undefined {
  if (!request.tools || request.tool_choice?.type === 'none') return undefined;
  const wanted = request.tool_choice?.name;
  const tool = wanted
    ? request.tools.find(({ name }) => name === wanted)
    : request.tools.find(({ input_schema }) =>
        Object.keys(schemaSchema.safeParse(input_schema).data?.properties ?? {}).some((key) =>
          /^(?:email\d|best)$/.test(key),
        ),
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
  const brief = readTold(text);
  if (!brief || properties.length === 0) return undefined;
  return {
    kind: kindOf(properties, text),
    draft: draftOf(request.system),
    keys: properties.filter((key) => /^email[1-7]$/.test(key)),
    brief,
    mayLeave: properties.includes('concerns'),
    page: objectOf(typeof result === 'string' ? result : undefined) ?? {},
    rewrite: objectOf(between(text, 'rewrite')),
    mend: objectOf(between(text, 'mend')),
    odd: oddIn(text),
    choose: allBetween(text, 'choose').map((json): unknown => JSON.parse(json)),
    tool: tool?.name,
  };
}
