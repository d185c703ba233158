import { expect, test } from 'vitest';
import { namedIn } from '../../../../extension/sites/gmail/header.ts';

test.each([
  ['Mara Holt', 'mara@maraholt.example', 'Mara Holt'],
  ['Mara Holt', 'mholt@maraholt.example', 'Mara Holt'],
  ['Mara Holt', 'm@maraholt.example', 'Mara Holt'],
  ['Mara Holt', 'mh@maraholt.example', 'Mara Holt'],
  ['Mara Holt', 'maraholt@maraholt.example', 'Mara Holt'],
  ['Mara Holt', 'alerts@maraholt.example', undefined],
  ['Mara Holt', 'info@maraholt.example', undefined],
  ['Grace Hospice', 'intake@gracehospice.example', undefined],
])('%s <%s> is the person %s, else the firm', (name, email, person) => {
  const named = namedIn({ name, email });
  expect(named.name).toBe(person);
  expect(named.company).toBe(person ? undefined : name);
});
