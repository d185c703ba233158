import { expect, test } from 'vitest';
import { parseBody } from '../../../extension/coach/parsed-body.ts';
import { gradeOf } from '../../../extension/coach/rules/style/reading-grade.ts';

/** So many sentences of so many words. */
const bodyOf = (word: string, words: number, sentences: number): string =>
  Array.from({ length: sentences }, () => `The${` ${word}`.repeat(words - 1)}.`).join(' ');

// By the formula: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
test.each([
  ['three sentences of ten short words', bodyOf('dog', 10, 3), 0.1],
  ['one sentence of thirty short words', bodyOf('dog', 30, 1), 7.9],
  ['three sentences of nine words of two syllables and one of one', bodyOf('paper', 10, 3), 10.7],
  ['sentences of five short words, which are below any grade', bodyOf('dog', 5, 6), 0],
])('%s', (_, body, grade) => {
  expect(gradeOf(parseBody(body))).toBe(grade);
});

test('fewer than 25 words have no grade', () => {
  expect(gradeOf(parseBody(bodyOf('dog', 8, 3)))).toBeUndefined();
  expect(gradeOf(parseBody(bodyOf('dog', 25, 1)))).toBeDefined();
});
