import { version } from '../../package.json';
import {
  ERROR_STATUS,
  type ErrorCode,
  errorBodySchema,
  PROBLEM_MEDIA_TYPE,
  problemSchema,
} from '../../shared/contract/errors.ts';
import { STREAM_EVENTS } from '../../shared/contract/generate.ts';
import { COOKIE } from '../quota/session-id.ts';
import { componentSchemas, inline, referenceTo } from './components.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

const SECURITY = {
  own: [{ bearer: [] }, { cookie: [] }],
  any: [{ bearer: [] }, { cookie: [] }, {}],
  none: [],
};

/** Every failure that an operation may answer, those of all operations included. */
export const errorsOf = ({ body, session, errors = [] }: Operation): ErrorCode[] => [
  ...new Set<ErrorCode>([
    'forbidden',
    'internal_error',
    ...errors,
    ...(session === 'own' ? (['not_found'] as const) : []),
    ...(body ? (['invalid_request', 'body_too_large', 'unsupported_media_type'] as const) : []),
  ]),
];

/** The failures of an operation, an answer a status, with the codes it may have. */
function failuresOf(operation: Operation): [status: string, answer: object][] {
  const codes = Map.groupBy(errorsOf(operation), (code) => ERROR_STATUS[code]);
  return [...codes]
    .toSorted(([one], [other]) => one - other)
    .map(([status, names]) => {
      const more = operation.failure?.status === status ? operation.failure.schema : undefined;
      const schemaOf = (shape: { $ref: string }) =>
        more ? { allOf: [shape, referenceTo(more)] } : shape;
      return [
        String(status),
        {
          description: names.map((name) => `\`${name}\``).join(', '),
          ...(status === 429 || status === 503 || status === 409
            ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
            : {}),
          content: {
            'application/json': { schema: schemaOf(referenceTo(errorBodySchema)) },
            [PROBLEM_MEDIA_TYPE]: { schema: schemaOf(referenceTo(problemSchema)) },
          },
        },
      ];
    });
}

function successOf({ success: { says, content, events } }: Operation): object {
  if ('none' in content) return { description: says };
  if ('html' in content)
    return { description: says, content: { 'text/html': { schema: { type: 'string' } } } };
  return {
    description: says,
    content: {
      'application/json': { schema: referenceTo(content.json) },
      // OpenAPI 3.1 has no word for the events of a stream: a program finds them in the extension.
      ...(events && {
        'text/event-stream': {
          schema: {
            type: 'string',
            description: `Events, each with JSON as its data: ${events.join(', ')}.`,
          },
          'x-events': Object.fromEntries(
            events.map((event) => [event, referenceTo(STREAM_EVENTS[event])]),
          ),
        },
      }),
    },
  };
}

function parametersOf({ params = {}, query, headers = {} }: Operation): object[] {
  return [
    ...Object.entries(params).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: inline(schema),
    })),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: !schema.safeParse(undefined).success,
      schema: inline(schema),
    })),
    ...Object.entries(headers).map(([name, { schema, says }]) => ({
      name,
      in: 'header',
      required: false,
      description: says,
      schema: inline(schema),
    })),
  ];
}

function toOpenApi(operation: Operation): object {
  const { id, summary, more, body, bodyOptional, session, success } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    summary,
    ...(more && { description: more }),
    security: SECURITY[session],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !bodyOptional,
        content: { 'application/json': { schema: referenceTo(body) } },
      },
    }),
    responses: Object.fromEntries([
      [String(success.status), successOf(operation)],
      ...failuresOf(operation),
    ]),
  };
}

/** `/api/sequences/:id` is `/api/sequences/{id}` in OpenAPI. */
export const openApiPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

/** The operations by address and method. */
function pathsOf(): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, operation] of Object.entries(OPERATIONS)) {
    const [method = '', route = ''] = key.split(' ');
    const path = openApiPath(route);
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOpenApi(operation) };
  }
  return paths;
}

/** The OpenAPI 3.1 document of the API, made from the schemas that the routes themselves go by. */
export const createDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'ColdCopy',
    version,
    summary: 'Seven true, short cold emails from a brief.',
    description:
      'Every failure is `{ "error": code, "message": a sentence for a person }`, or RFC 9457 for `Accept: application/problem+json`. ' +
      'A known address that is called with another method answers 405 `method_not_allowed` with `Allow`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: pathsOf(),
  components: {
    schemas: componentSchemas(),
    headers: {
      RetryAfter: { description: 'Seconds to wait', schema: { type: 'integer', minimum: 0 } },
    },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'The id of a session; beats the cookie.',
      },
      cookie: { type: 'apiKey', in: 'cookie', name: COOKIE },
    },
  },
});
