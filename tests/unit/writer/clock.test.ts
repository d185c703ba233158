import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/grounding/figures.ts';

test.each([
  'Say it is nine on the dot at nine on a Tuesday.',
  'The call comes at five in the afternoon.',
  'It is two p.m. and quiet.',
  'We stay until eight.',
])('a time of day is no figure: %s', (text) => {
  const hours = figuresOf(text).filter(({ text: words }) => /five|two|eight/.test(words));
  expect(hours).toEqual([]);
});

test.each([
  ['It grew from two to five.', ['two', 'five']],
  ['The team cut the steps to five.', ['five']],
  ['Five clinics use it.', ['Five']],
])('a count is one: %s', (text, words) => {
  expect(figuresOf(text).map((figure) => figure.text)).toEqual(words);
});
