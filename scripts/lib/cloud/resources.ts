/* The account, the database and the namespace that a Worker needs on Cloudflare: found where they are, created where they are not. */
import { z } from 'zod';
import type { Deployed } from './config-file.ts';
import { NotDone, type Target, wrangler, wranglerJson } from './wrangler.ts';

const accountsSchema = z.object({
  accounts: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** The account that wrangler is logged in to, by name. @throws NotDone where it is none, or one of several. */
export async function account(target: Target): Promise<string> {
  let accounts: z.infer<typeof accountsSchema>['accounts'];
  try {
    ({ accounts } = await wranglerJson(target, ['whoami', '--json'], accountsSchema));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotDone(
      /loggedIn"?: false|not authenticated|not logged in|CLOUDFLARE_API_TOKEN/i.test(reason)
        ? 'You are not logged in to Cloudflare. Run `npx wrangler login`, then this command again.'
        : `Cloudflare did not say who you are. ${reason}`,
    );
  }
  const wanted = process.env.CLOUDFLARE_ACCOUNT_ID;
  const [only, ...others] = wanted ? accounts.filter(({ id }) => id === wanted) : accounts;
  if (!only)
    throw new NotDone(
      wanted
        ? `Your login has no account ${wanted}: see CLOUDFLARE_ACCOUNT_ID.`
        : 'Your login has no Cloudflare account. Make one at https://dash.cloudflare.com.',
    );
  if (others.length > 0)
    throw new NotDone(
      `Your login has several accounts. Set CLOUDFLARE_ACCOUNT_ID to one of ${accounts
        .map(({ id, name }) => `${id} (${name})`)
        .join(', ')}.`,
    );
  return only.name;
}

const databasesSchema = z.array(z.object({ uuid: z.string().min(1), name: z.string() }));
const namespacesSchema = z.array(z.object({ id: z.string().min(1), title: z.string() }));

/** The id of the account's database of that name. */
async function findDatabase(target: Target, name: string): Promise<string | undefined> {
  const all = await wranglerJson(target, ['d1', 'list', '--json'], databasesSchema);
  return all.find((one) => one.name === name)?.uuid;
}

async function findNamespace(target: Target, title: string): Promise<string | undefined> {
  const all = await wranglerJson(target, ['kv', 'namespace', 'list'], namespacesSchema);
  return all.find((one) => one.title === title)?.id;
}

/** What is configured without an id, with the id that it has in the account if it is there. */
export type Missing = {
  what: 'database' | 'namespace';
  name: string;
  id: string | undefined;
};

/** What the configuration names without an id. */
export async function missingIn(target: Target, deployed: Deployed): Promise<Missing[]> {
  const { database, namespace } = deployed;
  const missing: Missing[] = [];
  if (!database.id) {
    const id = await findDatabase(target, database.name);
    missing.push({ what: 'database', name: database.name, id });
  }
  if (!namespace.id) {
    const id = await findNamespace(target, namespace.title);
    missing.push({ what: 'namespace', name: namespace.title, id });
  }
  return missing;
}

/** Creates what is missing. The id is looked up afterwards, in JSON, and not read from what creating prints for people. */
export async function create(target: Target, { what, name }: Missing): Promise<string> {
  // Its name is whole: with an environment wrangler would put that before it a second time.
  const top = { ...target, environment: '' };
  if (what === 'database') await wrangler(top, ['d1', 'create', name]);
  else await wrangler(top, ['kv', 'namespace', 'create', name]);
  const id = what === 'database' ? await findDatabase(top, name) : await findNamespace(top, name);
  if (!id)
    throw new NotDone(
      `The ${what} ${name} was created, but Cloudflare does not list it yet. Run this command again.`,
    );
  return id;
}
