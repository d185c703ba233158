import { STRIPE } from '../../../worker/billing/config.ts';
import { type Config, NEEDED_LIMITS, parseConfig } from '../../../worker/env.ts';
import { plansOf } from '../../../worker/quota/plans.ts';
import { hasPrice } from '../../../worker/writer/models.ts';

/** As much of wrangler.toml as decides whether strangers may come. */
export type DeployedConfig = {
  vars: Record<string, unknown>;
  database: { id?: string | undefined };
  namespace: { id?: string | undefined };
};

/** What a deployment lacks, a line each: ids, which `npm run deploy` sees to, and limits, which are the owner's to set. */
export type Lacking = { ids: string[]; limits: string[] };

/** Whether an id is the placeholder that wrangler.toml is shipped with. */
export const isUnset = (id: string | undefined): boolean => !id || /^[0-]*$/.test(id);

/** Models whose calls would cost nothing as far as the ceilings can tell. */
function withoutPrice(config: Config): string[] {
  const verifier = config.VERIFIER_MODEL === 'off' ? undefined : config.VERIFIER_MODEL;
  const models = [...plansOf(config).map(({ model }) => model), ...(verifier ? [verifier] : [])];
  return [...new Set(models)].filter((model) => !hasPrice(model, config.MODEL_PRICES));
}

/** Plans that have a price and are none. */
function soldWithoutPlan(config: Config): string[] {
  const known = plansOf(config)
    .slice(1)
    .map(({ name }) => name);
  const sold = config.BILLING_PRICES.map(({ plan }) => plan);
  return [...new Set(sold)].filter((plan) => !known.includes(plan));
}

/** What a configuration lacks to be deployed. Throws for variables that make no sense. */
export function lackingIn({ vars, database, namespace }: DeployedConfig): Lacking {
  const config = parseConfig(vars);
  const off = NEEDED_LIMITS.filter((name) => config[name] === undefined);
  const free = withoutPrice(config);
  const plans = soldWithoutPlan(config);
  const lines = (found: (string | false)[]) => found.filter((line) => line !== false);
  const ids = lines([
    isUnset(database.id) && 'the D1 database (database_id)',
    isUnset(namespace.id) && 'the KV namespace (the id of HOURS)',
  ]);
  const limits = lines([
    off.length > 0 &&
      `limits against strangers: ${off.join(', ')} must not be off (docs/operations.md)`,
    free.length > 0 &&
      `MODEL_PRICES: nothing says what ${free.join(', ')} costs, so no ceiling would hold (docs/operations.md)`,
    plans.length > 0 &&
      `BILLING_PRICES: ${plans.join(', ')} is no plan of worker/quota/plans.ts (docs/billing.md)`,
    config.STRIPE_API_BASE !== STRIPE &&
      `STRIPE_API_BASE: ${config.STRIPE_API_BASE} is for tests on one's own machine; leave it empty`,
  ]);
  return { ids, limits };
}
