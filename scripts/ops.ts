/*
 * `npm run ops -- VERB`: what the owner of a deployed Worker does now and then. `uptime` looks whether it works, `backup` and `restore` are
 * for the database, `rollback` brings back the Worker before the last one, `alert` tries where alerts go. --env names another environment.
 */
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { fail } from './lib/cli/say.ts';
import { operate } from './lib/cloud/operate.ts';
import { targetOf } from './lib/cloud/target.ts';

try {
  const { positionals, values } = given(COMMANDS.ops);
  const [verb = '', word] = positionals;
  await operate(verb, { target: targetOf(values), word, yes: values.yes ?? false });
} catch (error) {
  fail(error);
}
