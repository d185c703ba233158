import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build } from 'esbuild';

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

/** Answers www.linkedin.com in this browser. */
export async function serveLinkedIn(context: BrowserContext): Promise<void> {
  built ??= buildApp();
  const app = await built;
  const style = readFileSync(here('style.css'), 'utf8');
  await context.route(`${LINKEDIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/_our/app.js')
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: app });
    if (pathname === '/_our/style.css')
      return route.fulfill({ contentType: 'text/css; charset=utf-8', body: style });
    if (route.request().resourceType() !== 'document')
      return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: page('LinkedIn'),
    });
  });
}
