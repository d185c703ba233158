import { browser } from 'wxt/browser';
import { type Client, permissionFor } from '../../client/index.ts';
import { t } from '../../i18n/text.ts';
import { workerUrl } from '../../storage/items.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './state.ts';

/* Which Worker the extension talks to: what was typed becomes an origin, the browser is asked to allow it, and it has to answer. */

/** Names and addresses of hosts as a URL has them; Chromium takes a blank in a name for a name. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/i;

/** The origin of what was typed; null for what is no address of a server. */
function originFrom(address: string): string | null {
  const typed = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(typed)) return null;
  const { protocol, hostname, origin } = new URL(typed);
  return HOST.test(hostname) && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}

const noAddress = (): Outcome => ({ ok: false, why: t('options.server.noAddress') });

/** The built-in permission is never given back. It is asked for all the same: the user may have taken it away. */
const isBuiltIn = (origin: string) => permissionFor(origin) === permissionFor(__WORKER__);

const allow = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [permissionFor(origin)] });

/** Has the browser ask whether ColdCopy may reach the kept address. */
export async function allowWorker(worker: string): Promise<Outcome> {
  return (await allow(worker))
    ? { ok: true, said: t('options.allow.done', { worker }) }
    : { ok: false, why: t('options.allow.refused', { worker }) };
}

/** Keeps the address, and gives back the permission for the one before. */
async function keep(origin: string): Promise<void> {
  const old = new URL(await workerUrl.get()).origin;
  await workerUrl.set(origin);
  if (old !== origin && !isBuiltIn(old))
    await browser.permissions.remove({ origins: [permissionFor(old)] });
}

/** Keeps an address once its Worker has answered; `clientAt` talks to one that is not kept yet. */
export async function checkWorker(
  address: string,
  clientAt: (origin: string) => Client,
): Promise<Outcome> {
  const origin = originFrom(address);
  if (!origin) return noAddress();
  try {
    if (!(await allow(origin)))
      return { ok: false, why: t('options.server.needsPermission', { origin }) };
  } catch {
    return { ok: false, why: t('options.server.needsHttps') };
  }
  const health = await clientAt(origin).health();
  if (!health.ok) return outcomeOf(health);
  await keep(origin);
  return { ok: true, said: t('options.server.isUp', { origin }) };
}

/** Keeps an address though its Worker did not answer. */
export async function saveWorkerAnyway(address: string): Promise<Outcome> {
  const origin = originFrom(address);
  if (!origin) return noAddress();
  await keep(origin);
  return { ok: true, said: t('options.server.didNotAnswer', { origin }) };
}
