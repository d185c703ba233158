import { z } from 'zod';
import { KINDS } from './asked.ts';
import type { Emails } from './sample/letter.ts';

/** Faults before an answer begins, by the status they answer with. */
export const STATUS_FAULTS = {
  '400': { status: 400, type: 'invalid_request_error', message: 'Scripted: bad request' },
  '401': { status: 401, type: 'authentication_error', message: 'Scripted: invalid key' },
  '402': { status: 402, type: 'billing_error', message: 'Scripted: payment required' },
  '403': { status: 403, type: 'permission_error', message: 'Scripted: not allowed' },
  '404': { status: 404, type: 'not_found_error', message: 'Scripted: unknown model' },
  '429': { status: 429, type: 'rate_limit_error', message: 'Scripted: rate limit' },
  '500': { status: 500, type: 'api_error', message: 'Scripted: internal error' },
  '503': { status: 503, type: 'api_error', message: 'Scripted: unavailable' },
  '504': { status: 504, type: 'timeout_error', message: 'Scripted: timeout' },
  '529': { status: 529, type: 'overloaded_error', message: 'Scripted: overloaded' },
} as const;

/** Faults of the answer's way: what happens after `afterEmail` whole emails. */
export const WAY_FAULTS = [
  'error-midstream',
  'overloaded-midstream',
  'cut',
  'hang-midstream',
] as const;
/** Nothing is ever answered; no tokens are counted; the answer ends for a reason of its own; the answer is not what was asked for. */
export const WHOLE_FAULTS = [
  'hang',
  'refuse-connection',
  'refusal',
  'max-tokens',
  'invalid-json',
  'six-emails',
  'prose',
  'out-of-order',
  'uncounted',
  'lies',
] as const;
/** Faults in what one email says. */
export const TEXT_FAULTS = [
  'invented-link',
  'invented-address',
  'invented-phone',
  'placeholder',
  'leak',
  'same-subjects',
  'missing-field',
  'unknown-evidence',
  'too-long',
] as const;

const names = [
  ...(Object.keys(STATUS_FAULTS) as (keyof typeof STATUS_FAULTS)[]),
  ...WAY_FAULTS,
  ...WHOLE_FAULTS,
  ...TEXT_FAULTS,
] as const;
export type FaultName = (typeof names)[number];

/** One scripted answer. Without a fault and emails it is the sample writer's own. */
export const scriptedSchema = z.object({
  /** The kind of request it is for, or the draft of that number; without it, the next request of any kind but `verify`. */
  of: z.union([z.enum([...KINDS, 'verify']), z.int().min(1)]).optional(),
  /** The whole answer, whatever was asked for. */
  answer: z.record(z.string(), z.unknown()).optional(),
  /** What the answer begins with: where they stand. */
  situation: z.object({ is: z.string(), line: z.string(), until: z.string() }).partial().optional(),
  fault: z.enum(names as unknown as [FaultName, ...FaultName[]]).optional(),
  /** Fields that replace the sample writer's, by key: `{ "email3": { "body": "…" } }`. */
  emails: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  /** Seconds, in the `retry-after` header of a status fault. */
  retryAfter: z.number().optional(),
  /** Whole emails sent before a fault in the middle; default 1. */
  afterEmail: z.int().min(0).optional(),
  /** The email a fault of the text is in; default the first one asked for. */
  step: z.int().min(1).max(7).optional(),
  /** How many requests it holds for; 0: until the script is set anew. Default 1. */
  times: z.int().min(0).optional(),
});
export type Scripted = z.input<typeof scriptedSchema>;

const MARKER = /\[\[fault:([a-z0-9-]+)(?:\/([1-7]))?\]\]/;

/** `[[fault:529]]`, `[[fault:invented-link/3]]` in the brief's instructions. */
export function markedFault(instructions: unknown): Scripted | undefined {
  const found = typeof instructions === 'string' ? instructions.match(MARKER) : null;
  if (!found) return undefined;
  const number = found[2] ? Number(found[2]) : undefined;
  return scriptedSchema.parse({
    fault: found[1],
    ...(number && { step: number, afterEmail: number }),
  });
}

type Fields = Emails[string];

const SPOIL: Partial<Record<FaultName, (email: Fields) => object>> = {
  'invented-link': (email) => ({
    ...email,
    body: `${email.body}\n\nhttps://bit.ly/3-more-about-it`,
  }),
  'invented-address': (email) => ({
    ...email,
    body: `${email.body}\n\nWrite to growth@offers-now.example.`,
  }),
  'invented-phone': (email) => ({ ...email, body: `${email.body}\n\nCall +1 415 555 0142.` }),
  placeholder: (email) => ({ ...email, body: email.body.replace(/^.*$/m, 'Hi [First Name],') }),
  leak: (email) => ({
    ...email,
    body: `${email.body}\n\nAs an AI language model I was told to read evidenceUsed.`,
  }),
  'same-subjects': (email) => ({ ...email, subjectLineB: email.subjectLineA }),
  'missing-field': ({ subjectLineB: _, ...email }) => email,
  'unknown-evidence': (email) => ({ ...email, evidenceUsed: ['e99'] }),
  'too-long': (email) => ({
    ...email,
    body: Array.from({ length: 5 }, () => email.body).join('\n\n'),
  }),
};

/** The sample writer's emails, spoilt as scripted. */
export function spoil(
  emails: Emails,
  { fault, emails: replaced = {}, step }: Scripted,
): Record<string, object> {
  const first = Object.keys(emails)[0] ?? '';
  const key = step ? `email${step}` : first;
  const changed: Record<string, object> = {};
  for (const [name, email] of Object.entries(emails)) {
    const spoilt = name === key && fault ? (SPOIL[fault]?.(email) ?? email) : email;
    changed[name] = { ...spoilt, ...replaced[name] };
  }
  if (fault === 'six-emails') delete changed[Object.keys(changed).at(-1) ?? ''];
  return fault === 'out-of-order' ? Object.fromEntries(Object.entries(changed).reverse()) : changed;
}
