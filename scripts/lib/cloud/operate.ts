/* What the owner of a deployed Worker does now and then: the verbs of `npm run ops`. */
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Misuse } from '../cli/given.ts';
import { inRepository, ROOT } from '../cli/paths.ts';
import { green, red, say } from '../cli/say.ts';
import { agreed } from './ask.ts';
import { readDeployed } from './config-file.ts';
import { readiness } from './smoke.ts';
import { bookmarkNow, momentOf, restore } from './time-travel.ts';
import { NotDone, type Target, wrangler, wranglerJson } from './wrangler.ts';

export type Options = { target: Target; word: string | undefined; yes: boolean };

/** Backups hold the emails of users and the secrets of their sessions: a folder that git ignores and nobody else reads. */
const BACKUPS = inRepository('.backups');
const ONLY_MINE = { folder: 0o700, file: 0o600 };

/** A copy of the whole database as SQL, and the bookmark of the same moment. */
async function backup({ target }: Options): Promise<void> {
  const { database } = readDeployed(target);
  mkdirSync(BACKUPS, { recursive: true, mode: ONLY_MINE.folder });
  const now = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const file = join(BACKUPS, `${database.name}-${now}.sql`);
  const bookmark = await bookmarkNow(target);
  await wrangler(target, [
    'd1',
    'export',
    'DB',
    '--remote',
    '--skip-confirmation',
    '--output',
    file,
  ]);
  if (!existsSync(file) || statSync(file).size === 0)
    throw new NotDone(`wrangler said that it worked, but ${file} is empty: there is no backup.`);
  chmodSync(file, ONLY_MINE.file);
  console.log(green(`${relative(ROOT, file)}, ${Math.ceil(statSync(file).size / 1024)} KB`));
  console.log(`Bookmark of the same moment: ${bookmark}`);
  say(
    'It holds emails of your users and what their sessions are known by: keep it where nobody else reads it.',
  );
}

/** Puts the database back to a moment. */
async function restoreDatabase({ target, word, yes }: Options): Promise<void> {
  if (!word) throw new Misuse('restore takes a time, as in 2026-11-27T14:30Z, or a bookmark.');
  const moment = momentOf(word);
  const { database } = readDeployed(target);
  const question = `All that happened in ${database.name} since ${word} is undone: generations, plans, payments that were booked. Go on?`;
  if (!(await agreed(question, yes))) throw new NotDone('Nothing was changed.');
  const before = await restore(target, moment);
  console.log(green(`${database.name} is as it was at ${word}.`));
  console.log(`To undo this: npm run ops -- restore ${before}`);
}

const deploymentsSchema = z.array(
  z.object({
    created_on: z.string(),
    versions: z.array(z.object({ version_id: z.string() })).min(1),
  }),
);

/** Brings back the Worker before the last one, or one that is named. The database stays: migrations only add. */
async function rollback({ target, word, yes }: Options): Promise<void> {
  const { name } = readDeployed(target);
  const all = await wranglerJson(target, ['deployments', 'list', '--json'], deploymentsSchema);
  const newestFirst = all.toSorted((a, b) => b.created_on.localeCompare(a.created_on));
  const [current, ...older] = newestFirst.map(({ created_on, versions }) => ({
    at: created_on,
    id: versions[0]?.version_id ?? '',
  }));
  const to = older.find(({ id }) => (word ? id === word : id !== current?.id));
  if (!to)
    throw new NotDone(
      word
        ? `Nothing was changed: ${word} is none of the last deployments.`
        : `Nothing was changed: there is no deployment of ${name} before this one.`,
    );
  const question = `${name} goes back to the version ${to.id} of ${to.at}. The database stays as it is. Go on?`;
  if (!(await agreed(question, yes))) throw new NotDone('Nothing was changed.');
  await wrangler(target, ['rollback', to.id, '--yes', '--message', 'npm run ops -- rollback']);
  console.log(green(`${name} runs the version ${to.id}.`));
  if (current) console.log(`To undo this: npm run ops -- rollback ${current.id}`);
}

/** Whether a Worker can generate now; exit code 1 while it cannot, so that any scheduler can watch. */
async function uptime({ word = process.env.COLDCOPY_WORKER }: Options): Promise<void> {
  if (!word || !URL.canParse(word))
    throw new Misuse(
      'uptime takes the address of a Worker, as in https://coldcopy.example.workers.dev.',
    );
  const { ok, said, ms } = await readiness(word);
  const line = `${new Date().toISOString()} ${new URL(word).host} ${said} ${ms} ms`;
  console.log(ok ? green(line) : red(line));
  if (!ok) process.exitCode = 1;
}

/** Posts an alert of no meaning where alerts go. */
async function alert({ word = process.env.ALERT_WEBHOOK_URL }: Options): Promise<void> {
  if (!word || !URL.canParse(word))
    throw new Misuse('alert takes the address where alerts go, or finds it in ALERT_WEBHOOK_URL.');
  const text = 'ColdCopy: this is a test. Alerts of your Worker will look like this.';
  try {
    const answer = await fetch(word, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, content: text, about: 'test', value: 0, limit: 0 }),
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  } catch (error) {
    throw new NotDone(`Nobody took the alert: ${error instanceof Error ? error.message : error}.`);
  }
  console.log(green('Sent. Look whether it arrived.'));
  say('The Worker sends them after `npx wrangler secret put ALERT_WEBHOOK_URL`.');
}

const VERBS = new Map([
  ['backup', backup],
  ['restore', restoreDatabase],
  ['rollback', rollback],
  ['uptime', uptime],
  ['alert', alert],
]);

/** One of the verbs of `npm run ops`. Throws `Misuse` for a verb that there is not. */
export async function operate(verb: string, options: Options): Promise<void> {
  const act = VERBS.get(verb);
  if (!act) throw new Misuse(`"${verb}" is none of ${[...VERBS.keys()].join(', ')}.`);
  await act(options);
}
