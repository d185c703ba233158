import type { z } from 'zod';
import { ApiError } from '../errors.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a field has to be, in words. */
const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const UNITS: Record<string, string> = { string: 'characters', array: 'entries' };

function extent(origin: string, bound: 'least' | 'most', value: number | bigint): string {
  const unit = UNITS[origin];
  return unit ? `have at ${bound} ${value} ${unit}` : `be at ${bound} ${value}`;
}

/** What is wrong, to be read after the field's name. */
function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_big':
      return `must ${extent(issue.origin, 'most', issue.maximum)}`;
    case 'too_small':
      return `must ${extent(issue.origin, 'least', issue.minimum)}`;
    default:
      return issue.message;
  }
}

const at = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    body,
  );

/** The body as if the field at this path had not been sent; only what lies on the way to it is copied. */
function without(body: unknown, [key, ...rest]: Path): unknown {
  if (typeof body !== 'object' || body === null || key === undefined) return body;
  const copy: Record<PropertyKey, unknown> = { ...body };
  if (rest.length > 0) copy[key] = without(copy[key], rest);
  else delete copy[key];
  return Array.isArray(body) ? Object.values(copy) : copy;
}

/** Nothing was given where something has to be. An empty or null field that may be left out is wrong in its form only. */
function isMissing(schema: z.ZodType, body: unknown, path: Path): boolean {
  const given = at(body, path);
  if (given === undefined) return true;
  const blank = given === null || (typeof given === 'string' && given.trim() === '');
  const inList = typeof path.at(-1) === 'number';
  if (!blank || inList) return blank;
  const name = path.join('.');
  return (
    schema
      .safeParse(without(body, path))
      .error?.issues.some((issue) => issue.path.join('.') === name) ?? false
  );
}

/** The first thing wrong with a body, with the field's name first: "targetJobTitle is required". */
export function fieldError(schema: z.ZodType, error: z.ZodError, body: unknown): ApiError {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  if (!issue || field === '')
    return new ApiError('invalid_request', 'The request must be a JSON object.');
  const message = isMissing(schema, body, issue.path) ? 'is required' : wrong(issue);
  return new ApiError('invalid_request', `${field} ${message}`, { field });
}
