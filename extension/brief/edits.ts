import { z } from 'zod';
import {
  type Evidence,
  evidenceSchema,
  PROSPECT_FIELD_NAMES,
  type ProspectField,
  type Thread,
} from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';

const key = z.string().max(60);

/**
 * What the user changed of what was read. Lines are named by `lineKey`, by what they say and not by their place: read
 * again after a new mail, the same lines are still edited and removed.
 */
export const editsSchema = z.object({
  /** A corrected field; an empty text takes the field out. */
  fields: z.partialRecord(z.enum(PROSPECT_FIELD_NAMES), z.string().max(LIMITS.shortText)),
  /** New text of a line, by the key of the line as read. */
  lines: z.record(key, z.string().max(LIMITS.evidenceText)),
  removed: z.array(key).max(200),
  /** Lines of the user's own, kind `note`. */
  added: z.array(evidenceSchema).max(LIMITS.evidenceCount),
  /** The line that says where the thread stands was removed. */
  threadRemoved: z.boolean().optional(),
  /** The user says that they said no: no code understands that from a mail. */
  declined: z.boolean().optional(),
});
export type Edits = z.infer<typeof editsSchema>;

export const NO_EDITS: Edits = { fields: {}, lines: {}, removed: [], added: [] };

/** Where the thread stands: as read, without it if the user took it out, and with the no the user told of. */
export function threadOf(
  read: Thread | undefined,
  { threadRemoved, declined }: Edits,
): Thread | undefined {
  const thread = threadRemoved ? undefined : read;
  return declined ? { ...thread, replied: true, declined } : thread;
}

/** FNV-1a, 32 bits (public domain, Fowler–Noll–Vo): short names for lines, nothing secret. */
function hash(text: string) {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Name of a line as read from the page, the same whenever the same text is read. */
export const lineKey = (line: Evidence) =>
  `${line.kind}:${line.from ?? ''}:${hash(line.text)}:${line.text.length}`;

/** One line as the sidebar shows it. */
export type Line = { key: string; evidence: Evidence; edited: boolean; removed: boolean };

/** All lines, as read and as added, with what the user did to them; removed ones included, so that they can come back. */
export const linesOf = (read: readonly Evidence[], edits: Edits): Line[] =>
  [...read, ...edits.added].map((evidence) => {
    const key = lineKey(evidence);
    const text = edits.lines[key];
    return {
      key,
      evidence: text === undefined ? evidence : { ...evidence, text },
      edited: text !== undefined,
      removed: edits.removed.includes(key) || text?.trim() === '',
    };
  });

export const withField = (edits: Edits, field: ProspectField, value: string): Edits => ({
  ...edits,
  fields: { ...edits.fields, [field]: value },
});

export const withLine = (edits: Edits, key: string, text: string): Edits => ({
  ...edits,
  lines: { ...edits.lines, [key]: text },
});

export const withoutLine = (edits: Edits, key: string): Edits => ({
  ...edits,
  removed: [...new Set([...edits.removed, key])],
});

/** Brings a removed line back. */
export const withLineBack = (edits: Edits, key: string): Edits => ({
  ...edits,
  removed: edits.removed.filter((each) => each !== key),
});

/** Adds a line the user typed. Empty text, or one line more than a brief holds, changes nothing. */
export function withNote(edits: Edits, label: string, text: string): Edits {
  const trimmed = text.trim().slice(0, LIMITS.evidenceText);
  if (!trimmed || edits.added.length >= LIMITS.evidenceCount) return edits;
  const taken = new Set(edits.added.map((line) => line.id));
  let number = 1;
  while (taken.has(`n${number}`)) number++;
  return {
    ...edits,
    added: [...edits.added, { id: `n${number}`, kind: 'note', label, text: trimmed }],
  };
}
