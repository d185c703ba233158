import { describe, expect, test } from 'vitest';
import { shownEmail } from '../../../../extension/sequence/versions.ts';
import type { Action } from '../../../../extension/sidebar/state/actions.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import type { PanelState } from '../../../../extension/sidebar/state/state.ts';
import type { GenerationRecord } from '../../../../extension/storage/work.ts';
import { EMAILS, OFFER } from '../../../gallery/people.ts';
import { STATES } from '../../../gallery/states.ts';

function acted(state: PanelState | undefined, ...actions: Action[]): PanelState {
  if (!state) throw new Error('no such fixture');
  return actions.reduce(reduce, state);
}

const PRESS: GenerationRecord = {
  idempotencyKey: 'k2',
  brief: { ...OFFER },
  worker: 'https://coldcopy.relay.example',
  state: 'writing',
};
const SESSION = { plan: 'pro', generationsUsed: 53, maxGenerations: 200, canGenerate: true };
function email(step: number) {
  const found = EMAILS.find((each) => each.step === step);
  if (!found) throw new Error(`no email ${step}`);
  return found;
}
const busy = { kind: 'busy', message: 'Claude is busy.', advice: '' } as const;

describe('one generation', () => {
  test('emails come one by one; the first is opened, the brief folds, all seven make it done', () => {
    const one = acted(
      STATES.ready,
      { type: 'generationStarted', generation: PRESS },
      { type: 'email', email: email(1) },
    );
    expect(one).toMatchObject({ open: 1, folded: true, writing: { step: 2 } });
    const all = acted(
      one,
      ...EMAILS.slice(1).map((each): Action => ({ type: 'email', email: each })),
      {
        type: 'done',
        session: SESSION,
        complete: true,
      },
    );
    expect(all.work?.steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(all.work?.generation?.state).toBe('done');
    expect(all.quota).toMatchObject({ generationsUsed: 53, hour: { limit: 20 } });
    expect(all.writing).toBeNull();
  });

  test('the email that is open stays open while others arrive', () => {
    const state = acted(
      STATES.writing,
      { type: 'opened', step: 2 },
      { type: 'email', email: email(3) },
    );
    expect(state.open).toBe(2);
  });

  test('the email that is open stays open when the page is read again', () => {
    const before = acted(STATES.done, { type: 'opened', step: 2 });
    if (before.page.kind !== 'read') throw new Error('the fixture has read nothing');
    const again = acted(
      before,
      { type: 'reading' },
      { type: 'read', reading: before.page.reading, work: before.work },
    );
    expect(again).toMatchObject({ open: 2, folded: true });
    const other = acted(before, {
      type: 'read',
      reading: before.page.reading,
      work: before.work && { ...before.work, key: 'another' },
    });
    expect(other.open).toBe(1);
  });

  test('a Worker that does not answer is said however long the reading takes', () => {
    const { ready } = STATES;
    if (ready?.page.kind !== 'read') throw new Error('the fixture has read nothing');
    const state = acted(
      ready,
      { type: 'reading' },
      {
        type: 'unknown',
        problem: { kind: 'unreachable', message: 'It does not answer.', advice: '' },
      },
      { type: 'read', reading: ready.page.reading, work: ready.work },
    );
    expect(state.problem).toMatchObject({ kind: 'unreachable', asking: true });
  });

  test('a replayed email changes nothing, however it was edited', () => {
    const edited = acted(STATES.done, { type: 'body-edited', step: 1, text: 'Mine.' });
    const replayed = acted(edited, { type: 'email', email: email(1) });
    expect(replayed.work?.steps).toEqual(edited.work?.steps);
  });

  test('nothing came of it: the brief is back, with the reason', () => {
    const state = acted(
      STATES.ready,
      { type: 'generationStarted', generation: PRESS },
      { type: 'broke', problem: busy },
    );
    expect(state).toMatchObject({ folded: false, writing: null, problem: busy, open: null });
    expect(state.work?.generation).toBeUndefined();
  });

  test('nothing came of writing anew: the sequence before is back, edits and all', () => {
    const before = acted(STATES.done, { type: 'body-edited', step: 2, text: 'Mine.' });
    const state = acted(
      before,
      { type: 'generationStarted', generation: PRESS },
      { type: 'broke', problem: busy },
    );
    expect(state.work?.steps).toEqual(before.work?.steps);
    expect(state.work?.generation).toEqual(before.work?.generation);
    expect(state.work?.before).toBeUndefined();
  });

  test('writing anew keeps the old text of each email as its earlier version', () => {
    const fresh = { ...email(1), body: 'Another angle.' };
    const state = acted(
      STATES.done,
      { type: 'generationStarted', generation: PRESS },
      { type: 'email', email: fresh },
    );
    const saved = state.work?.steps[0];
    expect(saved?.versions.map((version) => version.email.body)).toEqual([
      email(1).body,
      'Another angle.',
    ]);
    expect(saved && shownEmail(saved).body).toBe('Another angle.');
  });

  test.each([
    ['stopped', 'stopped'],
    ['failed', 'partial'],
  ] as const)('broken by %s after an email: it is %s, and what is there stays', (kind, ended) => {
    const state = acted(STATES.writing, { type: 'broke', problem: { ...busy, kind } });
    expect(state.work?.generation?.state).toBe(ended);
    expect(state.work?.steps).toHaveLength(2);
    expect(state.folded).toBe(true);
  });
});

describe('editing', () => {
  test('typing makes a version of its own; the writer’s text is one step back', () => {
    const state = acted(
      STATES.done,
      { type: 'body-edited', step: 1, text: 'M' },
      { type: 'body-edited', step: 1, text: 'Mine.' },
    );
    const saved = state.work?.steps[0];
    expect(saved?.versions.map(({ made, email: { body } }) => [made, body])).toEqual([
      ['written', email(1).body],
      ['edited', 'Mine.'],
    ]);
    const back = acted(state, { type: 'version', step: 1, shown: 0 }).work?.steps[0];
    expect(back && shownEmail(back).body).toBe(email(1).body);
  });

  test('typing in a subject chooses it', () => {
    const saved = acted(STATES.done, { type: 'subject-edited', step: 1, which: 'B', text: 'March' })
      .work?.steps[0];
    expect(saved?.subject).toBe('B');
    expect(saved && shownEmail(saved).subjectLineB).toBe('March');
  });

  test('a text for a channel goes with the version it was made from', () => {
    const typed = acted(STATES.note, {
      type: 'draft-edited',
      step: 1,
      channel: 'note',
      text: 'Short.',
    });
    expect(typed.work?.steps[0]?.drafts).toEqual({ note: 'Short.' });
    const anew = acted(typed, {
      type: 'rewritten',
      step: 1,
      email: { ...email(1), body: 'New.' },
      how: 'again',
      left: 19,
      brief: PRESS.brief,
    });
    expect(anew.work?.steps[0]?.drafts).toBeUndefined();
  });
});

describe('where an insert goes', () => {
  const editor = (id: string, blocked?: string) =>
    ({
      id,
      kind: 'reply',
      channel: 'email',
      label: id,
      hasText: false,
      ...(blocked && { blocked }),
    }) as const;

  test('the one chosen while it is there, then the front-most that takes text, then a new mail', () => {
    const two = acted(
      STATES.done,
      { type: 'editors', editors: [editor('a'), editor('b')] },
      { type: 'target', id: 'b' },
    );
    expect(acted(two, { type: 'editors', editors: [editor('c'), editor('b')] }).target).toBe('b');
    expect(
      acted(two, { type: 'editors', editors: [editor('c', 'read only'), editor('d')] }).target,
    ).toBe('d');
    expect(acted(two, { type: 'editors', editors: [] }).target).toBe('new');
    const anew = acted(
      two,
      { type: 'target', id: 'new' },
      { type: 'editors', editors: [editor('a'), editor('b')] },
    );
    expect(anew.target).toBe('new');
  });
});

describe('the status line', () => {
  test('is shown only for what nothing else on the screen says', () => {
    const copied = acted(STATES.done, { type: 'say', status: 'Email 1 copied.' });
    expect(copied.statusShown).toBe(true);
    expect(acted(copied, { type: 'moved' }).statusShown).toBe(false);
  });
});

describe('the connection comes back', () => {
  const offline = acted(STATES.ready, { type: 'broke', problem: { ...busy, kind: 'offline' } });

  test('takes only the problem of being offline away', () => {
    expect(acted(offline, { type: 'online' }).problem).toBeNull();
    expect(acted(STATES['claude-busy'], { type: 'online' }).problem?.kind).toBe('busy');
  });

  test('is said only to those who were told that it was gone', () => {
    expect(acted(offline, { type: 'online' }).status).toBe('Back online.');
    expect(acted(STATES.ready, { type: 'online' }).status).toBe(STATES.ready?.status);
  });
});
