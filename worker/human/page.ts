/*
 * The page on which a person shows that they are one. An extension's own pages may load no script of somebody else's, so the widget stands
 * on a page of the Worker. The page knows only the hash of the secret that the extension keeps: it can pass the proof on, never use it.
 */

const WIDGET = 'https://challenges.cloudflare.com';

/** Passes the widget's token on, and says what to do. Its address carries the claim; nothing of it is written into the page as HTML. */
const SCRIPT = `
const say = (text) => { document.getElementById('state').textContent = text; };
window.onPassed = async (token) => {
  const claim = new URL(location.href).searchParams.get('claim');
  try {
    const response = await fetch(location.pathname, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ claim, token }),
    });
    const answer = response.ok ? null : await response.json();
    say(answer ? answer.message : 'Done. You can close this tab: ColdCopy goes on by itself.');
  } catch { say('The connection broke. Reload this page to try again.'); }
};
window.onFailed = () => { say('The check could not be loaded. Reload this page, or try another network.'); return true; };`;

/** `siteKey` has the form of one (worker/env.ts), so it needs no escaping. */
export const humanPage = (siteKey: string, nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>ColdCopy: one quick check</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto 0; padding: 0 1rem; }
</style>
<script nonce="${nonce}">${SCRIPT}</script>
<script nonce="${nonce}" src="${WIDGET}/turnstile/v0/api.js" async defer></script>
<main>
<h1>One quick check</h1>
<p>Free emails cost us money, so we check once that you are a person.</p>
<div class="cf-turnstile" data-sitekey="${siteKey}" data-callback="onPassed" data-error-callback="onFailed"></div>
<p id="state" role="status"></p>
</main>
</html>
`;

/** What the page may load and reach besides its style: the widget, and its own address. */
export const humanSources = (nonce: string): string[] => [
  `script-src 'nonce-${nonce}'`,
  `frame-src ${WIDGET}`,
  "connect-src 'self'",
];
