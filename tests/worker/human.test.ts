import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configOf } from '../../worker/bindings.ts';
import { sha256 } from '../../worker/lib/hash.ts';
import { runMaintenance } from '../../worker/quota/maintenance.ts';
import { createApi, logLines, ORIGIN } from './lib/api.ts';
import { DUMMY_TOKEN, fakeSiteverify, SECRETS, SITE_KEY, URL_OF_FAKE } from './lib/siteverify.ts';

afterEach(() => vi.unstubAllGlobals());

const vars = (secret: string) => ({
  TURNSTILE_SITE_KEY: SITE_KEY,
  TURNSTILE_SECRET: secret,
  TURNSTILE_URL: URL_OF_FAKE,
});
const newSecret = () => (crypto.randomUUID() + crypto.randomUUID()).replaceAll('-', '');

function service(secret: string) {
  const api = createApi({ vars: vars(secret) });
  const post = async (path: string, body?: object, headers: Record<string, string> = {}) =>
    (await api.call(path, { method: 'POST', ...(body && { body }), headers })).response;
  return {
    ...api,
    mint: (proof?: string) => post('/api/session', proof === undefined ? undefined : { proof }),
    prove: (claim: string, token: string, headers?: Record<string, string>) =>
      post('/api/session/human', { claim, token }, headers),
  };
}

describe('a first free session, where the owner wants to know that a person asks', () => {
  test('is given for a proof, once, and again to whoever repeats the request', async () => {
    const asked = fakeSiteverify();
    const { mint, prove, generate } = service(SECRETS.passes);
    const proof = newSecret();
    expect((await mint()).status).toBe(403);
    expect((await mint(proof)).status).toBe(403);
    const from = { 'CF-Connecting-IP': '203.0.113.9', Origin: ORIGIN };
    expect((await prove(await sha256(proof), DUMMY_TOKEN, from)).status).toBe(204);
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      secret: SECRETS.passes,
      response: DUMMY_TOKEN,
      remoteip: '203.0.113.9',
    });
    const [one, two] = [await mint(proof), await mint(proof)];
    expect([one.status, two.status]).toEqual([201, 201]);
    const { sessionId } = await one.json<{ sessionId: string }>();
    expect(await two.json()).toMatchObject({ sessionId });
    expect((await generate({ session: sessionId })).status).toBe(200);
  });

  test('is not minted by a generation either, and nothing is charged', async () => {
    fakeSiteverify();
    const { generate } = service(SECRETS.passes);
    const { status, body } = await generate();
    expect([status, body.error]).toEqual([403, 'verification_required']);
  });

  test.each([
    ['fails', DUMMY_TOKEN],
    ['spent', DUMMY_TOKEN],
    ['passes', 'made-up'],
  ] as const)('is not given where the check %s', async (which, token) => {
    fakeSiteverify();
    const { mint, prove } = service(SECRETS[which]);
    const proof = newSecret();
    expect((await prove(await sha256(proof), token)).status).toBe(403);
    expect((await mint(proof)).status).toBe(403);
  });

  test('a token is worth one proof', async () => {
    fakeSiteverify(['token-1']);
    const { prove } = service('own-secret');
    const claims = await Promise.all([newSecret(), newSecret()].map(sha256));
    const answers = await Promise.all(claims.map((claim) => prove(claim, 'token-1')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403]);
  });

  test('the claim alone, which the page knows, is worth nothing; neither is a proof after ten minutes', async () => {
    fakeSiteverify();
    const { mint, prove } = service(SECRETS.passes);
    const proof = newSecret();
    const claim = await sha256(proof);
    await prove(claim, DUMMY_TOKEN);
    expect((await mint(claim)).status).toBe(403);
    await env.DB.prepare('UPDATE proofs SET expires_at = unixepoch() - 1').run();
    expect((await mint(proof)).status).toBe(403);
    await runMaintenance(env.DB, configOf({ ...env }));
    expect(await env.DB.prepare('SELECT count(*) AS n FROM proofs').first('n')).toBe(0);
  });

  test('is refused to a foreign page, and to what is no claim', async () => {
    fakeSiteverify();
    const { prove } = service(SECRETS.passes);
    const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await prove(await sha256(newSecret()), DUMMY_TOKEN, foreign)).status).toBe(403);
    expect((await prove('short', DUMMY_TOKEN)).status).toBe(400);
  });

  test('a wrong secret of the owner’s, or no answer, is a no, and the owner is told', async () => {
    fakeSiteverify();
    const told = await logLines(async () => {
      const { prove } = service('wrong-secret');
      expect((await prove(await sha256(newSecret()), 'token-1')).status).toBe(403);
      vi.stubGlobal('fetch', async () => {
        throw new TypeError('no network');
      });
      expect((await prove(await sha256(newSecret()), 'token-1')).status).toBe(403);
    });
    const about = told.filter((line) => line.about === 'turnstile').map((line) => line.forOwner);
    expect(about).toEqual([
      expect.stringContaining('invalid-input-secret'),
      expect.stringContaining('no network'),
    ]);
    expect(JSON.stringify(told)).not.toContain('token-1');
  });
});

describe('the page of the check', () => {
  test('loads the widget and nothing else, and carries nothing of its address', async () => {
    const { call } = service(SECRETS.passes);
    const { response } = await call('/api/session/human?claim=%3Cscript%3Ealert(1)%3C/script%3E');
    const html = await response.text();
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(html).toContain(`data-sitekey="${SITE_KEY}"`);
    expect(html).not.toContain('alert(1)');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const nonce = /script-src 'nonce-([0-9a-f-]{36})'/.exec(policy)?.[1];
    expect(policy).toMatch(
      /default-src 'none'.*frame-src https:\/\/challenges\.cloudflare\.com;.*frame-ancestors 'none'/,
    );
    expect(html.match(/<script/g)).toHaveLength(html.split(`<script nonce="${nonce}"`).length - 1);
  });

  test('is not there where no proof is wanted', async () => {
    const { call } = createApi();
    expect((await call('/api/session/human')).response.status).toBe(404);
    const post = { method: 'POST', body: { claim: 'x', token: 'y' } };
    expect((await call('/api/session/human', post)).response.status).toBe(404);
    expect((await call('/api/session', { method: 'POST' })).response.status).toBe(201);
  });
});
