import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

/** Without a key, whatever the shell has: these commands then use the sample writer. */
const { ANTHROPIC_API_KEY: _key, ANTHROPIC_BASE_URL: _url, ...environment } = process.env;

type Ended = { code: number | null; out: string; err: string };

function run(script: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRepository(`scripts/${script}.ts`), ...args], {
      env: { ...environment, NO_COLOR: '1' },
    });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ended.err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const BRIEF = inRepository('tests/briefs/02-finance-rich.json');

describe('npm run ask', () => {
  test('writes a sequence and says who wrote it and what it cost', async () => {
    const { code, out, err } = await run('ask', BRIEF);
    expect(code).toBe(0);
    expect(err).toContain('sample writer: set ANTHROPIC_API_KEY to use Claude');
    for (const step of [1, 2, 3, 4, 5, 6, 7]) expect(out).toContain(`Email ${step} · day`);
    expect(out).toMatch(
      /claude-haiku-5-5 · prompt \S+ · \d+ calls · \d+ tokens in · \d+ out · \$0\.00\d+/,
    );
  });

  test('prints the prompt and calls nobody', async () => {
    const { code, out, err } = await run('ask', '--print-prompt', BRIEF);
    expect(code).toBe(0);
    const request = { model: 'claude-haiku-5-5', stream: true, messages: [{}, {}, {}] };
    expect(JSON.parse(out)).toMatchObject([{ request }, { request }, { request }]);
    expect(err).toMatch(/about \d+ tokens/);
  });

  test('names what is missing in a brief, in one line', async () => {
    const file = join(folder, 'brief.json');
    writeFileSync(file, JSON.stringify({ targetJobTitle: 'CFO' }));
    const { code, err } = await run('ask', file);
    expect(code).toBe(1);
    expect(err).toMatch(/is no brief: problemTheyFace/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('npm run eval', () => {
  test('judges saved answers and leaves a report that can be compared', async () => {
    const out = join(folder, 'report.json');
    const args = ['--replay', inRepository('tests/answers/honest'), '--only', '24', '--out', out];
    const { code, out: table } = await run('eval', ...args);
    expect(code).toBe(0);
    expect(table).toContain('24-portuguese');
    const first = readFileSync(out, 'utf8');
    await run('eval', ...args);
    expect(readFileSync(out, 'utf8')).toBe(first);
    expect(JSON.parse(first).briefs).toMatchObject([
      { name: '24-portuguese', steps: [1, 2, 3, 4, 5, 6, 7] },
    ]);
  });

  test('says which answers are missing', async () => {
    const { code, out } = await run(
      'eval',
      '--replay',
      folder,
      '--only',
      '01-thin',
      '--out',
      join(folder, 'none.json'),
    );
    expect(code).toBe(1);
    expect(out).toContain('no saved answer');
  });
});
