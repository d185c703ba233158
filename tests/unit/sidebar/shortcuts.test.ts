// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import type { Actions } from '../../../extension/sidebar/actions-context.ts';
import { SHORTCUTS, shortcutOf } from '../../../extension/sidebar/shortcuts.tsx';
import type { PanelState } from '../../../extension/sidebar/state/state.ts';
import { IDLE_ACTIONS } from '../../gallery/idle-actions.ts';
import { STATES } from '../../gallery/states.ts';

/** What a key means that is pressed in this element. */
function pressedIn(html: string, init: KeyboardEventInit) {
  document.body.innerHTML = html;
  const target = document.querySelector('.here') ?? document.body;
  let meant: ReturnType<typeof shortcutOf> = null;
  const heard = (event: Event) => {
    meant = shortcutOf(event as KeyboardEvent);
  };
  document.addEventListener('keydown', heard, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return meant;
}

function run(key: string, state: PanelState | undefined): [string, unknown][] {
  if (!state) throw new Error('no such fixture');
  const did: [string, unknown][] = [];
  const names = ['dispatch', 'copy', 'insert', 'generate', 'writeRest'] as const;
  const spies = names.map((name) => [name, vi.fn((arg: unknown) => void did.push([name, arg]))]);
  const actions: Actions = { ...IDLE_ACTIONS, ...Object.fromEntries(spies) };
  SHORTCUTS.find((shortcut) => shortcut.key === key)?.run(state, actions);
  return did;
}

describe('a key', () => {
  test.each([
    ['<button class="here">x</button>'],
    ['<input type="radio" class="here">'],
    ['<p class="here">x</p>'],
  ])('is a shortcut in %s', (html) => {
    expect(pressedIn(html, { key: 'j' })).toMatchObject({ key: 'j' });
    expect(pressedIn(html, { key: '?', shiftKey: true })).toBe('help');
  });

  test.each([
    ['<input class="here">'],
    ['<textarea class="here"></textarea>'],
    ['<select class="here"></select>'],
    ['<div contenteditable="true"><b class="here">x</b></div>'],
    ['<div role="menu"><button class="here">x</button></div>'],
    ['<dialog open><button class="here">x</button></dialog>'],
  ])('is typed, or somebody else’s, in %s', (html) => {
    for (const key of ['j', 'c', '?']) expect(pressedIn(html, { key })).toBeNull();
  });

  test.each<KeyboardEventInit>([
    { key: 'c', ctrlKey: true },
    { key: 'c', metaKey: true },
    { key: 'a', altKey: true },
    { key: 'i', repeat: true },
    { key: 'x' },
  ])('%j is no shortcut', (init) => expect(pressedIn('', init)).toBeNull());

  test('no two shortcuts have one key', () => {
    expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
  });
});

describe('a shortcut', () => {
  test.each<[string, keyof typeof STATES, [string, unknown][]]>([
    ['j', 'done', [['dispatch', { type: 'opened', step: 2 }]]],
    ['k', 'done', []],
    ['a', 'done', [['dispatch', { type: 'subject-chosen', step: 1, which: 'A' }]]],
    ['b', 'done', [['dispatch', { type: 'subject-chosen', step: 1, which: 'B' }]]],
    ['i', 'done', [['insert', 1]]],
    ['i', 'ready', []],
    ['c', 'ready', []],
    ['g', 'ready', [['generate', undefined]]],
    ['g', 'partial', [['writeRest', undefined]]],
    ['g', 'done', []],
    ['l', 'ready', [['dispatch', { type: 'list', shown: true }]]],
  ])('%s in “%s”', (key, name, did) => expect(run(key, STATES[name])).toEqual(did));

  test('copies what is in sight', () => {
    const [[name, body] = []] = run('c', STATES.done);
    expect(name).toBe('copy');
    expect(body).toContain('Hi Mara,');
  });
});
