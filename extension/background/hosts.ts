/** Where ColdCopy may be called; the same list as in the manifest. */
export const HOSTS = ['https://mail.google.com/*', 'https://www.linkedin.com/*'];
export const GMAIL = 'https://mail.google.com';

const ORIGINS = HOSTS.map((host) => new URL(host.slice(0, -1)).origin);

export const originOf = (url: string | undefined): string | null =>
  url && URL.canParse(url) ? new URL(url).origin : null;

/** Whether this is a page of the sites; an address that is not shown to us is not one. */
export const isOnSite = (url: string | undefined): boolean => ORIGINS.includes(originOf(url) ?? '');

/** The script that reads this site; it comes before the page script. */
export const readerOf = (url: string | undefined): string =>
  originOf(url) === GMAIL ? '/gmail.js' : '/linkedin.js';

/**
 * Whether an address is one of our own pages. Compared with this worker's own origin: for a file with a dynamic address `runtime.getURL`
 * gives that address, which is not where the page finds itself.
 */
export const isOwn = (url: string | undefined, path = '/'): boolean =>
  (url ?? '').split('#')[0]?.startsWith(location.origin + path) ?? false;
