import { vi } from 'vitest';

/*
 * Turnstile's siteverify as documented, with its documented test keys (https://developers.cloudflare.com/turnstile/troubleshooting/testing/):
 * one secret always passes, one always fails, one says that the token was spent. With any other secret a token is known, and worth one question.
 */

export const URL_OF_FAKE = 'http://siteverify.test/turnstile/v0/siteverify';
export const SITE_KEY = '1x00000000000000000000AA';
export const SECRETS = {
  passes: '1x0000000000000000000000000000000AA',
  fails: '2x0000000000000000000000000000000AA',
  spent: '3x0000000000000000000000000000000AA',
};
/** What a widget with a test key hands out. */
export const DUMMY_TOKEN = 'XXXX.DUMMY.TOKEN.XXXX';

const TEST_CODES = new Map([
  [SECRETS.passes, []],
  [SECRETS.fails, ['invalid-input-response']],
  [SECRETS.spent, ['timeout-or-duplicate']],
]);

const answer = (codes: string[]): Response =>
  Response.json({
    success: codes.length === 0,
    'error-codes': codes,
    ...(codes.length === 0 && {
      challenge_ts: '2026-11-27T12:00:00.000Z',
      hostname: 'example.com',
      action: '',
      cdata: '',
    }),
  });

/** Answers in place of the network. `tokens`: what is worth one question with a secret of one's own. Returns the questions it was asked. */
export function fakeSiteverify(tokens: string[] = []): URLSearchParams[] {
  const left = new Set(tokens);
  const asked: URLSearchParams[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url !== URL_OF_FAKE || init.method !== 'POST') throw new Error(`nobody is at ${url}`);
    const form = new URLSearchParams(String(init.body));
    asked.push(form);
    const [secret, token] = [form.get('secret'), form.get('response')];
    if (!secret) return answer(['missing-input-secret']);
    if (!token) return answer(['missing-input-response']);
    const test = TEST_CODES.get(secret);
    if (test) return answer(token === DUMMY_TOKEN ? test : ['invalid-input-response']);
    if (secret !== 'own-secret') return answer(['invalid-input-secret']);
    return answer(left.delete(token) ? [] : ['timeout-or-duplicate']);
  });
  return asked;
}
