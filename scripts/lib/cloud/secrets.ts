/* The secrets of a deployed Worker: which it needs, which it has, and how they get there. None is ever printed or put into a file. */
import { z } from 'zod';
import { askSecret } from './ask.ts';
import type { Deployed } from './config-file.ts';
import { NotDone, type Target, wrangler, wranglerJson } from './wrangler.ts';

type Secret = {
  name: string;
  /** Where one gets it. */
  from: string;
  needed(vars: Record<string, unknown>): boolean;
};

const SECRETS: readonly Secret[] = [
  {
    name: 'ANTHROPIC_API_KEY',
    from: 'https://platform.claude.com/settings/keys',
    needed: (vars) =>
      !vars.ANTHROPIC_BASE_URL || /api\.anthropic\.com/.test(`${vars.ANTHROPIC_BASE_URL}`),
  },
  {
    name: 'TURNSTILE_SECRET',
    from: 'https://dash.cloudflare.com/?to=/:account/turnstile',
    needed: (vars) => Boolean(vars.TURNSTILE_SITE_KEY),
  },
  {
    name: 'STRIPE_SECRET_KEY',
    from: 'https://dashboard.stripe.com/apikeys',
    needed: (vars) => vars.BILLING === 'stripe',
  },
  {
    name: 'STRIPE_WEBHOOK_SECRET',
    from: 'https://dashboard.stripe.com/webhooks',
    needed: (vars) => vars.BILLING === 'stripe',
  },
];

const listSchema = z.array(z.object({ name: z.string() }));

/** Names of the secrets that the Worker has; none where there is no such Worker yet. */
async function existing(target: Target): Promise<string[]> {
  try {
    const all = await wranglerJson(target, ['secret', 'list', '--format', 'json'], listSchema);
    return all.map(({ name }) => name);
  } catch (error) {
    if (error instanceof NotDone && /not found|10007/i.test(error.message)) return [];
    throw error;
  }
}

/** Needed secrets that the Worker lacks. */
export async function lackingSecrets(target: Target, { vars }: Deployed): Promise<Secret[]> {
  const there = await existing(target);
  return SECRETS.filter(({ name, needed }) => needed(vars) && !there.includes(name));
}

/** The secret's value: from the environment, or typed. @throws NotDone without either. */
export async function secretValue({ name, from }: Secret): Promise<string> {
  const value =
    process.env[name] || (await askSecret(`${name} (from ${from}; it is not shown as you type):`));
  if (value) return value;
  throw new NotDone(
    `Nothing was sent. The Worker needs ${name}, from ${from}: put it into the environment, \`${name}=… npm run deploy\`, or type it when asked.`,
  );
}

/** Gives the Worker a secret. It travels over stdin, where no list of processes shows it. */
export const putSecret = (target: Target, name: string, value: string): Promise<string> =>
  wrangler(target, ['secret', 'put', name], { input: value });
