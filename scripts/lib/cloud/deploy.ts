/* Puts the Worker on Cloudflare, from nothing. Each step may be repeated: what is there is used. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { green, red, say } from '../cli/say.ts';
import { lackingIn } from '../worker/lacking.ts';
import { agreed } from './ask.ts';
import { type Deployed, readDeployed, writeIds } from './config-file.ts';
import { account, create, type Missing, missingIn } from './resources.ts';
import { lackingSecrets, putSecret, secretValue } from './secrets.ts';
import { smoke, untilThere } from './smoke.ts';
import { bookmarkNow } from './time-travel.ts';
import { NotDone, type Target, wrangler, wranglerShown } from './wrangler.ts';

/** Has wrangler build the Worker; gives its size in bytes. */
async function build(target: Target): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-deploy-'));
  try {
    await wrangler(target, ['deploy', '--dry-run', '--outdir', folder]);
    return statSync(join(folder, 'index.js')).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const said = ({ what, name, id }: Missing): string =>
  `${what === 'database' ? 'the D1 database' : 'the KV namespace'} ${name}${id ? ' (it is there already and will be used)' : ''}`;

/** Finds or creates what has no id yet, and puts the ids into the configuration. */
async function provide(target: Target, missing: readonly Missing[]): Promise<void> {
  for (const one of missing) {
    const id = one.id ?? (await create(target, one));
    writeIds(target, { [one.what]: id });
    say(
      `${one.id ? 'Found' : 'Created'} the ${one.what} ${one.name}; its id is in ${target.config}.`,
    );
  }
}

/** One line of the file that wrangler leaves of a deployment. */
const deploymentSchema = z.object({
  type: z.literal('deploy'),
  targets: z.array(z.string()).default([]),
});

/** Deploys. Gives the address where it answers; undefined where wrangler does not say one. */
async function send(target: Target): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-deploy-'));
  const file = join(folder, 'deployed.ndjson');
  try {
    await wranglerShown(target, ['deploy'], { WRANGLER_OUTPUT_FILE_PATH: file });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const targets = lines.flatMap(
      (line) => deploymentSchema.safeParse(JSON.parse(line)).data?.targets ?? [],
    );
    // A route says which addresses lead there, and a schedule is none.
    const address = targets.find((one) =>
      /^(https?:\/\/)?[\w.:-]+\.[a-z\d]+(:\d+)?\/?$/i.test(one),
    );
    return address && new URL(/^https?:/.test(address) ? address : `https://${address}`).origin;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What comes before anything is sent: who, what is missing, and whether to go on. Gives the secrets to be put. */
async function prepare(
  target: Target,
  deployed: Deployed,
  yes: boolean,
): Promise<{ missing: Missing[]; secrets: Map<string, string> }> {
  say(`Account: ${await account(target)}.`);
  const missing = await missingIn(target, deployed);
  const lacking = await lackingSecrets(target, deployed);
  const plan = [
    ...missing.map(said),
    ...lacking.map(({ name }) => `the secret ${name}`),
    `the Worker ${deployed.name}, its database brought up to date`,
  ];
  say(`This puts on Cloudflare:\n${plan.map((line) => `  - ${line}`).join('\n')}`);
  if (!(await agreed('Go on?', yes))) throw new NotDone('Nothing was sent.');
  const secrets = new Map<string, string>();
  for (const secret of lacking) secrets.set(secret.name, await secretValue(secret));
  return { missing, secrets };
}

async function deployAll(target: Target, deployed: Deployed, yes: boolean): Promise<void> {
  const { missing, secrets } = await prepare(target, deployed, yes);
  await provide(target, missing);
  const before = missing.some(({ what, id }) => what === 'database' && !id)
    ? undefined
    : await bookmarkNow(target);
  if (before) say(`The database as it is now: bookmark ${before}.`);
  await wranglerShown(target, ['d1', 'migrations', 'apply', 'DB', '--remote']);
  const url = await send(target);
  for (const [name, value] of secrets) {
    await putSecret(target, name, value);
    say(`The secret ${name} is there.`);
  }
  if (!url)
    throw new NotDone(
      'Deployed, but wrangler named no address, so the smoke test was not run: set workers_dev or a route in wrangler.toml.',
    );
  say(`Deployed to ${url}. The smoke test generates once there, for less than a cent …`);
  await untilThere(url);
  for (const line of await smoke(url)) say(`  ✓ ${line}`);
  console.log(green(`ColdCopy runs at ${url}`));
  console.log(`The extension for it:  COLDCOPY_WORKER=${url} npm run build`);
  console.log(`One that is installed: its options, "Server", ${url}`);
}

/** `npm run deploy`. @throws NotDone with what is missing or did not succeed; nothing was sent unless it says so. */
export async function deploy(
  target: Target,
  { yes = false, dryRun = false }: { yes?: boolean | undefined; dryRun?: boolean | undefined },
): Promise<void> {
  const deployed = readDeployed(target);
  const { ids, limits } = lackingIn(deployed);
  for (const line of limits) say(red(`missing: ${line}`));
  const size = await build(target);
  console.log(`The Worker builds: ${Math.round(size / 1024)} KB.`);
  if (dryRun) {
    for (const line of ids) say(`would be created: ${line}`);
    console.log('Nothing was sent.');
    return;
  }
  if (limits.length > 0)
    throw new NotDone(
      'Nothing was sent. Put what is missing into wrangler.toml, then deploy again.',
    );
  await deployAll(target, deployed, yes);
}
