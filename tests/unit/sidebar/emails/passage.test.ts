import { expect, test } from 'vitest';
import { glimpseOf } from '../../../../extension/sidebar/emails/passage.ts';

const MAIL = 'Hi Sam,\n\nFair question. We are hiring six reps before the spring peak.';

test.each([
  ['without the greeting and its empty line', MAIL, MAIL.slice('Hi Sam,\n\n'.length)],
  ['without empty lines', 'One thing.\n \n\nAnother.', 'One thing.\nAnother.'],
  ['a greeting alone stays', 'Hi Sam,', 'Hi Sam,'],
])('in a glimpse %s', (_, text, seen) => expect(glimpseOf(text)).toBe(seen));
