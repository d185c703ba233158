import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../extension/contacts/model.ts';
import { withReadingCorrected, withStatus } from '../../../extension/contacts/status.ts';
import { ENOUGH, tallies, verdictOn, wilson } from '../../../extension/contacts/tally.ts';
import { person, touch } from './people.ts';

const counts = fc
  .integer({ min: 1, max: 500 })
  .chain((sent) =>
    fc.record({ sent: fc.constant(sent), answered: fc.integer({ min: 0, max: sent }) }),
  );

describe('the Wilson interval', () => {
  // Newcombe 1998, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (answered, sent, low, high) => {
    const interval = wilson({ sent, answered });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  property.prop([counts])('holds the share that was seen, within 0 and 1', ({ sent, answered }) => {
    const { low, high } = wilson({ sent, answered });
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(low).toBeLessThanOrEqual(answered / sent);
    expect(high).toBeGreaterThanOrEqual(answered / sent);
  });

  property.prop([counts])('is the mirror of what was not answered', ({ sent, answered }) => {
    const [one, other] = [wilson({ sent, answered }), wilson({ sent, answered: sent - answered })];
    expect(one.low).toBeCloseTo(1 - other.high, 10);
  });

  property.prop([counts])('narrows as more are counted', ({ sent, answered }) => {
    const [few, many] = [
      wilson({ sent, answered }),
      wilson({ sent: sent * 4, answered: answered * 4 }),
    ];
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  test('of nothing says nothing', () => {
    expect(wilson({ sent: 0, answered: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('the verdict', () => {
  const of = (a: [number, number], b: [number, number]) =>
    verdictOn({
      A: { answered: a[0], sent: a[1] },
      B: { answered: b[0], sent: b[1] },
    });

  test.each<[[number, number], [number, number], string]>([
    [[3, 10], [0, 12], 'too-few'],
    [[ENOUGH, ENOUGH], [0, ENOUGH - 1], 'too-few'],
    [[9, 100], [5, 100], 'no-difference'],
    [[40, 100], [5, 100], 'A'],
    [[5, 100], [40, 100], 'B'],
  ])('of %j against %j is %s', (a, b, verdict) => expect(of(a, b)).toBe(verdict));

  property.prop([counts, counts])('is the same whichever is called A', (one, other) => {
    const turned = { A: 'B', B: 'A', 'too-few': 'too-few', 'no-difference': 'no-difference' };
    expect(verdictOn({ A: one, B: other })).toBe(turned[verdictOn({ A: other, B: one })]);
  });
});

const SENT = [
  touch({ sequence: 'tom.1', step: 1, subject: 'A', at: '2026-11-20T09:00:00.000Z' }),
  touch({ sequence: 'tom.1', step: 2, subject: 'B', at: '2026-11-23T09:00:00.000Z' }),
];
const tom = (change: Partial<Contact> = {}): Contact =>
  person('tom', {
    touches: SENT,
    sequences: [{ key: 'tom.1', offerId: 'o1', createdAt: '2026-11-20T08:00:00.000Z', steps: [] }],
    ...change,
  });
const count = (sent: number, answered: number) => ({ sent, answered });

describe('what is counted', () => {
  test('each email once under the subject it went out with, by offer', () => {
    const again = touch({
      sequence: 'tom.1',
      step: 1,
      subject: 'B',
      at: '2026-11-20T09:05:00.000Z',
    });
    const reply = touch({ sequence: 'tom.1', step: 3, subject: undefined });
    const all = tallies([
      tom({ touches: [...SENT, again, reply] }),
      tom({ id: 'x', touches: [touch({ sequence: 'elsewhere' })] }),
    ]);
    expect([...all]).toEqual([['o1', { A: count(0, 0), B: count(2, 0) }]]);
  });

  test.each(['replied', 'not_interested', 'opted_out', 'not_now'] as const)(
    '%s answers the email that went out last',
    (is) => {
      const at = '2026-11-24T09:00:00.000Z';
      const answered = withStatus(tom(), { is, at, by: 'page' });
      expect(tallies([answered]).get('o1')).toEqual({ A: count(1, 0), B: count(1, 1) });
      // What the user does with it afterwards makes it no less of an answer.
      const done = withStatus(answered, { is: 'done', at: '2026-11-25T09:00:00.000Z', by: 'user' });
      expect(tallies([done]).get('o1')?.B).toEqual(count(1, 1));
    },
  );

  test('an automatic note is no answer, and neither is one from before', () => {
    const away = withStatus(tom(), {
      is: 'out_of_office',
      at: '2026-11-24T09:00:00.000Z',
      by: 'page',
    });
    const before = withStatus(tom(), { is: 'replied', at: '2026-11-01T09:00:00.000Z', by: 'page' });
    for (const each of [away, before])
      expect(tallies([each]).get('o1')).toEqual({ A: count(1, 0), B: count(1, 0) });
  });

  test('one that was misread is taken back', () => {
    const read = withStatus(tom(), { is: 'replied', at: '2026-11-24T09:00:00.000Z', by: 'writer' });
    expect(tallies([withReadingCorrected(read)]).get('o1')?.B).toEqual(count(1, 0));
  });
});
