import type { StreamEvent } from '../../../shared/contract/generate.ts';
import { BROKEN, BrokenAnswer } from '../claude/failures.ts';
import { cleanWritten } from '../clean.ts';
import type { Draft } from '../draft.ts';
import type { ReportedSituation } from '../situation.ts';
import { createScanner, type Seen } from './scanner.ts';
import { keyOf, readConcernsSchema, readEmailSchema, readSituationSchema } from './schema.ts';

export type Progress = Extract<StreamEvent, { event: 'progress' }>;

/** What an answer holds as it arrives: where they stand, whether the email changes at all, where the writing is, whole drafts, and entries whose fields are not those of an email. */
export type Piece =
  | Progress
  | { event: 'situation'; situation: ReportedSituation }
  | { event: 'concerns'; changes: boolean }
  | { event: 'draft'; draft: Draft }
  | { event: 'misshapen'; step: number };

/** Milliseconds between two progress events of one field. */
const PROGRESS_EVERY = 50;

const FIELDS = ['subjectLineA', 'subjectLineB', 'body', 'evidenceUsed'] as const;

const oneLine = (text: string): string => cleanWritten(text).replace(/\s*\n\s*/g, ' ');

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new BrokenAnswer(BROKEN.unreadable);
  }
}

function draftOf(step: number, json: string): Piece {
  const fields = readEmailSchema.safeParse(parsed(json));
  if (!fields.success) return { event: 'misshapen', step };
  const { angle, day, subjectLineA, subjectLineB, body, evidenceUsed } = fields.data;
  const subjects = { subjectLineA: oneLine(subjectLineA), subjectLineB: oneLine(subjectLineB) };
  return {
    event: 'draft',
    draft: {
      step,
      angle: oneLine(angle),
      day,
      ...subjects,
      body: cleanWritten(body),
      evidenceUsed,
    },
  };
}

function situationOf(json: string): Piece | undefined {
  const situation = readSituationSchema.safeParse(parsed(json));
  return situation.success ? { event: 'situation', situation: situation.data } : undefined;
}

function concernsOf(json: string): Piece | undefined {
  const concerns = readConcernsSchema.safeParse(parsed(json));
  return concerns.success ? { event: 'concerns', changes: concerns.data.changes } : undefined;
}

/** At most one progress event in 50 ms, but always one when a new field begins. */
function progressGate(): (progress: Progress) => boolean {
  let last = '';
  let reportedAt = 0;
  return ({ data }) => {
    const field = `${data.step} ${data.field}`;
    const now = Date.now();
    if (field === last && now - reportedAt < PROGRESS_EVERY) return false;
    last = field;
    reportedAt = now;
    return true;
  };
}

/** Reads the emails of `steps` out of an answer. Throws `BrokenAnswer` for one that is not JSON of the form asked for. */
export async function* readEmails(
  answer: AsyncIterable<string>,
  steps: readonly number[],
): AsyncGenerator<Piece> {
  const scanner = createScanner();
  const due = progressGate();
  const stepOf = new Map(steps.map((step) => [keyOf(step), step]));
  let ended = false;

  const pieceOf = (seen: Seen): Piece | undefined => {
    if (seen.kind === 'end') ended = true;
    if (seen.kind === 'end') return undefined;
    if (seen.kind === 'closed' && seen.key === 'situation') return situationOf(seen.json);
    if (seen.kind === 'closed' && seen.key === 'concerns') return concernsOf(seen.json);
    const step = stepOf.get(seen.key);
    if (!step) return undefined;
    if (seen.kind === 'closed') return draftOf(step, seen.json);
    const field = FIELDS.find((name) => name === seen.field);
    if (!field) return undefined;
    const progress: Progress = {
      event: 'progress',
      data: { step, field, characters: seen.characters },
    };
    return due(progress) ? progress : undefined;
  };

  for await (const text of answer) {
    for (const seen of scanner.push(text)) {
      const piece = pieceOf(seen);
      if (piece) yield piece;
    }
  }
  if (!ended) throw new BrokenAnswer(BROKEN.unreadable);
}
