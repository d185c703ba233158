import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build } from 'esbuild';
import type { PageAnswer } from '../answer.ts';

/*
 * Our LinkedIn at LinkedIn's own address. Every request to www.linkedin.com is answered here; nothing leaves the machine.
 */

export const LINKEDIN = 'https://www.linkedin.com';
const here = (path: string): string => join(import.meta.dirname, path);

/** LinkedIn's kind of policy: HTML strings only through its own trusted-types policy, frames and connections only to itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types jSecure default 'allow-duplicates'",
].join('; ');

const page = (title: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/_our/style.css"></head>
<body>
<header class="nav"><strong>in</strong><input data-testid="typeahead-input" placeholder="Search" aria-label="Search"><nav aria-label="Primary"><a href="/feed/">Home</a> <a href="/messaging/thread/new/">Messaging</a></nav></header>
<div data-sent-status role="status"></div>
<div id="root"></div>
<div id="interop-outlet" data-testid="interop-shadowdom" class="theme--light"></div>
<script src="/_our/app.js"></script>
</body>
</html>`;

/** The pages' own script, built once for a run. */
let built: Promise<string> | undefined;

async function buildApp(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('app/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  });
  return outputFiles.map((file) => file.text).join('\n');
}

/** What our LinkedIn answers at an address. */
export async function linkedInAnswer(url: string, isDocument: boolean): Promise<PageAnswer> {
  const { pathname } = new URL(url);
  if (pathname === '/_our/app.js') {
    built ??= buildApp();
    return { contentType: 'text/javascript; charset=utf-8', body: await built };
  }
  if (pathname === '/_our/style.css')
    return {
      contentType: 'text/css; charset=utf-8',
      body: readFileSync(here('style.css'), 'utf8'),
    };
  if (!isDocument) return { status: 404, body: '' };
  return {
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': POLICY },
    body: page('LinkedIn'),
  };
}

/** Answers www.linkedin.com in this browser. */
export const serveLinkedIn = (context: BrowserContext) =>
  context.route(`${LINKEDIN}/**`, async (route) => {
    const request = route.request();
    await route.fulfill(await linkedInAnswer(request.url(), request.resourceType() === 'document'));
  });
