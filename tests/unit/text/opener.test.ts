/* What an email begins with, whoever asks. */
import { expect, test } from 'vitest';
import { openerOf } from '../../../shared/text/opener.ts';

test.each([
  ['blank lines', 'Hi Mara,\n\nYou run nine depots. That is slow.\n\nWorth a look?'],
  ['single line breaks', 'Hi Mara,\nYou run nine depots. That is slow.\nWorth a look?'],
  ['no greeting', 'You run nine depots.\n\nWorth a look?'],
  ['a greeting no list knows', 'Oi, Mara!\n\nYou run nine depots. That is slow.'],
  ['a bare name', 'Mara\n\nYou run nine depots. That is slow.'],
  ['a sign-off behind it', 'Hi Mara,\n\nYou run nine depots.\n\nBest,\nTom'],
])('%s', (_, body) => {
  expect(openerOf(body)?.text).toBe('You run nine depots.');
});

test('nothing but a greeting has none', () => {
  expect(openerOf('Hi Mara,')).toBeUndefined();
  expect(openerOf('')).toBeUndefined();
});
