import { expect, it } from 'vitest';
import { phoneOf } from '../../../../extension/sites/email/phones.ts';

it.each([
  'Order 5512-3394-2295',
  '12 Mill Parkway, 94043-1351',
  'Reg. no. 06234567',
  'Customer 4481229311',
  'HRB 123456',
])('%s is no phone', (line) => {
  expect(phoneOf([line])).toBeUndefined();
});

it.each([
  ['Phone 555 010 7788', '555 010 7788'],
  ['+44 20 7946 0123', '+44 20 7946 0123'],
  ['Anruf 030 1234567', '030 1234567'],
])('%s is one', (line, phone) => expect(phoneOf([line])).toBe(phone));
