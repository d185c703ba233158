import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.ts';

const SCRIPT = inRepository('scripts/claims.ts');
const folder = mkdtempSync(join(tmpdir(), 'coldcopy-claims-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(content: string) {
  const file = join(folder, 'sentences.json');
  writeFileSync(file, content);
  return spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
}

test('verdicts come as JSON alone on stdout, in the order asked, from briefs of any completeness', () => {
  const { stdout, status } = run(
    JSON.stringify([
      { brief: {}, sentence: 'You run 25 depots.' },
      { brief: { prospect: { evidence: ['We run nine depots.'] }, keyBenefit: 7 }, sentence: 'You run nine depots.' },
      { brief: { evidence: [{ text: 'Onboarding is slow.', kind: 'unheard of' }] }, sentence: 'Shall we talk?' },
    ]),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { kind: 'unsupported', reason: 'figure', quote: '25' },
    { kind: 'supported', sources: [{ kind: 'evidence', id: 'e1', text: 'We run nine depots.' }] },
    { kind: 'silent' },
  ]);
});

test('a byte order mark, as Windows editors write it, is no fault', () => {
  const { stdout, status } = run('\uFEFF[{ "brief": {}, "sentence": "Hello." }]');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test.each([
  ['{', /is not JSON/],
  ['nope\n\n', /is not JSON/],
  ['{}', /has to hold a list/],
  ['[{"brief": {}}]', /Entry 0 has no "sentence"/],
  ['[{"brief": {}, "sentence": "x"}, {"sentence": "x"}]', /Entry 1 has no "brief"/],
])('%s is refused in one line, with nothing on stdout', (content, message) => {
  const { stdout, stderr, status } = run(content);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
