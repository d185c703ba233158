import { expect, test } from 'vitest';
import { glimpseOf, passageFor } from '../../../extension/panel/passage.ts';

const MAIL =
  'Hi Sam,\n\nFair question. We are hiring six reps before the spring peak. Right now everybody writes first emails from scratch.';

test('a short text is its own passage, on one line', () => {
  expect(passageFor('VP of Sales\nNorthwind', 'You lead sales.', 100)).toBe('VP of Sales Northwind');
});

test.each([
  ['You are hiring six reps.', '… We are hiring six reps before the spring peak. …'],
  ['Everybody writes from scratch.', '… Right now everybody writes first emails from scratch.'],
  ['Nothing in common', 'Hi Sam, …'],
])('of a long one the sentence that bears out “%s”', (sentence, passage) => expect(passageFor(MAIL, sentence, 100)).toBe(passage));

test('an empty text has an empty passage', () => expect(passageFor(' \n', 'x', 0)).toBe(''));

test.each([
  ['without the greeting and its empty line', MAIL, MAIL.slice('Hi Sam,\n\n'.length)],
  ['without empty lines', 'One thing.\n \n\nAnother.', 'One thing.\nAnother.'],
  ['a greeting alone stays', 'Hi Sam,', 'Hi Sam,'],
])('in a glimpse %s', (_, text, seen) => expect(glimpseOf(text)).toBe(seen));
