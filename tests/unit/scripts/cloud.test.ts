/* The owner's commands, from nothing to a running Worker, against the stand-in for wrangler. What is deployed is a local Worker, and then one that does only what the smoke test asks for. */
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Misuse } from '../../../scripts/lib/cli/given.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { withValue } from '../../../scripts/lib/cloud/config-file.ts';
import { deploy } from '../../../scripts/lib/cloud/deploy.ts';
import { operate } from '../../../scripts/lib/cloud/operate.ts';
import { momentOf } from '../../../scripts/lib/cloud/time-travel.ts';
import { NotDone } from '../../../scripts/lib/cloud/wrangler.ts';
import { startBackend } from '../../../scripts/lib/worker/backend.ts';
import { type Answering, startAnswering } from '../../cloud/answering.ts';

const accountSchema = z.object({
  databases: z.array(z.object({ uuid: z.string(), name: z.string(), migrated: z.boolean() })),
  namespaces: z.array(z.object({ id: z.string(), title: z.string() })),
  workers: z.record(
    z.string(),
    z.object({
      versions: z.array(z.object({ id: z.string() })),
      current: z.string(),
      secrets: z.array(z.string()),
    }),
  ),
  calls: z.array(z.string()),
});

let worker: Answering;
const folder = mkdtempSync(join(tmpdir(), 'coldcopy-cloud-'));
const config = join(folder, 'wrangler.toml');
const account = join(folder, 'account.json');

beforeAll(async () => {
  symlinkSync(inRepository('tests/cloud/wrangler.mjs'), join(folder, 'wrangler'));
  worker = await startAnswering();
});
afterEach(() => rmSync(account, { force: true }));
afterAll(async () => {
  await worker.close();
  rmSync(folder, { recursive: true, force: true });
});

type Ran = { said: string; failed: Error | undefined };

/** Does something as a command does it, and takes what it says. */
async function ran(act: () => Promise<void>, env: Record<string, string> = {}): Promise<Ran> {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(`${line}\n`));
  const settings = {
    COLDCOPY_WRANGLER: join(folder, 'wrangler'),
    FAKE_CLOUDFLARE: account,
    ANTHROPIC_API_KEY: 'sk-ant-secret',
    CLOUDFLARE_ACCOUNT_ID: '',
    ...env,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    await act();
    return { said: said.join(''), failed: undefined };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { said: said.join(''), failed: error };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

const deployed = (env?: Record<string, string>, environment = '', yes = true): Promise<Ran> =>
  ran(() => deploy({ config, environment }, { yes }), env);

const operated = (verb: string, word?: string, yes = false): Promise<Ran> =>
  ran(() => operate(verb, { target: { config, environment: '' }, word, yes }));

/** An account that has nothing yet. */
function begin(more: object = {}): void {
  copyFileSync(inRepository('wrangler.toml'), config);
  writeFileSync(account, JSON.stringify({ url: worker.url, ...more }));
}

const known = () => accountSchema.parse(JSON.parse(readFileSync(account, 'utf8')));

describe('deploying', () => {
  test('from nothing creates, migrates, deploys, gives the key, tries it out and says what the extension needs', async () => {
    const state = join(folder, 'state');
    const backend = await startBackend({ port: 0, state, vars: {}, log: () => undefined });
    begin({ url: backend.url });
    const { said, failed } = await deployed();
    expect(said).toContain('Account: Owner.');
    const { databases, namespaces, workers, calls } = known();
    expect(databases).toMatchObject([{ name: 'coldcopy', migrated: true }]);
    expect(namespaces).toMatchObject([{ title: 'coldcopy-hours' }]);
    expect(workers.coldcopy).toMatchObject({ secrets: ['ANTHROPIC_API_KEY'] });
    const text = readFileSync(config, 'utf8');
    expect(text).toContain(`database_id = "${databases[0]?.uuid}"`);
    expect(text).toContain(`id = "${namespaces[0]?.id}"`);
    // The comments and everything else stay.
    const lines = (of: string) => of.split('\n').filter((line) => !/^(database_)?id = /.test(line));
    expect(lines(text)).toEqual(lines(readFileSync(inRepository('wrangler.toml'), 'utf8')));
    const sent = calls.filter((call) => /apply|^deploy$|put/.test(call));
    expect(sent).toEqual([
      'deploy',
      'd1 migrations apply DB',
      'deploy',
      'secret put ANTHROPIC_API_KEY',
    ]);
    expect(said).toContain('✓ one offer gives seven emails');
    expect(said).toContain('✓ a second one meets the paywall');
    expect(said).toContain(`COLDCOPY_WORKER=${backend.url} npm run build`);
    expect(said).not.toContain('sk-ant-secret');
    expect(failed).toBeUndefined();
    await backend.close();
  });

  test('a second time creates nothing, asks for no key, and names the moment before', async () => {
    begin();
    await deployed();
    const first = known();
    const { said, failed } = await deployed({ ANTHROPIC_API_KEY: '' });
    const second = known();
    expect(second.databases).toEqual(first.databases);
    expect(second.namespaces).toEqual(first.namespaces);
    expect(second.workers.coldcopy?.versions).toHaveLength(2);
    expect(said).toMatch(/The database as it is now: bookmark 00000085-/);
    expect(failed).toBeUndefined();
  });

  test('uses what is in the account already by that name', async () => {
    const uuid = '3f1c0a52-7a1e-4f5c-9a2b-0c8d7e6f5a4b';
    begin({ databases: [{ uuid, name: 'coldcopy', migrated: false }] });
    const { said } = await deployed();
    expect(said).toContain('the D1 database coldcopy (it is there already and will be used)');
    expect(known().databases).toEqual([{ uuid, name: 'coldcopy', migrated: true }]);
  });

  test('staging is another Worker, database and namespace', async () => {
    begin();
    const { failed } = await deployed({}, 'staging');
    expect(failed).toBeUndefined();
    const { databases, namespaces, workers } = known();
    expect(databases.map(({ name }) => name)).toEqual(['coldcopy-staging']);
    expect(namespaces.map(({ title }) => title)).toEqual(['coldcopy-staging-hours']);
    expect(Object.keys(workers)).toEqual(['coldcopy-staging']);
    const text = readFileSync(config, 'utf8');
    expect(text.split('[env.staging')[0]).toContain('database_id = "00000000-');
  });

  test.each<[what: string, env: Record<string, string>, more: object, said: RegExp]>([
    [
      'without a login',
      {},
      { loggedIn: false },
      /You are not logged in to Cloudflare\. Run `npx wrangler login`/,
    ],
    [
      'with several accounts',
      {},
      {
        accounts: [
          { id: 'a1', name: 'One' },
          { id: 'b2', name: 'Two' },
        ],
      },
      /Set CLOUDFLARE_ACCOUNT_ID to one of a1 \(One\), b2 \(Two\)\./,
    ],
    [
      'without a key',
      { ANTHROPIC_API_KEY: '' },
      {},
      /Nothing was sent\. The Worker needs ANTHROPIC_API_KEY/,
    ],
    [
      'where creating fails',
      {},
      { broken: 'd1 create' },
      /`wrangler d1 create coldcopy` did not succeed: A request to the Cloudflare API failed/,
    ],
    [
      'where migrating fails',
      {},
      { broken: 'd1 migrations apply' },
      /`wrangler d1 migrations apply` did not succeed/,
    ],
  ])('%s ends with one sentence, and sends no Worker', async (_, env, more, said) => {
    begin(more);
    const { failed } = await deployed(env);
    expect(failed).toBeInstanceOf(NotDone);
    expect(failed?.message).toMatch(said);
    expect(known().workers).toEqual({});
  });

  test('where nobody agrees or can be asked, nothing is sent', async () => {
    begin();
    const { failed } = await deployed({}, '', false);
    expect(failed?.message).toMatch(/--yes says that you agree/);
    expect(known()).toMatchObject({ databases: [], namespaces: [], workers: {} });
  });

  test('an environment that there is not is named', async () => {
    begin();
    const { failed } = await deployed({}, 'moon');
    expect(failed?.message).toMatch(/has no \[env\.moon/);
  });

  test('a Worker that does not do what it should fails the smoke test', async () => {
    const broken = await startAnswering({ emails: 6 });
    begin({ url: broken.url });
    const { failed } = await deployed();
    await broken.close();
    expect(failed?.message).toMatch(/The smoke test failed at "one offer gives seven emails"/);
  });
});

describe('afterwards', () => {
  test('rolls back to the version before, and says how to undo it', async () => {
    begin();
    await deployed();
    const none = await operated('rollback', undefined, true);
    expect(none.failed?.message).toMatch(/there is no deployment of coldcopy before this one/);
    await deployed();
    const [first, second] = known().workers.coldcopy?.versions ?? [];
    const { said, failed } = await operated('rollback', undefined, true);
    expect(failed).toBeUndefined();
    expect(known().workers.coldcopy?.current).toBe(first?.id);
    expect(said).toContain(`To undo this: npm run ops -- rollback ${second?.id}`);
    const stranger = await operated('rollback', 'nobody', true);
    expect(stranger.failed?.message).toMatch(/nobody is none of the last deployments/);
  });

  test('restores a moment by time or by bookmark, and not without being told to', async () => {
    begin();
    await deployed();
    const done = await operated('restore', '2026-11-20T10:00Z', true);
    expect(done.said).toMatch(/To undo this: npm run ops -- restore 00000099-/);
    const asked = await operated('restore', '2026-11-20T10:00Z');
    expect(asked.failed?.message).toMatch(/All that happened in coldcopy since/);
    expect(known().calls.filter((call) => call.includes('restore'))).toHaveLength(1);
  });

  test('a backup is a file that nobody else reads, with the bookmark of its moment', async () => {
    begin();
    await deployed();
    const { said, failed } = await operated('backup');
    expect(failed).toBeUndefined();
    const file = inRepository(/^\S+\.sql/m.exec(said)?.[0] ?? '');
    expect(readFileSync(file, 'utf8')).toContain('CREATE TABLE');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(said).toContain('00000085-');
    rmSync(file);
  });

  test('uptime fails for a Worker that cannot generate', async () => {
    expect((await operated('uptime', worker.url)).said).toMatch(/ready \d+ ms/);
    expect(process.exitCode).toBeUndefined();
    await operated('uptime', 'http://127.0.0.1:9');
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });

  test('an alert arrives where alerts go, or it is said that it did not', async () => {
    expect((await operated('alert', worker.url)).said).toContain('Sent.');
    const nobody = await operated('alert', 'http://127.0.0.1:9');
    expect(nobody.failed?.message).toMatch(/^Nobody took the alert: /);
  });

  test.each([
    ['dance', undefined],
    ['restore', 'yesterday'],
    ['restore', undefined],
    ['uptime', 'somewhere'],
    ['alert', undefined],
  ])('%s %s is wrong usage', async (verb, word) => {
    const { failed } = await operated(verb, word);
    expect(failed).toBeInstanceOf(Misuse);
  });
});

describe('parts', () => {
  test('a value is put where it belongs, and nowhere else', () => {
    const text = '[[a]]\nid = "0"\n\n[[b]]\nname = "x"\nid = "0"\n[[b]]\nid = "0"\n';
    expect(withValue(text, 'b', 'id', '$1')).toBe(
      '[[a]]\nid = "0"\n\n[[b]]\nname = "x"\nid = "$1"\n[[b]]\nid = "0"\n',
    );
    expect(() => withValue(text, 'a', 'name', 'y')).toThrow(/no name in \[\[a\]\]/);
  });

  test('a moment is a time with its zone that is over, or a bookmark', () => {
    const now = Date.parse('2026-11-28T00:00:00Z');
    expect(momentOf('2026-11-27T14:30+01:00', now)).toEqual([
      '--timestamp',
      '2026-11-27T13:30:00.000Z',
    ]);
    for (const wrong of [
      '2026-11-27',
      '2026-11-27T14:30',
      '2026-11-29T14:30Z',
      '2026-13-01T00:00Z',
    ])
      expect(() => momentOf(wrong, now)).toThrow(/moment|still to come/);
  });
});
