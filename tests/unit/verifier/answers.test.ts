import { expect, test } from 'vitest';
import { answersIn } from '../../../worker/verifier/answers.ts';

const ONE = {
  s: 1,
  about: 'seller',
  verdict: 'supported',
  source: ['e1'],
  quote: ['a "b" {c}'],
  odd: '',
};

test('answers are read whole, with words around them, and as far as they came', () => {
  const whole = JSON.stringify({ answers: [ONE, { ...ONE, s: 2 }] });
  for (const text of [
    whole,
    `Here:\n\`\`\`json\n${whole}\n\`\`\``,
    JSON.stringify([ONE, { ...ONE, s: 2 }]),
  ])
    expect(answersIn(text)).toEqual([ONE, { ...ONE, s: 2 }]);
  expect(answersIn(whole.slice(0, -20))).toEqual([ONE]);
});

test('what is left out is empty, and one source or quote may come without its list', () => {
  expect(answersIn('{"s":"3","about":"world","verdict":"none","calc":""}')).toEqual([
    { s: 3, about: 'world', verdict: 'none', source: [], quote: [], odd: '', calc: undefined },
  ]);
  expect(
    answersIn('{"s":1,"about":"none","verdict":"supported","source":"e1","quote":"x","odd":null}'),
  ).toMatchObject([{ source: ['e1'], quote: ['x'], odd: '' }]);
});

test('whom it is about unless that is said is the prospect: the strictest reading', () => {
  expect(answersIn('{"s":1,"verdict":"supported"}')).toMatchObject([{ about: 'prospect' }]);
});

test.each([
  '',
  'All fine.',
  '{"s":1}',
  '{"s":0,"about":"none","verdict":"none"}',
  '{"s":1,"about":"none","verdict":"unchecked"}',
  '{}',
  '{{{',
])('no answer is made of %s', (text) => {
  expect(answersIn(text)).toEqual([]);
});
