import { readFileSync } from 'node:fs';
import { type Brief, briefSchema } from '../../shared/contract/brief.ts';

/** A file the caller named cannot be used; shown as one line. */
export class WrongFile extends Error {}

/** The brief in a file, as POST /api/generate takes it. */
export function readBrief(file: string): Brief {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongFile(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = briefSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WrongFile(
    `${file} is no brief: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
