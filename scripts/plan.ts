/*
 * `npm run plan -- list | show ACCOUNT | grant ACCOUNT pro [--until 2027-01-31] | move ACCOUNT SESSION | revoke ACCOUNT | devices ACCOUNT | unlink DEVICE`: the
 * owner's hand on plans and on the browsers that share them. An account is named by its public id or by a session's; in the local database (COLDCOPY_STATE) or with --remote in the deployed one. --json prints what a program can read.
 */
import { unstable_readConfig as readConfig } from 'wrangler';
import { parseConfig } from '../worker/env.ts';
import { devices, grant, LIST, link, move, revoke, show, unlink } from '../worker/quota/grant.ts';
import { type Plan, plansOf } from '../worker/quota/plans.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given, Misuse } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { capture } from './lib/cli/program.ts';
import { fail, green, say } from './lib/cli/say.ts';
import { endOfDay } from './lib/cli/until.ts';
import { settingsFrom } from './lib/worker/settings.ts';

/** What a person can mend; told in one line. */
class NotDone extends Error {}

/** How many words go with each verb, itself included. */
const WORDS = new Map([
  ['list', 1],
  ['show', 2],
  ['grant', 3],
  ['move', 3],
  ['revoke', 2],
  ['devices', 2],
  ['unlink', 2],
]);

type Row = Record<string, string | number | null>;

/** Where the database is, for wrangler. */
type Place = readonly string[];
const placeOf = (remote: boolean, environment: string): Place =>
  remote
    ? ['--remote', `--env=${environment}`]
    : ['--local', '--persist-to', settingsFrom(process.env).state];

async function execute(sql: string, place: Place): Promise<Row[]> {
  const command = sql.replace(/\s+/g, ' ');
  const args = [
    'd1',
    'execute',
    'DB',
    ...place,
    '--config',
    inRepository('wrangler.toml'),
    '--yes',
    '--json',
    '--command',
    command,
  ];
  const { code, output } = await capture('wrangler', args, {
    WRANGLER_SEND_METRICS: 'false',
    NO_COLOR: '1',
  });
  const json = output.slice(output.indexOf('['), output.lastIndexOf(']') + 1);
  if (code !== 0 || json === '') {
    const unknown = /no such table/.test(output);
    throw new NotDone(
      unknown
        ? 'This database has no sessions yet: start the Worker once.'
        : `wrangler could not do it:\n${output.trim()}`,
    );
  }
  return (JSON.parse(json) as { results?: Row[] }[]).flatMap(({ results }) => results ?? []);
}

/** The marker that says an hour is full may be wrong under another plan; it is not there most of the time. */
async function forgetHour(quotaId: string, place: Place): Promise<void> {
  const args = [
    'kv',
    'key',
    'delete',
    `hour:${quotaId}`,
    '--binding',
    'HOURS',
    ...place,
    '--config',
    inRepository('wrangler.toml'),
  ];
  const { code, output } = await capture('wrangler', args, {
    WRANGLER_SEND_METRICS: 'false',
    NO_COLOR: '1',
  });
  if (code !== 0)
    say(
      `The hour's marker could not be deleted; it goes by itself within the hour.\n${output.trim()}`,
    );
}

async function known(id: string, place: Place): Promise<Row> {
  const [row] = await execute(show(id), place);
  if (!row)
    throw new NotDone(
      `There is no account or session ${id} in the ${place.includes('--remote') ? 'deployed' : 'local'} database.`,
    );
  return row;
}

function print(rows: Row[], json: boolean): void {
  if (json) console.log(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) console.log('Nobody has another plan than free.');
  else console.table(rows.map(({ quota_id: _quota, is_account: _account, ...row }) => row));
}

function printDevices(rows: Row[], json: boolean): void {
  if (json) console.log(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) console.log('No browser uses this plan.');
  else console.table(rows);
}

/** What Stripe is paid for is ended or given back there; it would undo whatever is done here. */
function requireUnpaid({ plan, subscription }: Row): void {
  if (plan !== 'free' && subscription !== null)
    throw new NotDone(
      `This plan is paid (${subscription}). Cancel or refund it in Stripe; the account follows within seconds.`,
    );
}

/** Moves a plan to a session; one that lies in no browser's row stays, and the session is linked to it. */
function movePlan(before: Row, to: Row, from: string, name: string, free: Plan): string {
  if (before.plan === 'free') throw new NotDone('That account has no plan to move.');
  if (to.deleted !== null) throw new NotDone('The plan cannot be moved to a deleted session.');
  return before.is_account ? link(from, name) : move(from, name, free);
}

async function takeOff(device: string, place: Place): Promise<void> {
  const gone = await execute(unlink(device), place);
  if (gone.length === 0)
    throw new NotDone('This device uses no other’s plan: there is nothing to take off.');
  say(green('Done.'));
}

async function main(): Promise<void> {
  const { positionals, values } = given(COMMANDS.plan);
  const [verb = '', session = '', name] = positionals;
  const { remote = false, json = false, env = '' } = values;
  const place = placeOf(remote, env);
  if (WORDS.get(verb) !== positionals.length)
    throw new Misuse(`npm run plan takes ${COMMANDS.plan.takes}.`);
  if (verb === 'list') return print(await execute(LIST, place), json);
  const before = await known(session, place);
  if (verb === 'show') return print([before], json);
  if (verb === 'devices') return printDevices(await execute(devices(session), place), json);
  if (verb === 'unlink') return takeOff(session, place);
  const config = parseConfig({
    ...readConfig({ config: inRepository('wrangler.toml') }).vars,
    ...settingsFrom(process.env).vars,
  });
  const [free, ...paid] = plansOf(config);
  if (verb === 'grant') {
    requireUnpaid(before);
    if (before.deleted !== null)
      throw new NotDone('This session was deleted. Move its plan to the one its user has now.');
    const plan = paid.find((one) => one.name === name);
    if (!plan) throw new Misuse(`The plans are: ${paid.map((one) => one.name).join(', ')}.`);
    const until = values.until === undefined ? undefined : endOfDay(values.until);
    await execute(grant(session, plan, until), place);
  } else if (verb === 'move') {
    const to = await known(name ?? '', place);
    await execute(movePlan(before, to, session, name ?? '', free), place);
    await forgetHour(String(to.quota_id), place);
  } else {
    requireUnpaid(before);
    await execute(revoke(session, free), place);
  }
  await forgetHour(String(before.quota_id), place);
  print([await known(verb === 'move' ? (name ?? '') : session, place)], json);
  if (!json)
    say(green(verb === 'revoke' && before.plan === 'free' ? 'It was free already.' : 'Done.'));
}

try {
  await main();
} catch (error) {
  fail(error);
}
