import { describe, expect, test } from 'vitest';
import { isTouched, receive, shownEmail } from '../../../../extension/sequence/versions.ts';
import type { Action } from '../../../../extension/sidebar/state/actions.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import { screenOf } from '../../../../extension/sidebar/state/screen.ts';
import type { PanelState } from '../../../../extension/sidebar/state/state.ts';
import { MAX_VERSIONS } from '../../../../extension/storage/work.ts';
import type { Email } from '../../../../shared/contract/sequence.ts';
import { EMAILS } from '../../../gallery/people.ts';
import { STATES } from '../../../gallery/states.ts';
import { touch } from '../../contacts/people.ts';

function acted(state: PanelState | undefined, ...actions: Action[]): PanelState {
  if (!state) throw new Error('no such fixture');
  return actions.reduce(reduce, state);
}
function email(step: number, body?: string): Email {
  const found = EMAILS.find((each) => each.step === step);
  if (!found) throw new Error(`no email ${step}`);
  return body ? { ...found, body } : found;
}
function step(state: PanelState, number = 1) {
  const saved = state.work?.steps.find((each) => each.step === number);
  if (!saved) throw new Error(`no email ${number}`);
  return saved;
}
const bodies = (state: PanelState, number = 1) =>
  step(state, number).versions.map(({ made, email: { body } }) => [made, body]);
const shown = (state: PanelState, number = 1) => shownEmail(step(state, number)).body;

const choice: Action = { type: 'revised', email: email(1, 'Chosen.'), by: 'choice' };
const alternative: Action = {
  type: 'alternative',
  emails: [email(1, 'Other.'), email(2, 'Other two.')],
};
const FIRST = email(1).body;

describe('another draft was chosen', () => {
  test('it replaces what nobody touched; the one before stays a version', () => {
    const state = acted(STATES.writing, { type: 'choosing', of: 3 }, choice);
    expect(shown(state)).toBe('Chosen.');
    expect(bodies(state)).toEqual([
      ['written', FIRST],
      ['choice', 'Chosen.'],
    ]);
    expect(state.choosing).toBeNull();
  });

  test.each<[string, Action[]]>([
    ['edited', [{ type: 'body-edited', step: 1, text: 'Mine.' }]],
    [
      'edited and stepped back from',
      [
        { type: 'body-edited', step: 1, text: 'Mine.' },
        { type: 'version', step: 1, shown: 0 },
      ],
    ],
    ['given another subject', [{ type: 'subject-edited', step: 1, which: 'B', text: 'March' }]],
    [
      'inserted',
      [
        {
          type: 'insertion',
          step: 1,
          insertion: { kind: 'inserted', into: 'Reply' },
          touch: touch({ at: '2026-11-24T12:00:00.000Z' }),
        },
      ],
    ],
    ['typed for a channel', [{ type: 'draft-edited', step: 1, channel: 'note', text: 'Short.' }]],
  ])('an email that was %s keeps its text, and the other stands beside it', (_, actions) => {
    const before = acted(STATES.writing, ...actions);
    const state = acted(before, choice);
    expect(shown(state)).toBe(shown(before));
    expect(step(state).drafts).toEqual(step(before).drafts);
    expect(bodies(state).at(-1)).toEqual(['choice', 'Chosen.']);
    expect(state.status).toMatch(/next to yours/);
  });

  test('who is looking at another version is not moved from it', () => {
    const state = acted(
      STATES.writing,
      alternative,
      { type: 'version', step: 1, shown: 0 },
      choice,
    );
    expect(shown(state)).toBe('Other.');
    expect(isTouched(step(state))).toBe(false);
  });

  test('the subject that was chosen stays chosen', () => {
    const state = acted(STATES.writing, { type: 'subject-chosen', step: 1, which: 'B' }, choice);
    expect([shown(state), step(state).subject]).toEqual(['Chosen.', 'B']);
  });

  test('told twice it is one version, and an email that is not here is not invented', () => {
    expect(bodies(acted(STATES.writing, choice, choice))).toHaveLength(2);
    const state = acted(STATES.writing, { type: 'revised', email: email(7), by: 'choice' });
    expect(state.work?.steps).toEqual(STATES.writing?.work?.steps);
  });

  test('a mended email follows the chosen one', () => {
    const state = acted(STATES.writing, choice, {
      type: 'revised',
      email: email(1, 'Mended.'),
      by: 'mended',
    });
    expect([shown(state), bodies(state).map(([made]) => made)]).toEqual([
      'Mended.',
      ['written', 'choice', 'mended'],
    ]);
  });

  test('beside a full shelf the text in sight stays in sight', () => {
    const full = {
      ...step(acted(STATES.writing)),
      versions: [] as ReturnType<typeof step>['versions'],
      shown: MAX_VERSIONS - 1,
    };
    for (let at = 0; at < MAX_VERSIONS; at++)
      full.versions.push({ email: email(1, `v${at}`), made: 'edited' });
    const { work } = acted(STATES.writing);
    const state = acted(
      STATES.writing && { ...STATES.writing, work: work && { ...work, steps: [full] } },
      choice,
    );
    expect(step(state).versions).toHaveLength(MAX_VERSIONS);
    expect(shown(state)).toBe(`v${MAX_VERSIONS - 1}`);
  });
});

describe('drafts that were not chosen', () => {
  test('are versions one can walk to; what is shown stays shown', () => {
    const state = acted(STATES.writing, choice, alternative);
    expect(shown(state)).toBe('Chosen.');
    expect(bodies(state)[0]).toEqual(['draft', 'Other.']);
    expect(shown(acted(state, { type: 'version', step: 1, shown: 0 }))).toBe('Other.');
  });

  test('do not count as touched: a mended email still replaces', () => {
    const state = acted(STATES.writing, alternative, {
      type: 'revised',
      email: email(1, 'Mended.'),
      by: 'mended',
    });
    expect(shown(state)).toBe('Mended.');
  });

  test('the same draft is kept once', () => {
    expect(bodies(acted(STATES.writing, alternative, alternative))).toHaveLength(2);
  });
});

describe('a replay', () => {
  test('of another set revises what is here, and what was edited stays', () => {
    const edited = acted(STATES.done, { type: 'body-edited', step: 2, text: 'Mine.' });
    const state = acted(
      edited,
      { type: 'email', email: email(1, 'Final.') },
      { type: 'email', email: email(2, 'Final two.') },
    );
    expect([shown(state, 1), shown(state, 2)]).toEqual(['Final.', 'Mine.']);
    expect(state.work?.steps).toHaveLength(7);
    expect(bodies(state, 2).at(-1)).toEqual(['choice', 'Final two.']);
  });

  test('of the same set with verdicts brings the verdicts alone', () => {
    const before = acted(STATES.writing).work?.steps ?? [];
    const checked = [{ text: 'Final.', verdict: 'none', about: 'none', sources: [] } as const];
    const after = receive(
      before,
      { ...email(1), checked: checked.map((each) => ({ ...each, sources: [] })) },
      {},
    );
    expect(after[0]?.versions).toEqual(before[0]?.versions);
    expect(after[0]?.judged?.at(-1)).toMatchObject({ text: 'Final.' });
  });
});

describe('while the best is chosen', () => {
  test.each([
    ['stopped', 'done', 'done'],
    ['failed', 'partial', 'partial'],
  ] as const)('%s: every email is here, so the sequence is %s', (kind, ended, screen) => {
    const state = acted(STATES.choosing, {
      type: 'broke',
      problem: { kind, message: 'It ended.', advice: '' },
    });
    expect([state.work?.generation?.state, screenOf(state)]).toEqual([ended, screen]);
  });

  test('the verdict on the first email ends nothing; that on a later one, or the end, does', () => {
    const choosing = acted(STATES.writing, { type: 'choosing', of: 2 });
    const judged = (number: number): Action => ({ type: 'judged', step: number, sentences: [] });
    expect(acted(choosing, judged(1)).choosing).toBe(2);
    expect(acted(choosing, judged(2)).choosing).toBeNull();
    const session = { plan: 'pro', generationsUsed: 53, maxGenerations: 200, canGenerate: true };
    expect(acted(choosing, { type: 'done', session, complete: true }).choosing).toBeNull();
    const problem = { kind: 'failed', message: 'No.', advice: '' } as const;
    expect(acted(choosing, { type: 'broke', problem }).choosing).toBeNull();
  });
});
