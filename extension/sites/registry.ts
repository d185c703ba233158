import { gmail } from './gmail/gmail.ts';
import { linkedin } from './linkedin/linkedin.ts';
import type { Site } from './site.ts';

/** Every site ColdCopy reads, in order; the first that matches is used. */
export const SITES: readonly Site[] = [gmail, linkedin];

export const siteFor = (url: URL): Site | undefined => SITES.find((site) => site.matches(url));
