import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createScanner, type Seen } from '../../../../worker/writer/answer/scanner.ts';

/** Scans a text cut into pieces of the given lengths, again and again. */
function scan(text: string, lengths: readonly number[]): Seen[] {
  const scanner = createScanner();
  const seen: Seen[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    seen.push(...scanner.push(text.slice(at, at + length)));
    at += length;
  }
  return seen;
}

const closed = (seen: Seen[]) =>
  seen.flatMap((one) => (one.kind === 'closed' ? [[one.key, JSON.parse(one.json)] as const] : []));

const entry = fc.record({
  subjectLineA: fc.string({ unit: 'grapheme' }),
  body: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  evidenceUsed: fc.array(fc.string()),
  odd: fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.dictionary(fc.string(), fc.string()),
  ),
});
const answer = fc.dictionary(fc.constantFrom('email1', 'email2', 'email3', 'x"y', 'ä{'), entry, {
  noNullPrototype: true,
});
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

describe('the scanner', () => {
  property.prop([answer, cuts, fc.constantFrom(undefined, 2)])(
    'tells every entry of any object, however it is cut',
    (object, lengths, indent) => {
      const seen = scan(JSON.stringify(object, null, indent), lengths);
      // A key is told as it is written: one with an escape stays escaped, and none of ours has any.
      const plain = Object.entries(object).filter(([key]) => !key.includes('"'));
      expect(closed(seen).filter(([key]) => !key.includes('"'))).toEqual(plain);
      expect(seen.at(-1)).toEqual({ kind: 'end' });
    },
  );

  property.prop([answer, cuts, fc.nat()])(
    'never tells an end of what was cut off',
    (object, lengths, cut) => {
      const text = JSON.stringify(object);
      const seen = scan(text.slice(0, Math.min(cut, text.length - 1)), lengths);
      expect(seen.filter(({ kind }) => kind === 'end')).toEqual([]);
    },
  );

  property.prop([fc.string(), cuts])('takes any text without throwing', (text, lengths) => {
    scan(text, lengths);
  });

  test('tells an entry with the very character that closes it', () => {
    const scanner = createScanner();
    expect(scanner.push('{"email1":{"body":"a"')).toEqual([
      { kind: 'grows', key: 'email1', field: 'body', characters: 1 },
    ]);
    expect(scanner.push('}')).toEqual([{ kind: 'closed', key: 'email1', json: '{"body":"a"}' }]);
  });

  test('passes over a fence around the JSON', () => {
    expect(
      scan('```json\n{"email1":{"body":"a"}}\n```', [5]).filter(({ kind }) => kind !== 'grows'),
    ).toEqual([{ kind: 'closed', key: 'email1', json: '{"body":"a"}' }, { kind: 'end' }]);
  });
});
