import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { withoutOwnName } from '../../../extension/drafts/closing.ts';

const SAM = { name: 'Sam Okafor', jobTitle: 'Account Executive', company: 'Fieldnote' };
const SAID = 'Hi Mara,\n\nWho writes the first emails today?';

describe('the name that a signature repeats', () => {
  test.each([
    ['Sam', ''],
    ['Sam Okafor', ''],
    ['SAM OKAFOR', ''],
    ['S. Okafor', ''],
    ['— Sam', ''],
    ['Sam 👋', ''],
    ['Sam Okafor\nAccount Executive', ''],
    ['Sam Okafor\nAccount Executive, Fieldnote', ''],
    ['Sam Okafor, Account Executive', ''],
    ['Sam Okafor | Account Executive at Fieldnote', ''],
    ['Best,\nSam', '\n\nBest,'],
    ['Best,\n\nSam Okafor\n\nAccount Executive', '\n\nBest,'],
    ['Kind regards, Sam', '\n\nKind regards,'],
    ['Mit freundlichen Grüßen\nSam Okafor', '\n\nMit freundlichen Grüßen'],
    ['Z poważaniem,\nSam Okafor\nFieldnote', '\n\nZ poważaniem,'],
    ['С уважением,\nSam', '\n\nС уважением,'],
  ])('%j closes the email', (closing, left) => {
    expect(withoutOwnName(`${SAID}\n\n${closing}`, SAM)).toBe(SAID + left);
  });

  test.each([
    ['佐藤様、\n\nいかがでしょうか。\n\n岡本', '岡本太郎'],
    ['佐藤様、\n\nいかがでしょうか。\n\n岡本太郎', '岡本太郎'],
    ['Уважаемая Мара,\n\nКто пишет письма?\n\nСэм Окафор', 'Сэм Окафор'],
  ])('%j, in any script', (body, name) => {
    expect(withoutOwnName(body, { name })).toBe(body.split('\n\n').slice(0, -1).join('\n\n'));
  });
});

describe('what stays', () => {
  test.each([
    'Would this suit you and\nSam',
    'Would Tuesday suit you and Sam?',
    'I could show Sam\nand Priya how it works.',
    'Best,\nPriya',
    'Best,\nSam\n\nP.S. The second desk opens in March.',
    'Best,\nSam\nFieldnote Labs opens in March',
    'Good luck, Mara',
    'Account Executive',
    'Sam Okafor wrote this.',
    'Best,\nSam Okafor\nAccount Executive e#',
    'Best,\nSam Okafor\nsee Fieldnote',
  ])('%j', (closing) => {
    expect(withoutOwnName(`${SAID}\n\n${closing}`, SAM)).toBe(`${SAID}\n\n${closing}`);
  });

  test('everything, where nobody told their name', () => {
    expect(withoutOwnName(`${SAID}\n\nSam`, {})).toBe(`${SAID}\n\nSam`);
  });

  test.each(['Sam', 'Hi Mara,\n\nSam', 'Sam\n\nSam'])('the only text: %j', (body) => {
    expect(withoutOwnName(body, SAM)).toBe(body);
  });
});

property.prop([
  fc
    .array(
      fc.constantFrom('Hi Mara,', '', 'Who writes?', 'Best,', 'Sam', 'Account Executive', '—'),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((lines) => lines.join('\n')),
])('only the end goes, and something is left', (body) => {
  const left = withoutOwnName(body, SAM);
  expect(body.startsWith(left.trimEnd())).toBe(true);
  if (body.trim()) expect(left.trim()).not.toBe('');
});
