import { type Config, parseConfig } from './env.ts';

/** What Cloudflare binds: the database, the cache of the rate limit, a dataset for statistics where there is one, and the variables of worker/env.ts as strings. */
export type Bindings = {
  DB: D1Database;
  HOURS: KVNamespace;
  STATISTICS?: AnalyticsEngineDataset;
} & Partial<Record<keyof Config, string>>;

const parsed = new WeakMap<object, Config>();

/** The configuration of these bindings, parsed once. Throws with the names of the wrong variables, never with their values. */
export function configOf(bindings: Bindings): Config {
  const config = parsed.get(bindings) ?? parseConfig(bindings);
  parsed.set(bindings, config);
  return config;
}
