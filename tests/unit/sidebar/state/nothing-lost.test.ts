import { describe, expect, test } from 'vitest';
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

describe('nothing is lost', () => {
  test('a sequence of fewer emails keeps those the user worked on, and no others', () => {
    const seven = acted(
      STATES.ready,
      { type: 'generationStarted', generation: PRESS },
      ...EMAILS.map((each): Action => ({ type: 'email', email: each })),
      { type: 'done', session: SESSION, complete: true },
      { type: 'body-edited', step: 6, text: 'My own sixth email.' },
    );
    const three: GenerationRecord = {
      ...PRESS,
      idempotencyKey: 'k3',
      brief: { ...OFFER, emails: 3 },
    };
    const fewer = acted(
      seven,
      { type: 'generationStarted', generation: three },
      ...EMAILS.slice(0, 3).map((each): Action => ({ type: 'email', email: each })),
      { type: 'done', session: SESSION, complete: true },
    );
    expect(fewer.work?.steps.map(({ step }) => step)).toEqual([1, 2, 3, 6]);
    expect(fewer.work?.steps[3]?.versions.at(-1)?.email.body).toBe('My own sixth email.');
  });

  test('a rewrite leaves an email on its day', () => {
    const state = acted(STATES.done, {
      type: 'rewritten',
      step: 2,
      email: { ...email(2), day: 99, body: 'Anew.' },
      how: 'steer',
      left: 9,
      brief: OFFER,
    });
    const [, second] = state.work?.steps ?? [];
    expect(second?.versions.at(-1)?.email).toMatchObject({ body: 'Anew.', day: email(2).day });
  });
});
