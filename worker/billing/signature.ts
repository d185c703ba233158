/*
 * The signature of an event, as Stripe documents it (https://docs.stripe.com/webhooks#verify-manually): `t=…,v1=…`, an HMAC-SHA-256 of "t.body"
 * with the endpoint's secret; several `v1` while a secret is being replaced.
 */

/** Seconds that an event may be old, or ahead of our clock: whoever caught one cannot send it later. */
const TOLERANCE = 300;

type Signature = { at: number; digests: string[] };

function parse(header: string): Signature | undefined {
  const parts = header.split(',').map((part) => part.trim().split('='));
  const valuesOf = (name: string) =>
    parts.flatMap(([key, value]) => (key === name && value ? [value] : []));
  const [at] = valuesOf('t');
  const digests = valuesOf('v1').filter((digest) => /^[0-9a-f]{64}$/.test(digest));
  return at && /^\d{1,12}$/.test(at) && digests.length > 0
    ? { at: Number(at), digests }
    : undefined;
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Compared by SubtleCrypto, in the same time whatever differs. */
async function isSigned(secret: string, text: string, digest: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'verify',
  ]);
  return crypto.subtle.verify('HMAC', key, bytesOf(digest), encoder.encode(text));
}

export type Verdict = 'genuine' | 'forged' | 'stale';

/** What an event is whose body and `Stripe-Signature` header these are. `now`: unix seconds. */
export async function judgeSignature(
  body: string,
  header: string | undefined,
  secrets: readonly string[],
  now: number,
): Promise<Verdict> {
  const signature = parse(header ?? '');
  if (!signature) return 'forged';
  const { at, digests } = signature;
  // At most so many are looked at: each costs an HMAC.
  const tries = secrets.flatMap((secret) =>
    digests.slice(0, 4).map((digest) => ({ secret, digest })),
  );
  for (const { secret, digest } of tries)
    if (await isSigned(secret, `${at}.${body}`, digest))
      return Math.abs(now - at) <= TOLERANCE ? 'genuine' : 'stale';
  return 'forged';
}
