import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveAnswer } from '../../../../scripts/lib/eval/answers.ts';
import { savePairs } from '../../../../scripts/lib/eval/pairs.ts';
import { readKey } from '../../../../scripts/lib/eval/verdicts.ts';
import { type Brief, briefSchema } from '../../../../shared/contract/brief.ts';
import { richBrief } from '../../writer/briefs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-pairs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]): string => join(folder, ...parts);
const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');

const NAMES = ['b01', 'b02', 'b03', 'b04', 'b05', 'b06'];
const cases = (brief: Brief = richBrief) => NAMES.map((name) => ({ name, brief }));

/** Two arms: `ours` begins at step 3 and has days, unless told otherwise; `plain` has none. */
function saveArms(days: (number | undefined)[] = [undefined, undefined], of = NAMES): void {
  const email = (step: number, body: string, day: number | undefined) => ({
    step,
    ...(day !== undefined && { day }),
    subjectLineA: 'a',
    subjectLineB: 'b',
    body,
    evidenceUsed: ['e1'],
  });
  for (const name of of) {
    saveAnswer(at('ours'), name, [email(3, 'written by ours', 2), email(4, 'again ours', 9)]);
    saveAnswer(
      at('plain'),
      name,
      days.map((day, place) => email(place + 1, 'written by plain', day)),
    );
  }
}

const pair = (seed = 'one', brief?: Brief) =>
  savePairs(cases(brief), { A: at('ours'), B: at('plain'), out: at('out'), seed });

/** The text of one sequence of a reader's file. */
const sequence = (text: string, letter: 'X' | 'Y'): string =>
  text.split(`## Sequence ${letter}`)[1]?.split('## Sequence')[0] ?? '';

describe('pairs for a blind reader', () => {
  test('have each arm as X in half of the briefs, as the key says', () => {
    saveArms();
    expect(pair()).toEqual(NAMES);
    const { briefs, arms } = readKey(at('out'));
    expect(arms).toEqual({ A: 'ours', B: 'plain' });
    expect(Object.values(briefs).filter(({ X }) => X === 'A')).toHaveLength(3);
    for (const [name, { X, emails }] of Object.entries(briefs)) {
      const text = read('out', 'manager', `${name}.md`);
      expect(sequence(text, 'X')).toContain(X === 'A' ? 'written by ours' : 'written by plain');
      expect(sequence(text, 'Y')).toContain(X === 'A' ? 'written by plain' : 'written by ours');
      expect(emails).toEqual({ A: 2, B: 2 });
    }
  });

  test('are the same for both kinds of judge and for the same seed, and others for another', () => {
    saveArms();
    const sides = () => NAMES.map((name) => readKey(at('out')).briefs[name]?.X).join('');
    pair('one');
    const first = sides();
    pair('one');
    expect(sides()).toBe(first);
    const others = ['two', 'three', 'four', 'five'].map((seed) => {
      pair(seed);
      return sides();
    });
    expect(others.some((one) => one !== first)).toBe(true);
    for (const name of NAMES)
      expect(sequence(read('out', 'recipient', `${name}.md`), 'X')).toBe(
        sequence(read('out', 'manager', `${name}.md`), 'X'),
      );
  });

  test('tell nothing of how they were made: no step, no arm, no line leant on, the key apart', () => {
    saveArms();
    pair();
    for (const kind of ['recipient', 'manager']) {
      expect(readdirSync(at('out', kind)).sort()).toEqual(
        ['README.md', ...NAMES.map((name) => `${name}.md`)].sort(),
      );
      const text = read('out', kind, 'b01.md').replaceAll(/(written by|again) (ours|plain)/g, '');
      expect(text).not.toMatch(/\bours\b|\bplain\b|email 3|\be1\b/);
    }
  });

  test('show days alike: the usual ones unless both arms have their own', () => {
    const daysIn = (letter: 'X' | 'Y') =>
      [...sequence(read('out', 'manager', 'b01.md'), letter).matchAll(/· day (\d+)/g)].map(
        ([, day]) => Number(day),
      );
    saveArms();
    pair();
    expect(daysIn('X')).toEqual(daysIn('Y'));
    saveArms([0, 3]);
    pair();
    const { X } = readKey(at('out')).briefs.b01 ?? { X: 'A' };
    expect(daysIn(X === 'A' ? 'X' : 'Y')).toEqual([0, 7]);
    expect(daysIn(X === 'A' ? 'Y' : 'X')).toEqual([0, 3]);
  });

  test('leave out what only one arm has answered, and say so when nothing is left', () => {
    saveArms(undefined, ['b02']);
    expect(pair()).toEqual(['b02']);
    rmSync(at('plain'), { recursive: true });
    saveAnswer(at('plain'), 'other', []);
    expect(() => pair()).toThrow(/No brief is answered in both/);
  });

  test('give the recipient neither the offer nor notes, and their own words as their own', () => {
    saveArms();
    const note = { id: 'e9', kind: 'note', label: 'Your note', text: 'Loves golf.' };
    const mine = {
      id: 'e8',
      kind: 'message',
      from: 'me',
      label: 'Your email of Mar 1',
      text: 'Hello from Sam.',
    };
    const evidence = [...(richBrief.prospect?.evidence ?? []), note, mine];
    pair(
      'one',
      briefSchema.parse({
        ...richBrief,
        instructions: 'Keep it dry.',
        prospect: { ...richBrief.prospect, evidence },
      }),
    );
    const recipient = read('out', 'recipient', 'b01.md');
    const manager = read('out', 'manager', 'b01.md');
    for (const secret of [
      'Cut month-end close',
      'Worth a 20-minute look',
      'Keep it dry.',
      'Loves golf.',
    ]) {
      expect(manager).toContain(secret);
      expect(recipient).not.toContain(secret);
    }
    expect(recipient).toContain('**You wrote to them** (2026-03-03)');
    expect(recipient).toContain('**They wrote to you**');
    expect(manager).toContain('**Their email of Mar 3**');
  });
});
