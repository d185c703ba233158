import type { Site } from '../site.ts';
import { composeEditors } from './compose.ts';
import { openGmailCompose } from './open-compose.ts';
import { readGmail } from './read.ts';

/** Gmail in the browser, personal and Workspace. */
export const gmail: Site = {
  name: 'gmail',
  matches: (url) => url.hostname === 'mail.google.com' && url.pathname.startsWith('/mail'),
  read: readGmail,
  editors: composeEditors,
  openCompose: openGmailCompose,
};
