import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { inRepository } from './paths.ts';

/**
 * Where saved pages of Gmail and LinkedIn lie for tests and benchmarks. They show people and are no part of the repository; what needs
 * them is left out where there are none.
 */
export const CAPTURES = resolve(process.env.COLDCOPY_CAPTURES ?? inRepository('../shared/captures'));

/** A captured page on disk and the address it is served at. */
export type Captured = { name: string; html: string; url: string };

type Folder = 'gmail' | 'linkedin';

/*
 * A capture does not say which address it was taken at. Its reader sees the true origin and a path of the right sort, chosen by
 * what the page holds; readers must not rely on it (in real use the path outlives the page it belonged to).
 */
const GMAIL_ADDRESSES: [RegExp, (match: RegExpExecArray) => string][] = [
  [/class="[^"]*\bhP\b[^>]*data-legacy-thread-id="([^"]+)"/, ([, id]) => `#inbox/${id}`],
  [/data-legacy-message-id="([^"]+)"/, ([, id]) => `#inbox/${id}`],
];
const LINKEDIN_ADDRESSES: [RegExp, string][] = [
  [/data-x--lead--name|data-sn-view-name|data-anonymize=/, 'sales/lead/ACwAAA,NAME_SEARCH,none'],
  [
    /data-sdui-screen="com\.linkedin\.sdui\.flagshipnav\.profile\.Profile"|\bref[^"]*Topcard"|top-card-layout__title|id="about"/,
    'in/member/',
  ],
  [/class="[^"]*\bmsg-thread\b|msg-conversations-container|msg-s-message-list/, 'messaging/thread/2-member/'],
];

function gmailPath(html: string): string {
  for (const [pattern, path] of GMAIL_ADDRESSES) {
    const match = pattern.exec(html);
    if (match) return path(match);
  }
  return '#inbox';
}

const linkedinPath = (html: string): string => LINKEDIN_ADDRESSES.find(([pattern]) => pattern.test(html))?.[1] ?? 'in/member/';

const address = (folder: Folder, html: string): string =>
  folder === 'gmail' ? `https://mail.google.com/mail/u/0/${gmailPath(html)}` : `https://www.linkedin.com/${linkedinPath(html)}`;

/** Every `gmail/*.html` and `linkedin/*.html` of a folder, in order of name. */
export function capturedPages(directory: string): Captured[] {
  return (['gmail', 'linkedin'] as const).flatMap((folder) => {
    const path = join(directory, folder);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter((file) => file.endsWith('.html'));
    return files.sort().map((file) => {
      const html = readFileSync(join(path, file), 'utf8');
      return { name: `${folder}/${file}`, html, url: address(folder, html) };
    });
  });
}

/** A page saved with its scripts would build itself anew, or leave. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };

/** Serves a captured page at its site's true origin, and nothing else: every other request is refused. */
export const serveCaptured = (page: Page, { html }: Captured) =>
  page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ headers: HEADERS, body: html })
      : route.abort(),
  );
