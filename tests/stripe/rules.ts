/* What Stripe refuses, as its documentation says: a question that the real one would not answer gets no answer here either. */

export const KEY = 'sk_test_standin';
export const VERSION = '2026-10-28.endive';

/** Stripe's error body, with its status. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string = code) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get response(): Response {
    const type = this.status === 400 ? 'invalid_request_error' : 'api_error';
    return Response.json(
      { error: { type, code: this.code, message: this.message } },
      { status: this.status },
    );
  }
}

export type Form = { [key: string]: string | Form };

/** `a[b][0]=x` as `{ a: { b: { 0: 'x' } } }`. Throws for a name that is not so built. */
export function decodeForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [head, ...rest] = name.replaceAll(']', '').split('[');
    if (!head || !/^\w+(\[\w+\])*$/.test(name)) throw new Refusal(400, 'parameter_unknown', name);
    let at = form;
    let key = head;
    for (const part of rest) {
      const inner = at[key] ?? {};
      if (typeof inner === 'string') throw new Refusal(400, 'parameter_invalid', name);
      at[key] = inner;
      at = inner;
      key = part;
    }
    at[key] = value;
  }
  return form;
}

/** All names of a form: `line_items.0.price`. */
const namesIn = (form: Form, before = ''): string[] =>
  Object.entries(form).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : namesIn(value, `${before}${key}.`),
  );

/** Which parameters a call takes, numbers standing for any place of a list. */
export function requireKnown(form: Form, known: readonly RegExp[]): void {
  const unknown = namesIn(form).find((name) => !known.some((pattern) => pattern.test(name)));
  if (unknown)
    throw new Refusal(400, 'parameter_unknown', `Received unknown parameter: ${unknown}`);
}

/** Key, version and, where something changes, form encoding and an Idempotency-Key. */
export function requireHeaders({ method, headers }: Request): void {
  if (headers.get('Authorization') !== `Bearer ${KEY}`) throw new Refusal(401, 'api_key_invalid');
  if (headers.get('Stripe-Version') !== VERSION) throw new Refusal(400, 'version_missing');
  if (method !== 'POST') return;
  if (headers.get('Content-Type') !== 'application/x-www-form-urlencoded')
    throw new Refusal(400, 'content_type');
  const key = headers.get('Idempotency-Key') ?? '';
  if (key === '' || key.length > 255) throw new Refusal(400, 'idempotency_key_missing');
}

export function textOf(form: Form, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}

export function formOf(form: Form, name: string): Form {
  const value = form[name];
  return typeof value === 'object' ? value : {};
}

/** The texts of a form, without what lies deeper. */
export const textsOf = (form: Form): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
