/* `npm run logs` as it is typed: a file, a pipe, and what it says where there is nothing to sum. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'coldcopy-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVENT = JSON.stringify(
  {
    outcome: 'ok',
    logs: [
      {
        message: [
          {
            at: '2026-11-23T09:00:00.000Z',
            id: 'x',
            method: 'POST',
            route: '/api/generate',
            status: 200,
            outcome: 'ok',
            total: 900,
            charged: true,
          },
        ],
        level: 'log',
        timestamp: 1,
      },
    ],
  },
  null,
  2,
);

function logs(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRepository('scripts/logs.ts'), ...args],
    { encoding: 'utf8', input },
  );
  return { code: status, out: stdout, err: stderr.trim().split('\n') };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('sums a file, and the same from a pipe', () => {
  const ways = [logs(['--json', file('tail.json', EVENT)]), logs(['--json'], EVENT)];
  for (const { code, out } of ways) {
    expect(JSON.parse(out)).toMatchObject({ requests: 1, generations: { charged: 1 } });
    expect(code).toBe(0);
  }
});

test('answers what it cannot sum with one sentence', () => {
  const missing = join(folder, 'missing.json');
  const binary = file('binary', '\0\u0001{{{{[[[\n');
  const others = file('others.json', '[{"a":1}]\nhello\n');
  const said = [logs([missing]), logs([binary]), logs([others]), logs([], ''), logs([folder])];
  expect(said.map(({ code, out, err }) => [code, out, err.length])).toEqual(
    said.map(() => [1, '', 1]),
  );
  expect(said.map(({ err }) => err[0])).toEqual([
    expect.stringMatching(/missing\.json cannot be read: ENOENT/),
    expect.stringMatching(/binary has no log line of the Worker: take what /),
    expect.stringMatching(/others\.json has no log line/),
    expect.stringMatching(/^stdin has no log line/),
    expect.stringMatching(/cannot be read: EISDIR/),
  ]);
});
