import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveAnswer } from '../../../../scripts/lib/eval/answers.ts';
import { savePrompts } from '../../../../scripts/lib/eval/prompts.ts';
import { richBrief, thinBrief } from '../../writer/briefs.ts';

const SETTINGS = {
  apiKey: undefined,
  baseURL: 'http://127.0.0.1',
  model: 'claude-haiku-5-5',
  drafts: 2,
};
const CASES = [
  { name: 'b01', brief: richBrief },
  { name: 'b02', brief: thinBrief },
];
const today = new Date('2026-11-27');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-prompts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'out');
const read = (file: string): string => readFileSync(join(out(), file), 'utf8');
const requests = (): string[] => readdirSync(out()).filter((file) => file.endsWith('.json'));

const draft = (body: string) => ({
  step: 1,
  day: 0,
  subjectLineA: 'a',
  subjectLineB: 'b',
  body,
  evidenceUsed: [],
});

test('every draft of every brief is a request of its own, whole', () => {
  expect(savePrompts(CASES, SETTINGS, { out: out(), answers: undefined, today })).toBe(4);
  expect(requests()).toEqual([
    'b01.draft1.json',
    'b01.draft2.json',
    'b02.draft1.json',
    'b02.draft2.json',
  ]);
  const text = read('b01.draft1.json');
  expect(JSON.parse(text)).toMatchObject({ model: 'claude-haiku-5-5', system: expect.any(String) });
  for (const part of [
    'read_page',
    'Northwind Logistics',
    'Ledgerly',
    '27 November 2026',
    'subjectLineA',
  ])
    expect(text).toContain(part);
  expect(text).not.toBe(read('b01.draft2.json'));
  expect(read('README.md')).toContain('2026-11-27');
});

test('the choice follows where the drafts are answered, numbered as their files are', () => {
  const answers = join(folder, 'answers');
  saveAnswer(answers, 'b01.draft1', [draft('the first body')]);
  saveAnswer(answers, 'b01.draft2', [draft('the second body')]);
  saveAnswer(answers, 'b02.draft1', [draft('alone')]);
  expect(savePrompts(CASES, SETTINGS, { out: out(), answers, today })).toBe(5);
  expect(requests()).toContain('b01.choice.json');
  expect(requests()).not.toContain('b02.choice.json');
  expect(read('b01.choice.json')).toMatch(/Draft 1: .*the first body.*Draft 2: .*the second body/);
});
