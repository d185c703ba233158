import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fitInto } from '../../claude/sample/fit.ts';

const LINES = [
  'Hello Mara,',
  'You wrote that every new rep begins from scratch.',
  'Reps look people up for an hour a day. Most teams know that one.',
  'Fieldnote keeps those notes by itself.',
  'Is this a topic for you at the moment?',
];
const MAIL = [...LINES, 'Best,\nSam'].join('\n\n');
const sentences = (text: string) => text.split(/\n|(?<=[.?]) /).filter(Boolean);

describe('the sample writer fits an email', () => {
  test('into a note by leaving out whole sentences, the question and the observation last', () => {
    expect(fitInto(LINES.join('\n'), 300, 'note')).toBe(LINES.join('\n'));
    expect(fitInto(LINES.join('\n'), 110, 'note')).toBe(
      [LINES[0], LINES[1], 'Is this a topic for you at the moment?'].join('\n'),
    );
    expect(fitInto(LINES.join('\n'), 60, 'note')).toBe([LINES[0], LINES[4]].join('\n'));
  });

  test('into a message without the sign-off, and into an email with it', () => {
    expect(fitInto(MAIL, 4_000, 'message')).toBe(LINES.join('\n\n'));
    expect(fitInto(MAIL, 170, 'email')).toMatch(/^Hello Mara,[\s\S]+\n\nBest,\nSam$/);
  });

  property.prop([
    fc.integer({ min: 30, max: 400 }),
    fc.constantFrom('note', 'message', 'inmail', 'email'),
  ])(
    'never over the limit, and with no sentence of its own while one fits whole',
    (most, channel) => {
      const text = fitInto(MAIL, most, channel);
      expect(text.length).toBeLessThanOrEqual(most);
      if (most > 60) for (const sentence of sentences(text)) expect(MAIL).toContain(sentence);
    },
  );
});
