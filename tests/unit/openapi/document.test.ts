/* The document of the API is held to the OpenAPI 3.1 schema, and docs/api.md to it; tests/worker/openapi.test.ts holds it to the routes. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { ERROR_STATUS } from '../../../shared/contract/errors.ts';
import { STREAM_EVENTS } from '../../../shared/contract/generate.ts';
import { createDocument } from '../../../worker/openapi/document.ts';
import { FIELD_NOTES } from '../../../worker/openapi/field-notes.ts';
import { OPERATIONS } from '../../../worker/openapi/operations.ts';

const document = createDocument();
const API_GUIDE = readFileSync(inRepository('docs/api.md'), 'utf8');

/** `GET /api/session` and so on. */
const ROUTES = Object.keys(OPERATIONS);

/** What a list lacks of another, and the other way round. */
function differences(these: Iterable<string>, those: Iterable<string>) {
  const [one, other] = [new Set(these), new Set(those)];
  return {
    missing: [...other].filter((entry) => !one.has(entry)),
    tooMany: [...one].filter((entry) => !other.has(entry)),
  };
}
const NONE = { missing: [], tooMany: [] };

test('it is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { errors } = await validator.validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(validator.version).toBe('3.1');
  // Throws for a reference that leads nowhere.
  validator.resolveRefs();
});

test('what is broken is found by the validator', async () => {
  const broken = { ...structuredClone(document), paths: { '/a': { get: { responses: 1 } } } };
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

test('what may be repeated by its key says so, and what it answers then', () => {
  const paths = z.record(z.string(), z.unknown()).parse(document.paths);
  const routes = ['/api/generate', '/api/sequences/{id}/reply'] as const;
  for (const route of routes) {
    const operation = JSON.stringify(paths[route]);
    expect(operation).toContain('Idempotency-Key');
    for (const code of ['generation_in_progress', 'idempotency_key_reused'])
      expect(operation).toContain(code);
  }
});

test('docs/api.md has every route, and no other', () => {
  const rows = [...API_GUIDE.matchAll(/^\| `([A-Z]+) ([^`?]+)[^`]*` \|/gm)];
  expect(
    differences(
      rows.map(([, method, path]) => `${method} ${path}`),
      ROUTES,
    ),
  ).toEqual(NONE);
});

test('docs/api.md tells every failure with its status', () => {
  const rows = [...API_GUIDE.matchAll(/^\| (\d{3}) \| ([^|]+) \|/gm)].flatMap(
    ([, status, codes = '']) =>
      [...codes.matchAll(/`(\w+)`/g)].map(([, code]) => `${status} ${code}`),
  );
  const failures = Object.entries(ERROR_STATUS).map(([code, status]) => `${status} ${code}`);
  expect(differences(rows, failures)).toEqual(NONE);
});

test('docs/api.md tells every event of the stream', () => {
  const from = API_GUIDE.indexOf('| event | data |');
  const rows = API_GUIDE.slice(from, API_GUIDE.indexOf('\n\n', from)).split('\n').slice(2);
  const told = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, event]) => event ?? ''),
  );
  expect(differences(told, Object.keys(STREAM_EVENTS))).toEqual(NONE);
});

test('every operation has a name of its own', () => {
  const ids = Object.values(OPERATIONS).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(Object.keys(OPERATIONS))('%s names each part of its address', (key) => {
  const operation = OPERATIONS[key as keyof typeof OPERATIONS];
  const parts = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(operation?.params ?? {})).toEqual(parts);
});

describe('what is said of a field', () => {
  test.each(Object.entries(FIELD_NOTES))('is of a field that %s has', (name, notes) => {
    const { properties } = z
      .object({
        properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
      })
      .parse(document.components.schemas[name]);
    for (const [field, note] of Object.entries(notes))
      expect(properties[field], field).toMatchObject({ description: note });
  });
});
