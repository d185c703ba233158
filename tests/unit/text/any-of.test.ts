import { describe, expect, test } from 'vitest';
import { ANYWHERE, anyOf, LETTERS, WHOLE, WORDS } from '../../../shared/text/any-of.ts';

const matchIn = (text: string, pattern: RegExp) => text.match(pattern)?.[0];

describe('a list of phrases', () => {
  const nudge = anyOf(WORDS, 'i')`
    checking (?:in|back)

    touching base
    \d+ minutes
  `;

  test.each([
    ['Just Checking in.', 'Checking in'],
    ['touching base', 'touching base'],
    ['15 minutes', '15 minutes'],
  ])('%s', (text, found) => {
    expect(matchIn(text, nudge)).toBe(found);
  });

  test.each(['checking into it', 'retouching bases', 'in', ''])('not: %s', (text) => {
    expect(matchIn(text, nudge)).toBeUndefined();
  });

  test('keeps the spaces that are written as such, and its flags', () => {
    const sign = anyOf(ANYWHERE, 'g')`
      ,\x20
      ;
    `;
    expect('a, b;c,d'.split(sign)).toEqual(['a', 'b', 'c,d']);
    expect(sign.flags).toBe('g');
  });

  test('edges hold for each of its phrases', () => {
    const whole = anyOf(WHOLE)`
      a|an
      the
    `;
    expect(['a', 'an', 'the', 'than', 'and'].filter((word) => whole.test(word))).toEqual([
      'a',
      'an',
      'the',
    ]);
    expect(matchIn('früher über', anyOf(LETTERS, 'u')`üb|üb?er`)).toBe('über');
    expect(matchIn('früher', anyOf(LETTERS, 'u')`her`)).toBeUndefined();
  });

  test('takes another list as a phrase', () => {
    const urgent = anyOf(ANYWHERE, 'i')`
      ${anyOf(WORDS)`
        act now
        buy now
      `}
      \${2,}
    `;
    expect(['Act now!', 'react now', '$$$', '$'].map((text) => matchIn(text, urgent))).toEqual([
      'Act now',
      undefined,
      '$$$',
      undefined,
    ]);
  });

  test('keeps the spaces of a list that stands at the end of a line', () => {
    const back = anyOf(ANYWHERE)`
      back${anyOf([' ', ' '])`
        again|once
      `}
    `;
    expect(['back again ', 'back again', 'backagain '].map((text) => back.test(text))).toEqual([
      true,
      false,
      false,
    ]);
    expect(anyOf(ANYWHERE)`${anyOf([' ', ''])`x`}`.test('x')).toBe(false);
  });

  test.each([
    ['none', () => anyOf(WORDS)``],
    ['an empty one at the end', () => anyOf(WORDS)`a|`],
    ['an empty one at the front', () => anyOf(WORDS)`|a`],
    ['an empty one between', () => anyOf(WORDS)`a||b`],
  ])('with %s is refused', (_, list) => {
    expect(list).toThrow(TypeError);
  });

  test('may end in a sign that is escaped', () => {
    expect(matchIn('a|', anyOf(ANYWHERE)`a\|`)).toBe('a|');
  });
});
