import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  namesIn,
  readAnswer,
  readDrafts,
  saveAnswer,
} from '../../../../scripts/lib/eval/answers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-answers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (file: string, value: unknown): void =>
  writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value));

const email = (body: string, more = {}) => ({
  subjectLineA: 'a',
  subjectLineB: 'b',
  body,
  ...more,
});

describe('a saved answer', () => {
  test('is taken with and without situation, matters, angle, day and evidence', () => {
    save('old.json', { email1: email('Hi'), email2: email('Ho', { evidenceUsed: ['e1'] }) });
    save('new.json', {
      situation: { is: 'asked', line: 'e3', until: '' },
      matters: ['the Aloha question'],
      email1: email('Hi', { angle: 'Aloha, straight', day: 0, evidenceUsed: [] }),
    });
    expect(readAnswer(folder, 'old')?.drafts).toMatchObject([
      { step: 1, evidenceUsed: [] },
      { step: 2, body: 'Ho' },
    ]);
    expect(readAnswer(folder, 'new')).toMatchObject({
      situation: 'asked',
      drafts: [{ angle: 'Aloha, straight', day: 0 }],
    });
  });

  test.each([
    ['in a fence', '```json\n{"email1":{"subjectLineA":"a","subjectLineB":"b","body":"Hi"}}\n```'],
    [
      'as the message that came back',
      { content: [{ type: 'text', text: JSON.stringify({ email1: email('Hi') }) }] },
    ],
    ['as the input of a tool', { content: [{ type: 'tool_use', input: { email1: email('Hi') } }] }],
  ])('is taken %s', (_, value) => {
    save('b01.json', value);
    expect(readAnswer(folder, 'b01')?.drafts).toMatchObject([{ step: 1, body: 'Hi' }]);
  });

  test('may have no emails where the person said no, and otherwise has some', () => {
    save('no.json', { situation: { is: 'declined', line: 'e1' }, matters: [] });
    save('nothing.json', { matters: ['x'] });
    expect(readAnswer(folder, 'no')).toEqual({ situation: 'declined', drafts: [] });
    expect(() => readAnswer(folder, 'nothing')).toThrow(
      /nothing\.json is no answer: it has no email1/,
    );
  });

  test('that is broken is named, with what is wrong', () => {
    save('b01.json', { email1: { subjectLineA: 'a', body: 'Hi' } });
    expect(() => readAnswer(folder, 'b01')).toThrow(/b01\.json, email1 is no answer: subjectLineB/);
    save('b02.json', 'Sure! Here it is.');
    expect(() => readAnswer(folder, 'b02')).toThrow(/b02\.json cannot be read as JSON/);
  });

  test('comes back as it was saved', () => {
    const drafts = [{ step: 3, angle: 'x', day: 4, ...email('Hi'), evidenceUsed: ['e1'] }];
    saveAnswer(folder, 'b09', drafts);
    expect(readAnswer(folder, 'b09')?.drafts).toEqual(drafts);
  });
});

describe('several drafts', () => {
  beforeEach(() => {
    for (const at of [1, 2, 3]) save(`b01.draft${at}.json`, { email1: email(`draft ${at}`) });
  });

  test('are read in their order, and are no names of briefs', () => {
    save('b01.choice.json', { why: 'shorter', best: 3 });
    expect(readDrafts(folder, 'b01').map(({ drafts }) => drafts[0]?.body)).toEqual([
      'draft 1',
      'draft 2',
      'draft 3',
    ]);
    expect(namesIn(folder)).toEqual([]);
  });

  test('the chosen one stands, and the first while nothing was chosen', () => {
    expect(readAnswer(folder, 'b01')).toMatchObject({ chosen: 1, drafts: [{ body: 'draft 1' }] });
    save('b01.choice.json', { why: 'shorter', best: 3 });
    expect(readAnswer(folder, 'b01')).toMatchObject({ chosen: 3, drafts: [{ body: 'draft 3' }] });
  });

  test('a choice of none of them is a mistake', () => {
    save('b01.choice.json', { best: 4 });
    expect(() => readAnswer(folder, 'b01')).toThrow(/draft 4 of b01 was chosen, and there are 3/);
  });
});
