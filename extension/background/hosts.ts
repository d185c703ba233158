import { SITES, siteAt } from '../sites/registry.ts';

/** Where ColdCopy may be called; the same list as in the manifest. */
export const HOSTS = SITES.flatMap(({ origins }) => origins.map((origin) => `${origin}/*`));

/** The script that reads this site; it comes before the page script. */
export function readerOf(url: string | undefined): string | undefined {
  const site = siteAt(url);
  return site && `/${site.name}.js`;
}

/**
 * Whether an address is one of our own pages. Compared with this worker's own origin: for a file with a dynamic address `runtime.getURL`
 * gives that address, which is not where the page finds itself.
 */
export const isOwn = (url: string | undefined, path = '/'): boolean =>
  (url ?? '').split('#')[0]?.startsWith(location.origin + path) ?? false;
