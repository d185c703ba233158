import type { Context } from 'hono';
import { type Network, networkOf } from '../quota/network.ts';
import type { App } from './context.ts';

/** The network a request comes from, while a limit needs to know; only Cloudflare's own header is believed. */
export async function callerNetwork(c: Context<App>): Promise<Network> {
  const { NETWORK_SESSIONS_PER_DAY, NETWORK_RELEASED_PER_HOUR, NETWORK_REWRITES_PER_HOUR } =
    c.var.config;
  const limits = [NETWORK_SESSIONS_PER_DAY, NETWORK_RELEASED_PER_HOUR, NETWORK_REWRITES_PER_HOUR];
  if (limits.every((limit) => limit === undefined)) return [];
  return networkOf(c.env.DB, c.req.header('CF-Connecting-IP') ?? null);
}
