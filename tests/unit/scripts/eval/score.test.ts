import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gapsIn, tallies, tallyLines, wilson } from '../../../../scripts/lib/eval/score.ts';
import { sheetFor } from '../../../../scripts/lib/eval/sheets.ts';
import {
  JUDGE_KINDS,
  type Key,
  readVerdicts,
  type Verdicts,
} from '../../../../scripts/lib/eval/verdicts.ts';

const KEY: Key = {
  seed: 'one',
  arms: { A: 'ours', B: 'plain' },
  briefs: {
    b01: { X: 'A', emails: { A: 7, B: 7 } },
    b02: { X: 'B', emails: { A: 5, B: 7 } },
    b03: { X: 'B', emails: { A: 7, B: 7 } },
  },
};

const judge = (kind: string, verdicts: Verdicts['verdicts']): Verdicts => ({
  file: `${kind}.json`,
  judge: kind,
  verdicts,
});

const said: Verdicts['verdicts'] = {
  b01: { winner: 'X', margin: 'clear', sendable: { X: 6, Y: 5 }, why: '' },
  b02: { winner: 'X', margin: 'slight', sendable: { X: 4, Y: 3 }, why: '' },
  b03: { winner: 'tie', sendable: { X: 7, Y: 6 }, why: '' },
};

describe('the interval', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %f to %f', (wins, of, low, high) => {
    expect(wilson(wins, of)[0]).toBeCloseTo(low, 4);
    expect(wilson(wins, of)[1]).toBeCloseTo(high, 4);
  });

  test('of nothing is everything', () => expect(wilson(0, 0)).toEqual([0, 1]));
});

describe('the score', () => {
  test('knows who was X, and adds up by kind of judge', () => {
    const [manager, recipient] = tallies(KEY, [
      judge('recipient', said),
      judge('manager', said),
      judge('recipient', said),
    ]);
    expect(manager).toMatchObject({
      kind: 'manager',
      judges: 1,
      pairs: 3,
      wins: { A: 1, B: 1 },
      ties: 1,
    });
    expect(recipient).toMatchObject({
      kind: 'recipient',
      judges: 2,
      pairs: 6,
      wins: { A: 2, B: 2 },
      ties: 2,
    });
    expect(manager?.margins).toMatchObject({
      A: { clear: 1, slight: 0 },
      B: { slight: 1, clear: 0 },
    });
    expect(manager?.sendable).toEqual({
      A: { emails: 6 + 3 + 6, of: 19 },
      B: { emails: 5 + 4 + 7, of: 21 },
    });
  });

  test('tells share and interval of the decided pairs', () => {
    const [tally] = tallies(KEY, [judge('manager', said)]);
    const lines = tally ? tallyLines(tally, KEY) : [];
    expect(lines[1]).toBe(
      '  ours 1 : 1 plain, ties 1 (50 % of 2 decided pairs; 95 %: 9 % to 91 %)',
    );
    expect(lines[3]).toBe('  sendable ours: 15 of 19 (79 %); plain: 16 of 21 (76 %)');
  });

  test('counts no more emails as sendable than there are', () => {
    const [tally] = tallies(KEY, [
      judge('manager', { b02: { winner: 'tie', sendable: { X: 7, Y: 7 }, why: '' } }),
    ]);
    expect(tally?.sendable.A).toEqual({ emails: 5, of: 5 });
  });

  test('names briefs that were not judged, or not asked about', () => {
    const { b01, ...rest } = said;
    expect(gapsIn(KEY, judge('manager', said))).toEqual([]);
    const strange = b01 ? { ...rest, b99: b01 } : rest;
    expect(gapsIn(KEY, judge('manager', strange))).toEqual([
      'manager.json has no verdict on b01',
      'manager.json judges b99, which the key does not know',
    ]);
  });
});

describe('a verdict file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coldcopy-verdicts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(JUDGE_KINDS)('in the form that the sheet for a %s shows is read', (kind) => {
    const form = /\{[\s\S]*\n\}/.exec(sheetFor(kind))?.[0] ?? '';
    writeFileSync(join(folder, 'one.json'), form);
    expect(readVerdicts(folder)).toMatchObject([
      { judge: kind, verdicts: { b01: { winner: 'X', margin: 'clear' } } },
    ]);
  });

  test('with a winner and no margin is a mistake, named', () => {
    const verdict = { winner: 'X', sendable: { X: 1, Y: 1 }, why: '' };
    writeFileSync(
      join(folder, 'one.json'),
      JSON.stringify({ judge: 'manager', verdicts: { b01: verdict } }),
    );
    expect(() => readVerdicts(folder)).toThrow(
      /one\.json is no verdict file: verdicts\.b01 a winner needs a margin/,
    );
  });

  test('is missed where there is none', () =>
    expect(() => readVerdicts(folder)).toThrow(/There is no verdict file/));
});
