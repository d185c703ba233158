import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { build } from 'esbuild';
import type { PageAnswer } from '../answer.ts';
import { MAIN_THREAD } from './content.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let built: Promise<{ script: string; style: string }> | undefined;

async function buildPage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [here('app/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  });
  return {
    script: outputFiles.map((file) => file.text).join('\n'),
    style: readFileSync(here('gmail.css'), 'utf8'),
  };
}

/** Gmail's kind of policy: scripts by nonce, no HTML strings, frames of the same origin. */
const policy = (nonce: string): string =>
  [
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** Address of our Gmail: `path` is what follows the `#`, `query` how the page behaves (tests/pages/gmail/app/state.ts). */
export function gmailUrl(
  path = `inbox/${MAIN_THREAD.id}`,
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `https://mail.google.com/mail/u/0/${search ? `?${search}` : ''}#${path}`;
}

/** What our Gmail answers; anything but a document is empty. */
export async function gmailAnswer(isDocument: boolean): Promise<PageAnswer> {
  if (!isDocument) return { status: 204 };
  built ??= buildPage();
  const { script, style } = await built;
  const nonce = randomBytes(16).toString('base64');
  return {
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': policy(nonce) },
    body: `<!doctype html><html><head><meta charset="utf-8"><title>Gmail</title><style>${style}</style></head><body><script nonce="${nonce}">${script}</script></body></html>`,
  };
}

/** Serves our own Gmail at Gmail's origin to every page of a browser context; nothing of that origin leaves the machine. */
export const gmailRoute = (context: BrowserContext) =>
  context.route('https://mail.google.com/**', async (route) =>
    route.fulfill(await gmailAnswer(route.request().resourceType() === 'document')),
  );
