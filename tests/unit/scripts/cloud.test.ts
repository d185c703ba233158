/* `npm run deploy`, from nothing to a running Worker, against the stand-in for wrangler. What is deployed is a local Worker, and then one that does only what the smoke test asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { NotDone } from '../../../scripts/lib/cloud/wrangler.ts';
import { startBackend } from '../../../scripts/lib/worker/backend.ts';
import { startAnswering } from '../../cloud/answering.ts';
import { startOwner } from '../../cloud/owner.ts';

let owner: Awaited<ReturnType<typeof startOwner>>;
beforeAll(async () => {
  owner = await startOwner();
});
afterAll(() => owner.close());

describe('deploying', () => {
  test('from nothing creates, migrates, deploys, gives the key, tries it out and says what the extension needs', async () => {
    const state = join(owner.folder, 'state');
    const backend = await startBackend({ port: 0, state, vars: {}, log: () => undefined });
    owner.begin({ url: backend.url });
    const { said, failed } = await owner.deploy();
    expect(said).toContain('Account: Owner.');
    const { databases, namespaces, workers, calls } = owner.known();
    expect(databases).toMatchObject([{ name: 'coldcopy', migrated: true }]);
    expect(namespaces).toMatchObject([{ title: 'coldcopy-hours' }]);
    expect(workers.coldcopy).toMatchObject({ secrets: ['ANTHROPIC_API_KEY'] });
    const text = readFileSync(owner.config, 'utf8');
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
    owner.begin();
    await owner.deploy();
    const first = owner.known();
    const { said, failed } = await owner.deploy({ ANTHROPIC_API_KEY: '' });
    const second = owner.known();
    expect(second.databases).toEqual(first.databases);
    expect(second.namespaces).toEqual(first.namespaces);
    expect(second.workers.coldcopy?.versions).toHaveLength(2);
    expect(said).toMatch(/The database as it is now: bookmark 00000085-/);
    expect(failed).toBeUndefined();
  });

  test('uses what is in the account already by that name', async () => {
    const uuid = '3f1c0a52-7a1e-4f5c-9a2b-0c8d7e6f5a4b';
    owner.begin({ databases: [{ uuid, name: 'coldcopy', migrated: false }] });
    const { said } = await owner.deploy();
    expect(said).toContain('the D1 database coldcopy (it is there already and will be used)');
    expect(owner.known().databases).toEqual([{ uuid, name: 'coldcopy', migrated: true }]);
  });

  test('staging is another Worker, database and namespace', async () => {
    owner.begin();
    const { failed } = await owner.deploy({}, 'staging');
    expect(failed).toBeUndefined();
    const { databases, namespaces, workers } = owner.known();
    expect(databases.map(({ name }) => name)).toEqual(['coldcopy-staging']);
    expect(namespaces.map(({ title }) => title)).toEqual(['coldcopy-staging-hours']);
    expect(Object.keys(workers)).toEqual(['coldcopy-staging']);
    const text = readFileSync(owner.config, 'utf8');
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
    owner.begin(more);
    const { failed } = await owner.deploy(env);
    expect(failed).toBeInstanceOf(NotDone);
    expect(failed?.message).toMatch(said);
    expect(owner.known().workers).toEqual({});
  });

  test('where nobody agrees or can be asked, nothing is sent', async () => {
    owner.begin();
    const { failed } = await owner.deploy({}, '', false);
    expect(failed?.message).toMatch(/--yes says that you agree/);
    expect(owner.known()).toMatchObject({ databases: [], namespaces: [], workers: {} });
  });

  test('an environment that there is not is named', async () => {
    owner.begin();
    const { failed } = await owner.deploy({}, 'moon');
    expect(failed?.message).toMatch(/has no \[env\.moon/);
  });

  test('a Worker that does not do what it should fails the smoke test', async () => {
    const broken = await startAnswering({ emails: 6 });
    owner.begin({ url: broken.url });
    const { failed } = await owner.deploy();
    await broken.close();
    expect(failed?.message).toMatch(/The smoke test failed at "one offer gives seven emails"/);
  });
});
