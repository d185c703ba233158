/*
 * `npm run deploy [-- --dry-run]`: brings the deployed database up to date and then the Worker. With --dry-run it only builds what
 * it would send and says what is missing; that needs no network.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { capture, show } from './lib/cli/program.ts';
import { fail, green, red, say } from './lib/cli/say.ts';

class NotReady extends Error {}

const QUIET = { WRANGLER_SEND_METRICS: 'false' };
const config = ['--config', inRepository('wrangler.toml')];

/** What wrangler.toml still lacks, in words. */
function missing(): string[] {
  const text = readFileSync(inRepository('wrangler.toml'), 'utf8');
  const empty = (name: string) => new RegExp(`^${name} = ""`, 'm').test(text);
  const limits = [
    'NETWORK_SESSIONS_PER_DAY',
    'NETWORK_RELEASED_PER_HOUR',
    'SERVICE_CALLS_PER_DAY',
  ].filter(empty);
  return [
    /database_id = "0{8}-/.test(text) && 'database_id: `npx wrangler d1 create coldcopy` prints it',
    /^id = "0{32}"/m.test(text) &&
      'the id of HOURS: `npx wrangler kv namespace create HOURS` prints it',
    limits.length > 0 && `limits against abuse: ${limits.join(', ')} are off (docs/operations.md)`,
  ].filter((line) => line !== false);
}

async function build(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-deploy-'));
  try {
    const { code, output } = await capture(
      'wrangler',
      ['deploy', '--dry-run', '--outdir', folder, ...config],
      QUIET,
    );
    if (code !== 0) throw new NotReady(output.trim());
    return statSync(join(folder, 'index.js')).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function send(): Promise<void> {
  const steps = [
    ['d1', 'migrations', 'apply', 'coldcopy', '--remote', ...config],
    ['deploy', ...config],
  ];
  for (const args of steps)
    if ((await show('wrangler', args, QUIET)) !== 0)
      throw new NotReady(`wrangler ${args[0]} did not succeed.`);
  say(
    'Is the key there? `npx wrangler secret put ANTHROPIC_API_KEY`, then look at /api/health/ready.',
  );
}

try {
  const { values } = given(COMMANDS.deploy);
  const lacking = missing();
  for (const line of lacking) say(red(`missing: ${line}`));
  const size = await build();
  console.log(`The Worker builds: ${Math.round(size / 1024)} KB.`);
  if (values['dry-run']) console.log('Nothing was sent.');
  else {
    const ids = lacking.filter((line) => !line.startsWith('limits'));
    if (ids.length > 0)
      throw new NotReady('wrangler.toml has to name your database and your KV first.');
    await send();
    console.log(green('Deployed.'));
  }
} catch (error) {
  fail(error);
}
