import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { createApp } from '../../worker/app.ts';
import { BRIEF, goodChecker, goodRewriter, goodWriter } from './lib/emails.ts';

const app = createApp({
  writer: () => goodWriter,
  rewriter: () => goodRewriter,
  checker: () => goodChecker,
});
const own = { ...env, ALLOWED_HOSTS: '127.0.0.1 localhost [::1]' };

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const ctx = createExecutionContext();
  const request = new Request(`${url}/api/generate`, {
    method: 'POST',
    body: JSON.stringify(BRIEF),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  const response = await app.fetch(request, own, ctx);
  await response.text();
  await waitOnExecutionContext(ctx);
  return response.status;
}

test.each<[string, string, Record<string, string>]>([
  ['by its number', 'http://127.0.0.1:8787', {}],
  ['by name', 'http://localhost:8787', { Host: 'localhost:8787' }],
  ['by IPv6', 'http://[::1]:8787', { Host: '[::1]:8787' }],
  ['from its own page', 'http://localhost:8787', { Origin: 'http://localhost:8787' }],
  ['from the extension', 'http://127.0.0.1:8787', { Origin: 'moz-extension://0a1b2c3d-0000' }],
])('on one’s own machine it is served %s', async (_, url, headers) => {
  expect(await statusOf(url, headers)).toBe(200);
});

const EVIL = 'http://evil.example:8787';
test.each<[string, string, Record<string, string>]>([
  [
    'whose name points here (DNS rebinding)',
    EVIL,
    { Origin: EVIL, 'Sec-Fetch-Site': 'same-origin' },
  ],
  ['the same, by its header alone', 'http://127.0.0.1:8787', { Host: 'evil.example:8787' }],
  ['with a name that begins like ours', 'http://127.0.0.1.evil.example', {}],
  ['with a name that ends like ours', 'http://evil-localhost', {}],
  [
    'with a token and another origin',
    'http://127.0.0.1:8787',
    { Origin: 'https://evil.example', Authorization: `Bearer ${crypto.randomUUID()}` },
  ],
  [
    'with no origin of its own',
    'http://127.0.0.1:8787',
    { Origin: 'null', Authorization: `Bearer ${crypto.randomUUID()}` },
  ],
])('and not to a page %s', async (_, url, headers) => {
  expect(await statusOf(url, headers)).toBe(403);
});
