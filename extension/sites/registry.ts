import { listed, t } from '../i18n/text.ts';
import type { AboutSite } from './about.ts';
import { gmail } from './gmail/about.ts';
import { linkedin } from './linkedin/about.ts';

/**
 * Every site ColdCopy reads. A site is one line here and one folder of its name, with `about.ts`
 * and `reader.ts` (docs/contributing/add-a-site.md).
 */
export const SITES = [gmail, linkedin] as const;

export type SiteName = (typeof SITES)[number]['name'];
/** What a page is, as far as reading goes. */
export type PageKind = (typeof SITES)[number]['pages'][number] | 'unknown';

const ALL: readonly AboutSite<SiteName>[] = SITES;

export const siteNamed = (name: string): AboutSite<SiteName> | undefined =>
  ALL.find((site) => site.name === name);

/** The site an address is on, by its origin; undefined for one that is not shown to us. */
export function siteAt(url: string | undefined): AboutSite<SiteName> | undefined {
  const origin = url && URL.canParse(url) ? new URL(url).origin : '';
  return ALL.find(({ origins }) => origins.includes(origin));
}

/** Address of the page a key of a reading names, in the account it was read in; null where it has none of its own. */
export function addressOfKey(key: string, account?: number): string | null {
  const [name = '', kind = '', ...rest] = key.split(':');
  return siteNamed(name)?.addressOf(kind, rest.join(':'), account) ?? null;
}

/** Address that lists what was exchanged with an email address; null where no site has one. */
export const addressOfPerson = (email: string, account?: number): string | null =>
  ALL.find((site) => site.addressOfPerson)?.addressOfPerson?.(email, account) ?? null;

/** "ColdCopy works on Gmail and LinkedIn. Open a conversation or a profile there." `works.again`: it is called from somewhere else. */
export const whereItWorks = (
  sentence: 'sites.works' | 'sites.worksAgain' = 'sites.works',
): string =>
  t(sentence, {
    sites: listed(ALL.map(({ label }) => label)),
    things: listed([...new Set(ALL.map(({ opens }) => t(opens.what)))], 'disjunction'),
  });

/** "a conversation in Gmail or a profile on LinkedIn" */
export const whatToOpen = (): string =>
  listed(
    ALL.map(({ opens }) => t(opens.where)),
    'disjunction',
  );
