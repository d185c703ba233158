import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

/** Without a key, whatever the shell has: the command then asks the sample verifier. */
const { ANTHROPIC_API_KEY: _key, ANTHROPIC_BASE_URL: _url, ...environment } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'coldcopy-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRepository('scripts/verify.ts'), ...args], {
      env: { ...environment, NO_COLOR: '1' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const ENTRY = {
  brief: {
    keyBenefit: 'Saves 4 hours a week',
    prospect: { evidence: ['We run nine depots and hate Mondays.'] },
  },
  sentences: [
    'You run nine depots and hate Mondays.',
    'Teams like yours saw 87% more drops.',
    'Shall we talk?',
  ],
};
const FILE = written('sentences.json', [ENTRY]);

describe('npm run verify', () => {
  test('asks the configured verifier and prints the verdicts after arbitration, one list an entry', async () => {
    const { code, out, err } = await run(FILE);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      [
        { verdict: 'supported', sources: [{ id: 'e1', start: 3, end: 35 }] },
        { verdict: 'absent', sources: [], odd: '87%' },
        { verdict: 'none', sources: [] },
      ],
    ]);
    expect(err).toMatch(/sample writer.*\n.*1 calls · \d+ tokens in/);
  });

  test('--print-prompt prints one request an entry, which holds all that is needed to answer it', async () => {
    const { out } = await run(FILE, '--print-prompt');
    const [request, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(request).toMatchObject({ model: 'claude-haiku-5-5', messages: [{}, {}, {}] });
    for (const text of ENTRY.sentences) expect(out).toContain(text);
    expect(out).toContain('hate Mondays');
  });

  test('--answers arbitrates what was recorded, by number or in order, and calls nobody', async () => {
    const said = (s: number) => ({
      s,
      about: 'prospect',
      verdict: 'supported',
      source: ['e1'],
      quote: ['nine depots'],
      odd: '',
    });
    const byNumber = written('numbers.json', [[said(2), said(1)]]);
    const first = JSON.parse((await run(FILE, '--answers', byNumber)).out);
    expect(first).toMatchObject([
      [
        { verdict: 'supported' },
        { verdict: 'absent', reason: 'figure' },
        { verdict: 'unchecked', reason: 'no-answer' },
      ],
    ]);
    const inOrder = written('order.json', [[said(41), said(42), said(43)]]);
    const second = JSON.parse((await run(FILE, '--answers', inOrder)).out);
    expect(second).toMatchObject([
      [{ verdict: 'supported' }, { verdict: 'absent' }, { verdict: 'supported' }],
    ]);
  });

  test('--tripwire gives the offline word alone', async () => {
    const { out } = await run(FILE, '--tripwire');
    expect(JSON.parse(out)).toMatchObject([
      [{ verdict: 'unchecked' }, { verdict: 'absent', reason: 'figure' }, { verdict: 'unchecked' }],
    ]);
  });

  test('rows of the labelled sets are read, with their answers', async () => {
    const rows = inRepository('tests/grounding/recorded/polarity.json');
    const { out } = await run(rows, '--answers', rows);
    expect(JSON.parse(out)).toHaveLength(9);
    expect(JSON.parse(out).at(-1)).toMatchObject([{ verdict: 'supported' }]);
  });

  test.each([
    ['{', /is not JSON/],
    ['{}', /has to hold a list/],
    ['[{"brief": {}}]', /Entry 0 has no "sentences"/],
    ['[{"brief": {}, "sentences": ["x"]}, {"sentences": ["x"]}]', /Entry 1 has no "brief"/],
  ])('%s is refused in one line, with nothing on stdout', async (content, message) => {
    const { code, out, err } = await run(written('wrong.json', content));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('answers to another number of entries are refused', async () => {
    const { code, err } = await run(FILE, '--answers', written('many.json', [[], []]));
    expect([code, err.trim()]).toEqual([1, 'There are 1 entries and answers to 2.']);
  });
});
