import type { z } from 'zod';
import { LIMITS } from '../../shared/contract/limits.ts';
import { ApiError } from '../errors.ts';
import { wait } from '../lib/time.ts';
import { fieldError } from './field-error.ts';

const tooLarge = (most: number) =>
  new ApiError('body_too_large', `The request is larger than ${most / 1024} KB.`);

function endedEarly(): never {
  throw new ApiError('invalid_request', 'The request ended early.');
}

/**
 * Bytes of a body that is too large which are read all the same, and dropped: a sender that is still sending when the answer comes takes the
 * closed connection for a failure of the network, and never sees the 413.
 */
const MOST_DROPPED = 16 * 1024 * 1024;

/** Reads at most `most` bytes, counted as they arrive: a Content-Length may lie or be absent. */
async function readBytes(request: Request, late: Promise<void>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (!request.body) {
    if (announced > most) throw tooLarge(most);
    return new Uint8Array();
  }
  const reader = request.body.getReader();
  const isTooLarge = () => announced > most || size > most;
  try {
    for (;;) {
      const read = await Promise.race([reader.read().catch(endedEarly), late]);
      if (!read && isTooLarge()) throw tooLarge(most);
      if (!read) throw new ApiError('invalid_request', 'The request took too long to arrive.');
      if (read.done && isTooLarge()) throw tooLarge(most);
      if (read.done) return joined(chunks, size);
      size += read.value.byteLength;
      if (Math.max(size, announced) > MOST_DROPPED) throw tooLarge(most);
      if (!isTooLarge()) chunks.push(read.value);
    }
  } finally {
    // The rest of a refused body is not wanted; whether the sender hears of it does not matter to the answer.
    reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    throw new ApiError('invalid_request', 'The request is not valid JSON.');
  }
}

/** The request's body as text, to the byte as it came. Throws `ApiError`. `most`: bytes it may have. */
export async function readText(request: Request, seconds: number, most: number): Promise<string> {
  const bytes = await readBytes(request, wait(seconds * 1000), most);
  try {
    return decode(bytes);
  } catch {
    throw new ApiError('invalid_request', 'The request is not text.');
  }
}

/** The request's body, checked, in the order size, type, fields. Throws `ApiError`. `seconds`: how long it may take to arrive. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  seconds: number,
): Promise<z.infer<Schema>> {
  const bytes = await readBytes(request, wait(seconds * 1000), LIMITS.bodyBytes);
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new ApiError('unsupported_media_type', 'Send JSON, with Content-Type: application/json.');
  const body = parseJson(bytes);
  const result = schema.safeParse(body);
  if (!result.success) throw fieldError(schema, result.error, body);
  return result.data;
}
