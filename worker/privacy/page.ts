import { html, raw } from 'hono/html';
import type { Config } from '../env.ts';
import { PRIVACY_HTML } from './text.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto 4rem; padding: 0 1rem; }
h1, h2 { line-height: 1.25; }
h2 { margin-top: 2rem; font-size: 1.2rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border: 1px solid #8886; }
div { overflow-x: auto; }
a { color: light-dark(#0a63bd, #6fb3ff); }`;

/** Whom to ask, as the owner names them; they come from the configuration and are escaped all the same. */
function contact({ SUPPORT_EMAIL: email, HOME_URL: home }: Config) {
  if (!email && !home) return '';
  const write = email
    ? html`<p>Questions, or something to be deleted: <a href="mailto:${email}">${email}</a>.</p>`
    : '';
  const more = home
    ? html`<p>More about this service: <a href="${home}" rel="noopener">${home}</a>.</p>`
    : '';
  return html`<h2 id="contact">Whom to ask</h2>${write}${more}`;
}

/** The privacy policy as a page: docs/privacy.md, and whom to ask. It loads nothing and runs no script. */
export const privacyPage = (config: Config, nonce: string) => html`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>ColdCopy: privacy</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
<main>
${raw(PRIVACY_HTML.replaceAll('<table>', '<div><table>').replaceAll('</table>', '</table></div>'))}
${contact(config)}
</main>
</html>
`;
