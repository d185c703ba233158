import { describe, expect, test } from 'vitest';
import { canGenerate, SCREENS, screenOf } from '../../../../extension/sidebar/state/screen.ts';
import { ON_LIST } from '../../../gallery/lists.ts';
import { STATES } from '../../../gallery/states.ts';

function named(name: string) {
  const state = name === 'work-list' ? ON_LIST : STATES[name];
  if (!state) throw new Error(`no fixture for ${name}`);
  return state;
}

describe('the name of what is shown', () => {
  test.each(SCREENS.filter((name) => name !== 'crashed'))('the picture of %s shows it', (name) => {
    expect(screenOf(named(name))).toBe(name);
  });

  test('a stopped sequence is partial', () => expect(screenOf(named('stopped'))).toBe('partial'));

  test.each(['unreachable', 'offline', 'busy'] as const)(
    'a whole sequence stays whole while the Worker is not there (%s)',
    (kind) => {
      const problem = {
        kind,
        message: 'The server does not answer.',
        advice: '',
        asking: true,
      } as const;
      expect(screenOf({ ...named('done'), problem })).toBe('done');
    },
  );

  test('nobody is chosen in a group thread: nothing can be written yet', () => {
    expect(canGenerate(named('group-open'))).toBeNull();
  });
});

describe('what the key does', () => {
  test.each([
    'ready',
    'partly-read',
    'group',
    'consent',
    'failed',
    'claude-busy',
    'worker-down',
    'offline',
  ])('generates when %s', (name) => {
    expect(canGenerate(named(name))).toBe('generate');
  });

  test.each(['partial', 'stopped'])('writes the rest when %s', (name) =>
    expect(canGenerate(named(name))).toBe('rest'),
  );

  test.each([
    'first-use',
    'declined',
    'quota-used',
    'hour-not-over',
    'writing',
    'done',
    'page-moved',
    'extension-updated',
    'nothing-to-read',
  ])('does nothing when %s', (name) => expect(canGenerate(named(name))).toBeNull());
});
