import {
  EVIDENCE_KINDS,
  type Evidence,
  OFFER_FIELD_NAMES,
  PROSPECT_FIELD_NAMES,
} from '../../shared/contract/brief.ts';
import type { ClaimsBrief } from '../../shared/grounding/index.ts';

const TEXTS = [...OFFER_FIELD_NAMES, 'instructions', 'language'] as const;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The texts of an object under these names; what is no text is left out. */
function texts<Name extends string>(
  from: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.flatMap((name) => (text(from[name]) === undefined ? [] : [[name, text(from[name])]])),
  ) as Partial<Record<Name, string>>;
}

/** A brief as somebody wrote it by hand: missing ids, labels and kinds are filled in, what is of the wrong type is left out. */
export function leniently(value: unknown): ClaimsBrief {
  const brief = record(value);
  const prospect = record(brief.prospect);
  const thread = record(brief.thread);
  const evidence = Array.isArray(prospect.evidence)
    ? prospect.evidence
    : Array.isArray(brief.evidence)
      ? brief.evidence
      : [];
  return {
    ...texts(brief, TEXTS),
    prospect: { ...texts(prospect, PROSPECT_FIELD_NAMES), evidence: evidence.flatMap(lineOf) },
    sender: texts(record(brief.sender), ['name', 'jobTitle']),
    thread: {
      ...(typeof thread.unanswered === 'number' ? { unanswered: thread.unanswered } : {}),
      ...texts(thread, ['lastAt']),
      ...(typeof thread.replied === 'boolean' ? { replied: thread.replied } : {}),
      ...(typeof thread.declined === 'boolean' ? { declined: thread.declined } : {}),
    },
  };
}

function lineOf(value: unknown, at: number): Evidence[] {
  const line = typeof value === 'string' ? { text: value } : record(value);
  const words = text(line.text);
  if (words === undefined) return [];
  const kind = EVIDENCE_KINDS.find((one) => one === line.kind) ?? 'about';
  const from = (['them', 'me', 'other'] as const).find((one) => one === line.from);
  return [
    {
      id: text(line.id) ?? `e${at + 1}`,
      kind,
      label: text(line.label) ?? kind,
      ...(from ? { from } : {}),
      ...(text(line.at) ? { at: text(line.at) } : {}),
      text: words,
    },
  ];
}
