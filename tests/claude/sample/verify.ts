import { z } from 'zod';
import { looksEnglish } from '../../../shared/grounding/index.ts';
import { namesNotIn } from '../../../shared/grounding/names.ts';
import { placeOf } from '../../../shared/grounding/quotes.ts';
import type { MessageRequest } from '../asked.ts';

const materialSchema = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      from: z.enum(['me', 'them', 'other']).optional(),
      text: z.string(),
    }),
  ),
  sentences: z.array(z.object({ s: z.number(), text: z.string() })),
});
/** What a verifier is sent, and the tool it has to answer with; without one it answers in text. */
export type Material = z.infer<typeof materialSchema> & { tool: string | undefined };

const resultSchema = z.looseObject({ type: z.literal('tool_result'), content: z.string() });

/** The lines and sentences of a request to judge; undefined when it asks for something else. */
export function readMaterial({
  messages,
  tools,
  tool_choice: choice,
}: MessageRequest): Material | undefined {
  const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? content : []));
  const result = blocks.flatMap((block) => resultSchema.safeParse(block).data?.content ?? []).at(0);
  const read = result === undefined ? undefined : materialSchema.safeParse(JSON.parse(result));
  if (!read?.success) return undefined;
  const report =
    choice?.type === 'none' ? undefined : tools?.find(({ name }) => name.startsWith('report'));
  return { ...read.data, tool: report?.name };
}

type Line = Material['lines'][number];
type Said = {
  s: number;
  about: string;
  verdict: string;
  source?: string[];
  quote?: string[];
  odd?: string;
};

/** Words in a row that make a statement recognisable, at least. */
const LEAST_WORDS = 4;

/** The longest row of words of a sentence that stands in a line, with the line. */
function standingIn(
  lines: readonly Line[],
  sentence: string,
): { line: Line; words: string } | undefined {
  const words = sentence.split(/\s+/);
  const least = Math.min(LEAST_WORDS, words.length);
  for (let length = words.length; length >= least; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const row = words.slice(start, start + length).join(' ');
      const line = lines.find(({ text }) => placeOf(row, text));
      if (line) return { line, words: row };
    }
  }
  return undefined;
}

/** A word with a digit: what a statement could be caught by, beside a name. */
const FIGURE = /\S*\p{N}\S*/gu;

function judge(lines: readonly Line[], { s, text }: Material['sentences'][number]): Said {
  const found = standingIn(lines, text);
  const isOffer = found?.line.id.startsWith('offer.') || found?.line.from === 'me';
  if (found)
    return {
      s,
      about: isOffer ? 'seller' : 'prospect',
      verdict: 'supported',
      source: [found.line.id],
      quote: [found.words],
    };
  const figure = text
    .match(FIGURE)
    ?.find((word) => !lines.some((line) => placeOf(word, line.text)));
  // In other languages a capital names nobody, and a subject line is too short to tell which it is in.
  const isTold = /[.!]$/.test(text) && looksEnglish(text);
  const [name] = isTold ? namesNotIn(lines, text, true) : [];
  const odd = figure ?? name?.text;
  if (odd && !/[?？]\s*$/.test(text)) return { s, about: 'prospect', verdict: 'absent', odd };
  return { s, about: 'none', verdict: 'none' };
}

/**
 * An honest verifier without a mind: supported only where the words stand in a line, absent where a figure or a name stands in
 * none, and otherwise none.
 */
export const verifySample = ({ lines, sentences }: Material): { answers: Said[] } => ({
  answers: sentences.map((sentence) => judge(lines, sentence)),
});

/** A verifier that calls everything supported, by the line with most of the words: what the arbiter is there for. */
export function lyingSample({ lines, sentences }: Material): { answers: Said[] } {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}|\p{N}+/gu) ?? []);
  return {
    answers: sentences.map(({ s, text }) => {
      const own = wordsOf(text);
      const shared = (line: Line) => [...wordsOf(line.text)].filter((word) => own.has(word)).length;
      const best = lines.reduce((most, line) => (shared(line) > shared(most) ? line : most));
      const about = best.id.startsWith('offer.') ? 'seller' : 'prospect';
      return { s, about, verdict: 'supported', source: [best.id], quote: [best.text] };
    }),
  };
}
