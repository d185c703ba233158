/*
 * `npm run deploy [-- --dry-run]`: brings the deployed database up to date and then the Worker; not while something is missing, limits against
 * strangers included. With --dry-run it only builds what it would send and says what is missing; that needs no network.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_readConfig as readConfig } from 'wrangler';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { capture, show } from './lib/cli/program.ts';
import { fail, green, red, say } from './lib/cli/say.ts';
import { lackingIn } from './lib/worker/lacking.ts';

class NotReady extends Error {}

const QUIET = { WRANGLER_SEND_METRICS: 'false' };
const config = ['--config', inRepository('wrangler.toml')];

/** What wrangler.toml still lacks, in words. */
const missing = (): string[] => lackingIn(readConfig({ config: inRepository('wrangler.toml') }));

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
    if (lacking.length > 0)
      throw new NotReady(
        'Nothing was sent. Put what is missing into wrangler.toml, then deploy again.',
      );
    await send();
    console.log(green('Deployed.'));
  }
} catch (error) {
  fail(error);
}
