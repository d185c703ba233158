import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { AboutSite } from '../../../extension/sites/about.ts';
import { SITES } from '../../../extension/sites/registry.ts';
import { inRepository } from '../cli/paths.ts';

/**
 * Where saved pages of Gmail and LinkedIn lie for tests and benchmarks. They show people and are no part of the repository; what needs
 * them is left out where there are none.
 */
export const CAPTURES = resolve(
  process.env.COLDCOPY_CAPTURES ?? inRepository('../shared/captures'),
);

/** A captured page on disk and the address it is served at. */
export type Captured = { name: string; html: string; url: string };

/*
 * A capture seldom says which address it was taken at. Its reader sees the true origin and a path of the right sort: the one the page
 * itself names, else by what the page holds, else by what its file is called. Readers must not rely on it (in real use the path outlives
 * the page it belonged to).
 */
const NAMED_BY_THE_PAGE = [
  /<!-- saved from url=\(\d+\)([^\s"'<>]+) -->/i,
  /<link\b[^>]*\brel="canonical"[^>]*\bhref="([^"]+)"/i,
  /<meta\b[^>]*\bproperty="og:url"[^>]*\bcontent="([^"]+)"/i,
];
const GMAIL_ADDRESSES: [RegExp, (match: RegExpExecArray) => string][] = [
  [/class="[^"]*\bhP\b[^>]*data-legacy-thread-id="([^"]+)"/, ([, id]) => `#inbox/${id}`],
  [/data-legacy-message-id="([^"]+)"/, ([, id]) => `#inbox/${id}`],
];
type Place = { path: string; content: RegExp; name: RegExp };
const LINKEDIN_ADDRESSES: readonly Place[] = [
  {
    path: 'sales/lead/ACwAAA,NAME_SEARCH,none',
    content: /data-x--lead--name|data-sn-view-name|data-anonymize=/,
    name: /sales/i,
  },
  {
    path: 'in/member/',
    content:
      /data-sdui-screen="com\.linkedin\.sdui\.flagshipnav\.profile\.Profile"|\bref[^"]*Topcard"|top-card-layout__title|id="about"/,
    name: /profile|guest|not[-_ ]?found/i,
  },
  {
    path: 'mynetwork/invite-connect/connections/',
    content: /data-sdui-screen="com\.linkedin\.sdui\.flagshipnav\.mynetwork\./,
    name: /connections|my-?network/i,
  },
  {
    path: 'feed/',
    content: /data-sdui-screen="com\.linkedin\.sdui\.flagshipnav\.feed\./,
    name: /feed/i,
  },
  {
    path: 'search/results/people/',
    content: /data-sdui-screen="com\.linkedin\.sdui\.flagshipnav\.search\.|\bsend-invite\b/,
    name: /search|invite/i,
  },
  {
    path: 'messaging/thread/2-member/',
    content: /class="[^"]*\bmsg-thread\b|msg-conversations-container|msg-s-message-list/,
    name: /messag|thread|overlay|inmail/i,
  },
];

/** Path and fragment the page gives as its own, if it is one of this site. */
function namedByThePage(origin: string, html: string): string | undefined {
  const named = NAMED_BY_THE_PAGE.map((pattern) => pattern.exec(html)?.[1]).find(
    (address) => address && URL.canParse(address),
  );
  const url = named === undefined ? undefined : new URL(named);
  const site = new URL(origin).hostname.replace(/^www\./, '');
  if (!url || !`.${url.hostname}`.endsWith(`.${site}`) || url.pathname === '/') return undefined;
  return `${url.pathname}${url.hash}`;
}

function gmailPath(html: string): string {
  for (const [pattern, path] of GMAIL_ADDRESSES) {
    const match = pattern.exec(html);
    if (match) return path(match);
  }
  return '#inbox';
}

/** A file that tells of another page's address ("my-network-at-profile-address") is served there; otherwise the content decides. */
function linkedinPath(name: string, html: string): string {
  const byContent = LINKEDIN_ADDRESSES.find(({ content }) => content.test(html));
  const byName = LINKEDIN_ADDRESSES.find((place) => place.name.test(name));
  const isAtProfile = /at[-_ ](?:a[-_ ])?profile/i.test(name);
  return isAtProfile ? 'in/member/' : ((byContent ?? byName)?.path ?? 'in/member/');
}

/** Path of a page that names none that is read, by its site; any other site's page is its first. */
const PATHS: Partial<Record<string, (name: string, html: string) => string>> = {
  gmail: (_, html) => `mail/u/0/${gmailPath(html)}`,
  linkedin: linkedinPath,
};

function address(site: AboutSite, name: string, html: string): string {
  const { origin } = new URL(site.home);
  const named = namedByThePage(origin, html);
  if (named !== undefined && site.matches(new URL(named, origin))) return `${origin}${named}`;
  return `${origin}/${PATHS[site.name]?.(name, html) ?? ''}`;
}

/** What becomes of a file that cannot be read. */
export type Unreadable = (name: string, error: unknown) => void;

const rethrow: Unreadable = (_, error) => {
  throw error;
};

/** Every `SITE/*.html` of a folder, a folder a site as in the registry, in order of name. */
export function capturedPages(directory: string, unreadable: Unreadable = rethrow): Captured[] {
  return SITES.flatMap((site) => {
    const path = join(directory, site.name);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter((file) => /\.html?$/i.test(file));
    return files.sort().flatMap((file) => {
      const name = `${site.name}/${file}`;
      try {
        const html = readFileSync(join(path, file), 'utf8');
        return [{ name, html, url: address(site, file, html) }];
      } catch (error) {
        unreadable(name, error);
        return [];
      }
    });
  });
}

/** A page saved with its scripts would build itself anew, or leave. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'",
};

/** A page that leaves by itself after a while would be gone before it is read. */
const staying = (html: string): string =>
  html.replace(/\bhttp-equiv=(["']?)refresh\1/gi, 'data-http-equiv="refresh"');

/** Serves a captured page at its site's true origin, and nothing else: every other request is refused. */
export const serveCaptured = (page: Page, { html }: Captured) =>
  page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ headers: HEADERS, body: staying(html) })
      : route.abort(),
  );
