import { z } from 'zod';
import {
  type Email,
  emailSchema,
  type Sequence,
  type SequenceList,
} from '../../shared/contract/sequence.ts';
import { situationSchema } from '../../shared/contract/situation.ts';
import { type StepRange, stepsFrom } from '../../shared/contract/steps.ts';
import type { Config } from '../env.ts';
import { withRetry } from './d1.ts';
import { staleAfter } from './status.ts';

const emailsSchema = z
  .string()
  .nullable()
  .transform((text) => (text === null ? [] : z.array(emailSchema).parse(JSON.parse(text))));

const storedSituation = z
  .string()
  .nullable()
  .transform((text) => (text === null ? undefined : situationSchema.parse(JSON.parse(text))));

const rowSchema = z.object({
  id: z.string(),
  session_id: z.string(),
  quota_id: z.string(),
  request_hash: z.string(),
  state: z.enum(['reserved', 'committed', 'released']),
  emails: emailsSchema,
  situation: storedSituation,
  created_at: z.number(),
  completions: z.number(),
  first_step: z.number(),
  last_step: z.number(),
  prompt_version: z.string().nullable(),
  deleted: z.number().transform(Boolean),
  /** Whom it was written to and what it offers, as hashes (subject.ts); null: not known. */
  subject: z.string().nullable(),
  /** Seconds since somebody began to write it; null once writing has ended. */
  writing_for: z.number().nullable(),
});
/** A sequence as it is stored. */
export type Row = z.infer<typeof rowSchema>;

export const COLUMNS = `id, session_id, quota_id, request_hash, state, emails, situation, created_at, completions, first_step, last_step, prompt_version, subject, deleted_at IS NOT NULL AS deleted,
  CASE WHEN finished_at IS NULL THEN unixepoch() - coalesce(resumed_at, created_at) END AS writing_for`;

export function parseRow(found: unknown): Row | undefined {
  return found === undefined || found === null ? undefined : rowSchema.parse(found);
}

/** Seconds after which a row that somebody writes is free again at the latest; undefined: nobody writes it. */
export function writtenFor(row: Row, config: Config): number | undefined {
  const left = row.writing_for === null ? 0 : staleAfter(config) - row.writing_for;
  return left > 0 ? left : undefined;
}

/** The steps of a sequence that are not written yet, in order. */
export function missingSteps({ first, last }: StepRange, emails: readonly Email[]): number[] {
  return stepsFrom(first, last).filter((step) => !emails.some((email) => email.step === step));
}

/** The steps a stored sequence was asked for. */
export const stepRangeOf = ({
  first_step: first,
  last_step: last,
}: Pick<Row, 'first_step' | 'last_step'>): StepRange => ({ first, last });

/** The sequence as its session sees it; undefined when there is nothing to see. */
export function sequenceView(row: Row, config: Config): Sequence | undefined {
  if (row.state === 'released' || row.deleted) return undefined;
  const complete = missingSteps(stepRangeOf(row), row.emails).length === 0;
  const state = complete ? 'complete' : writtenFor(row, config) ? 'writing' : 'partial';
  const createdAt = new Date(row.created_at * 1000).toISOString();
  const version = row.prompt_version && { promptVersion: row.prompt_version };
  return {
    sequenceId: row.id,
    state,
    createdAt,
    firstStep: row.first_step,
    lastStep: row.last_step,
    ...version,
    emails: row.emails,
  };
}

/** A session's own sequence; another's is undefined, as if it did not exist. */
export async function readSequence(
  db: D1Database,
  id: string,
  sessionId: string,
): Promise<Row | undefined> {
  const select = db
    .prepare(`SELECT ${COLUMNS} FROM sequences WHERE id = ?1 AND session_id = ?2`)
    .bind(id, sessionId);
  return parseRow(await withRetry(() => select.first()));
}

/** Where a page of the list begins: behind this row. */
const cursorSchema = z.templateLiteral([z.int().min(0), '.', z.string()]);
type Cursor = { at: number; id: string };

/** Undefined: not a cursor of ours. */
export function parseCursor(text: string): Cursor | undefined {
  if (!cursorSchema.safeParse(text).success) return undefined;
  const dot = text.indexOf('.');
  return { at: Number(text.slice(0, dot)), id: text.slice(dot + 1) };
}

const OWN = "session_id = ?1 AND state = 'committed' AND deleted_at IS NULL AND emails IS NOT NULL";

/** A page of a session's own sequences that still have text, newest first. */
export async function listSequences(
  db: D1Database,
  config: Config,
  sessionId: string,
  limit: number,
  before: Cursor | undefined,
): Promise<SequenceList> {
  const select = db
    .prepare(
      `SELECT ${COLUMNS} FROM sequences WHERE ${OWN} AND (created_at, id) < (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT ?4`,
    )
    .bind(sessionId, before?.at ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit + 1);
  const rows = (await withRetry(() => select.all())).results.flatMap((row) => parseRow(row) ?? []);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const sequences = page.flatMap((row) => {
    const view = sequenceView(row, config);
    if (!view) return [];
    const { emails, promptVersion: _, ...rest } = view;
    return { ...rest, subject: emails[0]?.subjectLineA ?? '', emails: emails.length };
  });
  return { sequences, next: last ? `${last.created_at}.${last.id}` : null };
}

/** The most sequences an export holds; more have never fitted into a retention time. */
const EXPORTED = 5_000;

/** All of a session's own sequences that still have text, newest first. */
export async function exportSequences(
  db: D1Database,
  config: Config,
  sessionId: string,
): Promise<Sequence[]> {
  const select = db
    .prepare(
      `SELECT ${COLUMNS} FROM sequences WHERE ${OWN} ORDER BY created_at DESC, id DESC LIMIT ?2`,
    )
    .bind(sessionId, EXPORTED);
  return (await withRetry(() => select.all())).results.flatMap((row) => {
    const found = parseRow(row);
    return (found && sequenceView(found, config)) ?? [];
  });
}
