import { expect, test } from 'vitest';
import { nextByLetter } from '../../../extension/ui/menu.tsx';

const ITEMS = ['Shorter', 'Warmer', 'More direct', 'Simpler words', 'Übersetzen'];

test.each([
  ['s', -1, 0],
  ['s', 0, 3],
  ['s', 3, 0],
  ['W', 3, 1],
  ['ü', 0, 4],
  ['x', 0, undefined],
])('“%s” from item %i goes to %s', (letter, at, next) => {
  expect(nextByLetter(ITEMS, at, letter)).toBe(next);
});

test('an empty menu has no next item', () => {
  expect(nextByLetter([], -1, 'a')).toBeUndefined();
});
