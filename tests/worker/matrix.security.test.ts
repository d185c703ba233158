import { describe, expect, test } from 'vitest';
import { errorBodySchema } from '../../shared/contract/errors.ts';
import { createApp } from '../../worker/app.ts';
import { errorsOf } from '../../worker/openapi/document.ts';
import { OPERATIONS } from '../../worker/openapi/operations.ts';
import { createApi } from './lib/api.ts';
import { BRIEF, goodChecker, goodRewriter, goodWriter } from './lib/emails.ts';

/*
 * Every route, called by everybody. A route that is not in this table fails the first test: so nobody adds one
 * without saying who may call it.
 */

type Caller = 'nobody' | 'owner' | 'stranger' | 'malformed' | 'foreign page';
type Row = { method: string; path: string; body?: unknown; expected: Record<Caller, number> };

const OPEN = { nobody: 200, owner: 200, stranger: 200, malformed: 200, 'foreign page': 200 };
/** Something of one's own: who has nothing finds nothing. */
const own = (owner: number, stranger = owner): Row['expected'] => ({
  nobody: 404,
  owner,
  stranger,
  malformed: 404,
  'foreign page': 403,
});

const MATRIX: Row[] = [
  // The owner's quota is used up; who is nobody gets a session of their own.
  {
    method: 'POST',
    path: '/api/generate',
    body: BRIEF,
    expected: { nobody: 200, owner: 402, stranger: 200, malformed: 200, 'foreign page': 403 },
  },
  { method: 'GET', path: '/api/session', expected: OPEN },
  {
    method: 'POST',
    path: '/api/session',
    expected: { nobody: 201, owner: 201, stranger: 201, malformed: 201, 'foreign page': 403 },
  },
  { method: 'DELETE', path: '/api/session', expected: own(204) },
  // Nobody wants a proof here: there is no such page.
  ...['GET', 'POST'].map((method) => ({
    method,
    path: '/api/session/human',
    ...(method === 'POST' && { body: {} }),
    expected: { nobody: 404, owner: 404, stranger: 404, malformed: 404, 'foreign page': 404 },
  })),
  { method: 'GET', path: '/api/session/export', expected: own(200) },
  { method: 'POST', path: '/api/session/code', expected: own(201) },
  { method: 'DELETE', path: '/api/session/code', expected: own(204) },
  {
    method: 'POST',
    path: '/api/session/attach',
    body: { code: 'AAAAA-AAAAA' },
    expected: own(400),
  },
  { method: 'DELETE', path: '/api/session/attach', expected: own(204) },
  // The plan is free, so there is nothing to restore.
  { method: 'POST', path: '/api/session/restore-code', expected: own(404) },
  { method: 'DELETE', path: '/api/session/restore-code', expected: own(204) },
  { method: 'GET', path: '/api/session/devices', expected: own(200) },
  // There is no such device.
  { method: 'DELETE', path: '/api/session/devices/:id', expected: own(404) },
  // Nothing is sold here.
  ...[
    ...['checkout', 'portal', 'webhook'].map((name) => ({ method: 'POST', name })),
    ...['thanks', 'cancelled', 'done'].map((name) => ({ method: 'GET', name })),
  ].map(({ method, name }) => ({
    method,
    path: `/api/billing/${name}`,
    ...(method === 'POST' && { body: {} }),
    expected: { nobody: 404, owner: 404, stranger: 404, malformed: 404, 'foreign page': 404 },
  })),
  { method: 'GET', path: '/api/sequences', expected: OPEN },
  // What a foreign page's browser is sent the page cannot read: no answer grants it.
  {
    method: 'GET',
    path: '/api/sequences/:id',
    expected: { ...own(200, 404), 'foreign page': 200 },
  },
  { method: 'DELETE', path: '/api/sequences/:id', expected: own(204, 404) },
  {
    method: 'POST',
    path: '/api/sequences/:id/emails/:step/rewrite',
    body: {
      kind: 'shorter',
      brief: BRIEF,
      email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
    },
    expected: own(200, 404),
  },
  {
    method: 'POST',
    path: '/api/sequences/:id/reply',
    body: { brief: BRIEF },
    expected: own(200, 404),
  },
  {
    method: 'POST',
    path: '/api/sequences/:id/check',
    body: { brief: BRIEF, sentences: ['You run nine depots.'] },
    expected: own(200, 404),
  },
  { method: 'GET', path: '/api/health', expected: OPEN },
  { method: 'GET', path: '/api/health/ready', expected: OPEN },
  { method: 'GET', path: '/openapi.json', expected: OPEN },
  { method: 'GET', path: '/privacy', expected: OPEN },
];

test('the table has every route', () => {
  const routes = createApp({
    writer: () => goodWriter,
    rewriter: () => goodRewriter,
    checker: () => goodChecker,
  }).routes.filter(({ method }) => method !== 'ALL');
  expect(new Set(MATRIX.map((row) => `${row.method} ${row.path}`))).toEqual(
    new Set(routes.map(({ method, path }) => `${method} ${path}`)),
  );
});

async function headersOf(
  caller: Caller,
  owner: string,
  stranger: string,
): Promise<Record<string, string>> {
  switch (caller) {
    case 'nobody':
      return {};
    case 'owner':
      return { Authorization: `Bearer ${owner}` };
    case 'stranger':
      return { Authorization: `Bearer ${stranger}` };
    case 'malformed':
      return { Authorization: `Bearer ${owner}'--` };
    // A browser that holds the owner's cookie; it could not read the answer of a GET.
    case 'foreign page':
      return {
        Cookie: `coldcopy_session=${owner}`,
        Origin: 'https://evil.example',
        'Sec-Fetch-Site': 'cross-site',
      };
  }
}

/** What was answered is what the document of the API says of this route. */
function expectDocumented(route: string, response: Response, text: string): void {
  const operation = OPERATIONS[route as keyof typeof OPERATIONS];
  if (!operation) throw new Error(`${route} is not in the document`);
  const { status, content } = operation.success;
  if (response.ok) {
    expect(response.status).toBe(status);
    if ('json' in content) content.json.parse(JSON.parse(text));
    else if ('html' in content) expect(text).toMatch(/^<!doctype html>/);
    else expect(text).toBe('');
  } else {
    const { error } = errorBodySchema.parse(JSON.parse(text));
    expect(errorsOf(operation)).toContain(error);
  }
}

describe.each(MATRIX)('$method $path', ({ method, path, body, expected }) => {
  test.each(Object.entries(expected) as [Caller, number][])(
    'called by %s answers %i',
    async (caller, status) => {
      const { call, generate, session } = createApi({ vars: { ANTHROPIC_API_KEY: 'key' } });
      const mine = (await generate()).body;
      const headers = await headersOf(caller, mine.sessionId, await session());
      const { response, ended } = await call(
        path.replace(':id', mine.sequenceId).replace(':step', '2'),
        { method, body, headers },
      );
      expect(response.status).toBe(status);
      expect(
        [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
      ).toEqual([]);
      const text = await response.text();
      expectDocumented(`${method} ${path}`, response, text);
      if (caller !== 'owner' && caller !== 'foreign page')
        expect(text).not.toContain(mine.sequenceId);
      await ended;
    },
  );
});
