import type { Handler } from 'hono';
import type { App } from '../http/context.ts';
import { createDocument } from '../openapi/document.ts';

let document: ReturnType<typeof createDocument> | undefined;

/** `GET /openapi.json`: the document of the API, for programs. It is nobody's own, so caches may keep it for an hour. */
export const openapi: Handler<App> = (c) => {
  document ??= createDocument();
  c.header('Cache-Control', 'public, max-age=3600');
  return c.json(document);
};
