import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../shared/contract/errors.ts';
import { createApp } from '../../worker/app.ts';
import { OPERATIONS } from '../../worker/openapi/operations.ts';
import { createApi } from './lib/api.ts';
import { BRIEF, goodChecker, goodRewriter, goodWriter } from './lib/emails.ts';

const PROBLEM = 'application/problem+json';

test('the document has every route, and no other', () => {
  const routes = createApp({
    writer: () => goodWriter,
    rewriter: () => goodRewriter,
    checker: () => goodChecker,
  }).routes.filter(({ method }) => method !== 'ALL');
  expect(Object.keys(OPERATIONS).toSorted()).toEqual(
    [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].toSorted(),
  );
});

test('GET /openapi.json gives it to everybody, and caches may keep it', async () => {
  const { response } = await createApi().call('/openapi.json');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600');
  const { openapi, paths } = z
    .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
    .parse(await response.json());
  expect(openapi).toMatch(/^3\.1\./);
  expect(paths).toHaveProperty(['/api/sequences/{id}/emails/{step}/rewrite']);
});

/** What a failed request is answered, with the type of the answer and the id of the request. */
async function failure(path: string, accept: string | undefined, body?: unknown) {
  const { response, ended } = await createApi().call(path, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    ...(accept === undefined ? {} : { headers: { Accept: accept } }),
  });
  await ended;
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    request: response.headers.get('X-Request-Id'),
    body: await response.json<Record<string, unknown>>(),
  };
}

test.each([
  PROBLEM,
  `application/json, ${PROBLEM}`,
  'text/event-stream, Application/Problem+JSON;q=0.5',
])('Accept: %s gets a failure in the terms of RFC 9457', async (accept) => {
  const { targetJobTitle: _, ...without } = BRIEF;
  const { status, type, request, body } = await failure('/api/generate', accept, without);
  expect([status, type]).toEqual([400, PROBLEM]);
  expect(problemSchema.strict().parse(body)).toEqual({
    type: 'tag:coldcopy.app,2026:error:invalid_request',
    title: 'Invalid request',
    status: 400,
    detail: 'targetJobTitle is required',
    instance: `urn:uuid:${request}`,
    error: 'invalid_request',
    field: 'targetJobTitle',
  });
});

test.each([
  undefined,
  '*/*',
  'application/json',
  `${PROBLEM};q=0, application/json`,
  'problem+json',
])('Accept: %s gets it in our own shape', async (accept) => {
  const { type, body } = await failure('/api/nothing', accept);
  expect(type).toMatch(/^application\/json/);
  expect(body).toEqual({ error: 'not_found', message: 'There is nothing at this address.' });
});

test('a method that is not there is a problem too, and still says which are', async () => {
  const { response } = await createApi().call('/api/session', {
    method: 'PUT',
    headers: { Accept: PROBLEM },
  });
  expect(response.headers.get('Allow')).toBe('GET, POST, DELETE');
  expect(problemSchema.parse(await response.json())).toMatchObject({ status: 405 });
});

test('a Worker that is not ready says as a problem as well what works', async () => {
  const { status, body } = await failure('/api/health/ready', PROBLEM);
  expect(status).toBe(503);
  expect(body).toMatchObject({ title: 'Writer unavailable', database: true, key: false });
});
