import { expect, test } from 'vitest';
import { isGreeting } from '../../../shared/grounding/index.ts';

test.each([
  'Hi Mara,',
  'Hello',
  'Hi Mara, hi Tom,',
  'Dear Dr. Brack,',
  'Sehr geehrte Frau Dr. von der Heide,',
  'Hi everyone at the Copper Hen,',
  'Bonjour Madame Brack,',
  'Hi Mara!',
])('a salutation: %s', (text) => expect(isGreeting(text)).toBe(true));

test.each([
  'Hi Mara, just checking in.',
  'Hi Mara, you run nine depots.',
  'Hi Mara, congrats on Riga!',
  'Hi Mara you raised a round in May',
  'Hi from 40 depots',
  'Hello Kitty is a customer of ours. Truly.',
])('not a salutation alone: %s', (text) => expect(isGreeting(text)).toBe(false));
