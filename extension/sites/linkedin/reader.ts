import type { Site } from '../site.ts';
import { siteScript } from '../site-script.ts';
import { linkedin } from './about.ts';
import { linkedinEditors } from './editors.ts';
import { readLinkedin } from './read.ts';

export const site: Site = { ...linkedin, read: readLinkedin, editors: linkedinEditors };

export default siteScript(site);
