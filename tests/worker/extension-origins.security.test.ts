/* EXTENSION_ORIGINS: which extensions may use the cookie, and who is served whatever it says. */
import { expect, test } from 'vitest';
import { createApi } from './lib/api.ts';

test('where the owner names the extensions, no other one may use the cookie', async () => {
  const [own, other] = [
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba',
  ];
  const { generate } = createApi({ vars: { EXTENSION_ORIGINS: `${own} moz-extension://x-1` } });
  expect((await generate({ headers: { Origin: own } })).status).toBe(200);
  const refused = await generate({
    headers: { Origin: other, Cookie: `coldcopy_session=${crypto.randomUUID()}` },
  });
  expect([refused.status, refused.body.error]).toEqual([403, 'forbidden']);
  expect((await createApi({ vars: { EXTENSION_ORIGINS: '*' } }).generate()).status).toBe(500);
});

test('an installation of Firefox that nobody could name is served by its token, and to get one', async () => {
  const origin = 'moz-extension://0d4c6f1e-1111-4222-8333-444455556666';
  const vars = { EXTENSION_ORIGINS: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' };
  const { call, generate } = createApi({ vars });
  const mint = async (from: string) =>
    (await call('/api/session', { method: 'POST', headers: { Origin: from } })).response;
  const minted = await mint(origin);
  expect(minted.status).toBe(201);
  const { sessionId } = await minted.json<{ sessionId: string }>();
  const bearer = { Origin: origin, Authorization: `Bearer ${sessionId}` };
  expect((await generate({ headers: bearer })).status).toBe(200);
  const cookie = { Origin: origin, Cookie: `coldcopy_session=${sessionId}` };
  expect((await generate({ headers: cookie })).status).toBe(403);
  expect((await mint('https://elsewhere.example')).status).toBe(403);
});
