import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WrongFile } from '../brief-file.ts';

export const JUDGE_KINDS = ['recipient', 'manager'] as const;
export type JudgeKind = (typeof JUDGE_KINDS)[number];

const count = z.int().min(0).max(7);

const verdictSchema = z
  .object({
    winner: z.enum(['X', 'Y', 'tie']),
    margin: z.enum(['slight', 'clear', 'strong']).optional(),
    sendable: z.object({ X: count, Y: count }),
    why: z.string().default(''),
  })
  .refine(
    ({ winner, margin }) => winner === 'tie' || margin !== undefined,
    'a winner needs a margin',
  );
export type Verdict = z.infer<typeof verdictSchema>;

/** One judge's verdicts, by brief. Any number of judges may be of one kind, and kinds of one's own are taken too. */
const verdictsSchema = z.object({
  judge: z.string().min(1),
  verdicts: z.record(z.string(), verdictSchema),
});
export type Verdicts = z.infer<typeof verdictsSchema> & { file: string };

/** Which arm is X in each brief, and how many emails each arm has there. */
export const keySchema = z.object({
  seed: z.string(),
  arms: z.object({ A: z.string(), B: z.string() }),
  briefs: z.record(
    z.string(),
    z.object({ X: z.enum(['A', 'B']), emails: z.object({ A: count, B: count }) }),
  ),
});
export type Key = z.infer<typeof keySchema>;

function read<T>(file: string, schema: z.ZodType<T>, what: string): T {
  if (!existsSync(file)) throw new WrongFile(`${file} is not there.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongFile(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WrongFile(`${file} is no ${what}: ${issue?.path.join('.')} ${issue?.message}`);
}

export const readKey = (out: string): Key => read(join(out, 'key.json'), keySchema, 'key');

/** The verdict files of a folder, in the order of their names. */
export function readVerdicts(folder: string): Verdicts[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.json'))
    : [];
  if (files.length === 0) throw new WrongFile(`There is no verdict file in ${folder}.`);
  return files
    .sort()
    .map((file) => ({ file, ...read(join(folder, file), verdictsSchema, 'verdict file') }));
}
