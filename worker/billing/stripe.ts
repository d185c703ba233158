import type { z } from 'zod';
import type { Config } from '../env.ts';
import { wait } from '../lib/time.ts';

/*
 * The few calls to Stripe that are needed, over fetch: its own package would be a third of the Worker. Form-encoded in Stripe's bracket notation,
 * answers in JSON (https://docs.stripe.com/api).
 */

/** The version that every question is asked in, whatever the account's default is. */
export const API_VERSION = '2026-10-28.endive';

/** Milliseconds one try may take, and the pauses before the further ones. */
const PATIENCE = 10_000;
const PAUSES = [250, 1_000];
/** Answers after which the same question may be asked again: a lock, too many at once, a fault of theirs. */
const PASSING = [409, 429, 500, 502, 503, 504];

type Value =
  | string
  | number
  | boolean
  | undefined
  | readonly Value[]
  | { readonly [key: string]: Value };
export type Params = { readonly [key: string]: Value };

/** Stripe did not do it. `code`: its own word for why, `unreachable` where no answer came, `garbled` where it is none we understand. */
export class StripeFailure extends Error {
  readonly status: number;
  readonly code: string;

  constructor(path: string, status: number, code: string) {
    super(`Stripe ${path}: ${status} ${code}`);
    this.name = 'StripeFailure';
    this.status = status;
    this.code = code;
  }
}

function pairsOf(value: Value, name: string): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => pairsOf(inner, `${name}[${key}]`));
}

/** `{ a: { b: ['x'] } }` → `a[b][0]=x`. What is undefined is left out. */
export const encodeForm = (params: Params): URLSearchParams =>
  new URLSearchParams(Object.entries(params).flatMap(([key, value]) => pairsOf(value, key)));

/** Stripe as the Worker knows it. Throws `StripeFailure`. */
export type Stripe = {
  get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    params?: Params,
  ): Promise<z.infer<Schema>>;
  /** `key`: the Idempotency-Key; the same key with other params is an error of Stripe's. */
  post<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    params: Params,
    key: string,
  ): Promise<z.infer<Schema>>;
  delete<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>>;
};

type Secrets = Pick<Config, 'STRIPE_API_BASE'> & { key: string };

/** One try; undefined: no answer came. */
async function once(url: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    // Whatever broke, the question may be asked again: its key makes a second answer the first one's.
    return undefined;
  }
}

/** Stripe's own word for what went wrong; nothing else of what it says is passed on. */
function codeOf(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : {};
  const { code, type } = Object(error);
  return [code, type, 'unknown'].find(
    (word) => typeof word === 'string' && /^\w{1,60}$/.test(word),
  );
}

async function ask<Schema extends z.ZodType>(
  { STRIPE_API_BASE: base, key }: Secrets,
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.infer<Schema>> {
  const headers = {
    Authorization: `Bearer ${key}`,
    'Stripe-Version': API_VERSION,
    ...init.headers,
  };
  const plain = path.split('?')[0] ?? path;
  for (let tried = 0; ; tried++) {
    const response = await once(base + path, { ...init, headers });
    const pause = PAUSES[tried];
    const passes = response === undefined || PASSING.includes(response.status);
    if (passes && pause !== undefined) {
      await wait(pause * (0.5 + Math.random()));
      continue;
    }
    if (!response) throw new StripeFailure(plain, 0, 'unreachable');
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new StripeFailure(plain, response.status, codeOf(body));
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new StripeFailure(plain, response.status, 'garbled');
    return parsed.data;
  }
}

export function createStripe(secrets: Secrets): Stripe {
  return {
    get: (path, schema, params = {}) => {
      const query = encodeForm(params).toString();
      return ask(secrets, query === '' ? path : `${path}?${query}`, schema, { method: 'GET' });
    },
    post: (path, schema, params, key) =>
      ask(secrets, path, schema, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': key,
        },
        body: encodeForm(params).toString(),
      }),
    delete: (path, schema) => ask(secrets, path, schema, { method: 'DELETE' }),
  };
}
