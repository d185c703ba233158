import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../worker/writer/draft.ts';
import { WrongFile } from './brief-file.ts';

const answerSchema = z.record(
  z.string().regex(/^email[1-7]$/),
  z.object({ subjectLineA: z.string(), subjectLineB: z.string(), body: z.string(), evidenceUsed: z.array(z.string()) }),
);

/** Names of the JSON files of a folder, in order. */
export const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();

/** A saved answer: `{ "email1": { … }, … }`. Undefined when there is none of that name. */
export function readAnswer(folder: string, name: string): Draft[] | undefined {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) return undefined;
  const parsed = answerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new WrongFile(`${file} is no answer: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
  return Object.entries(parsed.data).map(([key, email]) => ({ step: Number(key.slice(5)), ...email }));
}

export function saveAnswer(folder: string, name: string, drafts: readonly Draft[]): void {
  mkdirSync(folder, { recursive: true });
  const answer = Object.fromEntries(
    drafts.map(({ step, subjectLineA, subjectLineB, body, evidenceUsed }) => [
      `email${step}`,
      { subjectLineA, subjectLineB, body, evidenceUsed },
    ]),
  );
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
}
