import type { Site } from '../site.ts';
import { siteScript } from '../site-script.ts';
import { gmail } from './about.ts';
import { composeEditors } from './compose.ts';
import { openGmailCompose } from './open-compose.ts';
import { readGmail } from './read.ts';

export const site: Site = {
  ...gmail,
  read: readGmail,
  editors: composeEditors,
  openCompose: openGmailCompose,
};

export default siteScript(site);
