import type { z } from 'zod';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { StreamEventName } from '../../shared/contract/generate.ts';

/** A body of an answer: JSON by its schema, a page, or nothing. */
export type Content = { json: z.ZodType } | { html: true } | { none: true };

/** What an operation answers when it went well. */
type Success = {
  status: 200 | 201 | 204;
  says: string;
  content: Content;
  /** Also as `text/event-stream`, with these events of `shared/contract/generate.ts`. */
  events?: readonly StreamEventName[];
};

/** One method of one address, for the document of the API. The address and method are the key it stands under. */
export type Operation = {
  /** Unique over all; programs name their functions after it. */
  id: string;
  /** What it does, in a sentence without its full stop. */
  summary: string;
  /** What else has to be known, in Markdown. */
  more?: string;
  /** Each part of the address that begins with a colon. */
  params?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  headers?: Record<string, { schema: z.ZodType; says: string }>;
  body?: z.ZodType;
  /** The body may be left out. */
  bodyOptional?: true;
  /** Whose it is: `own` needs a session, `any` uses one where there is one, `none` looks for none. */
  session: 'own' | 'any' | 'none';
  success: Success;
  /** Beside those that every operation may answer. */
  errors?: readonly ErrorCode[];
  /** A failure that has more to say than others. */
  failure?: { status: number; schema: z.ZodType };
};

/** `GET /api/session` and the like: a method, a space, and the address as `worker/app.ts` writes it. */
export type Operations = Record<`${string} /${string}`, Operation>;
