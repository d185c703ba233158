import { expect, test } from 'vitest';
import { coachSet } from '../../../extension/coach/index.ts';

const repeated = (bodies: string[]) =>
  coachSet({
    brief: {},
    channel: 'email',
    emails: bodies.map((body, at) => ({
      step: at + 1,
      email: { subjectA: 'nine depots', subjectB: 'routes in Kent', body },
    })),
  })
    .filter(({ rule }) => rule === 'repeated-openers')
    .map(({ step }) => step);

test.each([
  'Oi Carlos',
  'Oi, Carlos!',
  '田中様',
  'Καλημέρα Γιώργο',
  'Herr Dr. Weber',
  'Szanowna Pani',
  'أهلا سارة',
  '김 대리님',
  'Mara',
])('“%s” is a greeting, and not how two emails begin', (greeting) => {
  const letters = [
    'You run nine depots.\n\nWho plans the routes?',
    'A dispatcher told me that Mondays are worst.\n\nAt yours too?',
  ];
  expect(repeated(letters.map((parsed) => `${greeting}\n\n${parsed}`))).toEqual([]);
  expect(repeated([0, 1].map(() => `${greeting}\n\n${letters[0]}`))).toEqual([2]);
});
