import type { Context } from 'hono';
import { networkOf } from '../quota/network.ts';
import type { App } from './context.ts';

/** The network a request comes from, while a limit needs to know; only Cloudflare's own header is believed. */
export async function callerNetwork(c: Context<App>): Promise<string | undefined> {
  const { NETWORK_SESSIONS_PER_DAY: sessions, NETWORK_RELEASED_PER_HOUR: released } = c.var.config;
  if (sessions === undefined && released === undefined) return undefined;
  return networkOf(c.env.DB, c.req.header('CF-Connecting-IP') ?? null);
}
