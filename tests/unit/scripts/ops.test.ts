/* `npm run ops`: what the owner of a deployed Worker does, against the stand-in for wrangler. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Misuse } from '../../../scripts/lib/cli/given.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { withValue } from '../../../scripts/lib/cloud/config-file.ts';
import { momentOf } from '../../../scripts/lib/cloud/time-travel.ts';
import { startOwner } from '../../cloud/owner.ts';

let owner: Awaited<ReturnType<typeof startOwner>>;
beforeAll(async () => {
  owner = await startOwner();
});
afterAll(() => owner.close());

describe('`npm run ops`', () => {
  test('rolls back to the version before, and says how to undo it', async () => {
    owner.begin();
    await owner.deploy();
    const none = await owner.operate('rollback', undefined, true);
    expect(none.failed?.message).toMatch(/there is no deployment of coldcopy before this one/);
    await owner.deploy();
    const [first, second] = owner.known().workers.coldcopy?.versions ?? [];
    const { said, failed } = await owner.operate('rollback', undefined, true);
    expect(failed).toBeUndefined();
    expect(owner.known().workers.coldcopy?.current).toBe(first?.id);
    expect(said).toContain(`To undo this: npm run ops -- rollback ${second?.id}`);
    const stranger = await owner.operate('rollback', 'nobody', true);
    expect(stranger.failed?.message).toMatch(/nobody is none of the last deployments/);
  });

  test('restores a moment by time or by bookmark, and not without being told to', async () => {
    owner.begin();
    await owner.deploy();
    const done = await owner.operate('restore', '2026-11-20T10:00Z', true);
    expect(done.said).toMatch(/To undo this: npm run ops -- restore 00000099-/);
    const asked = await owner.operate('restore', '2026-11-20T10:00Z');
    expect(asked.failed?.message).toMatch(/All that happened in coldcopy since/);
    expect(owner.known().calls.filter((call) => call.includes('restore'))).toHaveLength(1);
  });

  test('a backup is a file that nobody else reads, with the bookmark of its moment', async () => {
    owner.begin();
    await owner.deploy();
    const { said, failed } = await owner.operate('backup');
    expect(failed).toBeUndefined();
    const file = inRepository(/^\S+\.sql/m.exec(said)?.[0] ?? '');
    expect(readFileSync(file, 'utf8')).toContain('CREATE TABLE');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(said).toContain('00000085-');
    rmSync(file);
  });

  test('uptime fails for a Worker that cannot generate', async () => {
    expect((await owner.operate('uptime', owner.url)).said).toMatch(/ready \d+ ms/);
    expect(process.exitCode).toBeUndefined();
    await owner.operate('uptime', 'http://127.0.0.1:9');
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });

  test('an alert arrives where alerts go, or it is said that it did not', async () => {
    expect((await owner.operate('alert', owner.url)).said).toContain('Sent.');
    const nobody = await owner.operate('alert', 'http://127.0.0.1:9');
    expect(nobody.failed?.message).toMatch(/^Nobody took the alert: /);
  });

  test.each([
    ['dance', undefined],
    ['restore', 'yesterday'],
    ['restore', undefined],
    ['uptime', 'somewhere'],
    ['alert', undefined],
  ])('%s %s is wrong usage', async (verb, word) => {
    const { failed } = await owner.operate(verb, word);
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
