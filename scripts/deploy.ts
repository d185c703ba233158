/*
 * `npm run deploy [-- --env NAME] [--yes] [--dry-run]`: puts the Worker on Cloudflare, from nothing: creates the database, the namespace and the
 * secrets that are missing (asks first), brings the database up to date, deploys, runs the smoke test there, and says what the extension's build
 * needs. Sends nothing while a limit against strangers is off. With --dry-run it only builds what it would send, which needs no network.
 */
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { fail } from './lib/cli/say.ts';
import { deploy } from './lib/cloud/deploy.ts';
import { targetOf } from './lib/cloud/target.ts';

try {
  const { values } = given(COMMANDS.deploy);
  await deploy(targetOf(values), { yes: values.yes, dryRun: values['dry-run'] });
} catch (error) {
  fail(error);
}
