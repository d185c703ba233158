#!/usr/bin/env node
/*
 * A stand-in for wrangler, for tests and rehearsals without Cloudflare: takes the commands that ours use, keeps an account in the JSON file that
 * FAKE_CLOUDFLARE names, and prints what wrangler 4.156 prints. What it is not told to be, it refuses as the real one does.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { account, refuse, save } from './account.mjs';

const BANNER = '\n ⛅️ wrangler 4.156.2\n───────────────────';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    config: { type: 'string' },
    env: { type: 'string', default: '' },
    json: { type: 'boolean' },
    remote: { type: 'boolean' },
    yes: { type: 'boolean' },
    'skip-confirmation': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    outdir: { type: 'string' },
    output: { type: 'string' },
    format: { type: 'string' },
    message: { type: 'string' },
    bookmark: { type: 'string' },
    timestamp: { type: 'string' },
  },
});

/** @param {unknown} value */
const json = (value) => console.log(JSON.stringify(value, null, 2));

const uuid = () => crypto.randomUUID();

/** The configuration as far as it is needed: values of the first table of a name. */
const config = values.config ? readFileSync(values.config, 'utf8') : '';
/** @param {string} table @param {string} key */
function inTable(table, key) {
  const name = values.env ? `env.${values.env}.${table}` : table;
  const text = config.split(`\n[[${name}]]\n`)[1]?.split('\n[')[0] ?? '';
  return new RegExp(`^${key} = "([^"]*)"`, 'm').exec(text)?.[1] ?? '';
}
const base = /^name = "([^"]*)"/m.exec(config)?.[1] ?? '';
const name = values.env ? `${base}-${values.env}` : base;

function database() {
  const id = inTable('d1_databases', 'database_id');
  const found = account.databases.find((one) => one.uuid === id);
  if (!found)
    refuse(
      `A request to the Cloudflare API (/accounts/a/d1/database/${id}) failed. The database ${id} could not be found [code: 7404]`,
    );
  return found;
}

function worker() {
  const found = account.workers[name];
  if (!found)
    refuse(
      `Worker "${name}" not found.\n\nIf this is a new Worker, run \`wrangler deploy\` first to create it.`,
    );
  return found;
}

const BOOKMARK = '00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683';

/** @type {Record<string, () => void>} */
const COMMANDS = {
  whoami() {
    if (!account.loggedIn) {
      json({ loggedIn: false });
      process.exit(1);
    }
    json({
      loggedIn: true,
      authType: 'OAuth Token',
      email: 'owner@example.com',
      accounts: account.accounts,
    });
  },
  'd1 list': () =>
    json(
      account.databases.map(({ uuid: id, name: of }) => ({
        uuid: id,
        name: of,
        version: 'production',
      })),
    ),
  'd1 create'() {
    const [, , of = ''] = positionals;
    if (account.databases.some((one) => one.name === of))
      refuse(`A database with that name already exists [code: 7502]`);
    const one = { uuid: uuid(), name: of, migrated: false };
    account.databases.push(one);
    console.log(
      `${BANNER}\n✅ Successfully created DB '${of}' in region WEUR\nCreated your new D1 database.\n`,
    );
    console.log(
      'To access your new D1 Database in your Worker, add the following snippet to your configuration file:',
    );
    console.log(
      `[[d1_databases]]\nbinding = "DB"\ndatabase_name = "${of}"\ndatabase_id = "${one.uuid}"`,
    );
  },
  'd1 migrations apply'() {
    const one = database();
    console.log(`${BANNER}\nResource location: remote\n`);
    console.log(
      one.migrated
        ? '✅ No migrations to apply!'
        : 'Migrations to be applied:\n┌──────────────┐\n│ name         │\n└──────────────┘',
    );
    one.migrated = true;
  },
  'd1 time-travel info'() {
    database();
    json({ bookmark: BOOKMARK });
  },
  'd1 time-travel restore'() {
    database();
    json({
      bookmark: values.bookmark ?? BOOKMARK,
      previous_bookmark: BOOKMARK.replace('85', '99'),
      message: '',
    });
  },
  'd1 export'() {
    database();
    if (!values.output) refuse('Missing required argument: output');
    writeFileSync(
      values.output,
      'PRAGMA defer_foreign_keys=TRUE;\nCREATE TABLE sessions (id TEXT PRIMARY KEY);\n',
    );
    console.log(`${BANNER}\n🌀 Downloaded to ${values.output} successfully!`);
  },
  'kv namespace list': () =>
    json(account.namespaces.map((one) => ({ ...one, supports_url_encoding: true }))),
  'kv namespace create'() {
    const [, , , title = ''] = positionals;
    if (account.namespaces.some((one) => one.title === title))
      refuse(`A KV namespace with the title "${title}" already exists.`);
    const id = uuid().replaceAll('-', '');
    account.namespaces.push({ id, title });
    console.log(`${BANNER}\n🌀 Creating namespace with title "${title}"\n✨ Success!`);
    console.log(
      `Add the following to your configuration file in your kv_namespaces array:\n[[kv_namespaces]]\nbinding = "KV"\nid = "${id}"`,
    );
  },
  'secret list': () =>
    json(worker().secrets.map((secret) => ({ name: secret, type: 'secret_text' }))),
  'secret put'() {
    const [, , key = ''] = positionals;
    const value = readFileSync(0, 'utf8').trim();
    if (value === '') refuse('The value of a secret may not be empty.');
    worker().secrets.push(key);
    console.log(
      `${BANNER}\n🌀 Creating the secret for the Worker "${name}"\n✨ Success! Uploaded secret ${key}`,
    );
  },
  deploy() {
    console.log(`${BANNER}\nTotal Upload: 2264.01 KiB / gzip: 423.05 KiB`);
    if (values['dry-run']) {
      writeFileSync(join(values.outdir ?? '', 'index.js'), 'export default {};\n'.repeat(100));
      console.log('\n--dry-run: exiting now.');
      return;
    }
    if (!database().migrated)
      refuse('This stand-in refuses a Worker whose database was not migrated before.');
    const id = inTable('kv_namespaces', 'id');
    if (!account.namespaces.some((one) => one.id === id))
      refuse(`KV namespace '${id}' not found. [code: 10041]`);
    const version = { id: uuid(), created_on: new Date(Date.now()).toISOString() };
    account.workers[name] ??= { versions: [], current: '', secrets: [] };
    const of = worker();
    of.versions.push(version);
    of.current = version.id;
    console.log(
      `Uploaded ${name} (2.31 sec)\nDeployed ${name} triggers (0.52 sec)\n  ${account.url}\n  schedule: 17 * * * *`,
    );
    console.log(`Current Version ID: ${version.id}`);
    const output = process.env.WRANGLER_OUTPUT_FILE_PATH;
    const entry = {
      type: 'deploy',
      version: 1,
      worker_name: name,
      version_id: version.id,
      targets: [account.url, 'schedule: 17 * * * *'],
    };
    if (output)
      appendFileSync(
        output,
        `${JSON.stringify({ type: 'wrangler-session', version: 1 })}\n${JSON.stringify(entry)}\n`,
      );
  },
  'deployments list': () =>
    json(
      worker().versions.map(({ id, created_on }) => ({
        id: uuid(),
        created_on,
        versions: [{ version_id: id, percentage: 100 }],
      })),
    ),
  rollback() {
    const [, to = ''] = positionals;
    const of = worker();
    if (!of.versions.some(({ id }) => id === to)) refuse(`Version ${to} not found [code: 10007]`);
    of.current = to;
    console.log(`${BANNER}\nPerforming rollback...\n\nCurrent Version ID: ${to}`);
  },
};

const given = `${positionals.join(' ')} `;
const command = Object.keys(COMMANDS).find((one) => given.startsWith(`${one} `));
account.calls.push(positionals.join(' '));
if (!command) refuse(`Unknown argument: ${positionals.join(' ')}`);
if (command === account.broken)
  refuse('A request to the Cloudflare API failed. Internal error [code: 10013]');
if (command !== 'whoami' && !values['dry-run'] && !account.loggedIn)
  refuse(
    "In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN environment variable for wrangler to work.",
  );
COMMANDS[command]?.();
save();
