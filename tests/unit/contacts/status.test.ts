import '../fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { isExpired } from '../../../extension/contacts/expiry.ts';
import type { ContactStatus } from '../../../extension/contacts/model.ts';
import { rowOf } from '../../../extension/contacts/rows.ts';
import { withSequence, withTouch } from '../../../extension/contacts/sequences.ts';
import {
  dueFrom,
  withAnswered,
  withReadingCorrected,
  withStatus,
  withStatusUndone,
} from '../../../extension/contacts/status.ts';
import { NOW, person, sequence, touch } from './people.ts';

const status = (
  is: ContactStatus['is'],
  by: ContactStatus['by'],
  change: Partial<ContactStatus> = {},
): ContactStatus => ({ is, by, at: NOW.toISOString(), ...change });
const LINE = { label: 'Their email of Nov 3', text: 'Please take me off your list.' };

test('nothing gives way to anything', () =>
  expect(withStatus(person('tom'), status('replied', 'page')).status?.is).toBe('replied'));

test.each([
  [status('replied', 'page'), status('out_of_office', 'writer'), 'out_of_office'],
  [status('not_interested', 'user'), status('replied', 'page'), 'not_interested'],
  [status('not_interested', 'user'), status('opted_out', 'writer'), 'opted_out'],
  [status('opted_out', 'writer'), status('replied', 'page'), 'opted_out'],
  [status('opted_out', 'page'), status('open', 'user'), 'opted_out'],
  [status('opted_out', 'page'), status('not_interested', 'user'), 'opted_out'],
  [status('done', 'user'), status('replied', 'page'), 'replied'],
  [status('replied', 'page'), status('done', 'user'), 'done'],
] as const)('%j, then %j: %s', (before, found, is) =>
  expect(withStatus(person('tom', { status: before }), found).status?.is).toBe(is),
);

describe('their email read again', () => {
  const replied = (text: string, mailAt?: string) =>
    status('replied', 'page', { line: { ...LINE, text }, ...(mailAt && { mailAt }) });
  const said = (is: ContactStatus['is'], over: string) =>
    withStatus(person('tom', { status: replied(over, '2026-11-26') }), status(is, 'user'));

  test.each(['done', 'open', 'not_now', 'not_interested'] as const)(
    'does not overturn “%s”, said over it',
    (is) => {
      const contact = said(is, 'How much is it?');
      expect(withStatus(contact, replied('How much is it?'))).toBe(contact);
      expect(withStatus(contact, replied('How much is it?', '2026-11-26'))).toBe(contact);
    },
  );

  test.each([
    // Noticed at 10:00; of the same day another email counts as the later one.
    ['2026-11-20', 'done'],
    ['2026-11-27T08:00:00', 'done'],
    ['2026-11-27', 'replied'],
    ['2026-11-27T11:00:00', 'replied'],
    ['2026-11-28', 'replied'],
  ])('another one of %s over “done”: %s', (mailAt, is) =>
    expect(
      withStatus(said('done', 'How much is it?'), replied('And when?', mailAt)).status?.is,
    ).toBe(is),
  );

  test('is no wish not to be contacted that the user has not heard of', () => {
    const optOut = status('opted_out', 'writer', { line: LINE, mailAt: '2026-11-20' });
    expect(withStatus(said('done', 'How much is it?'), optOut).status?.is).toBe('opted_out');
  });

  test('does not overturn what the writer read in it', () => {
    const away = status('out_of_office', 'writer', { line: LINE, until: '2026-12-07' });
    const contact = person('tom', { status: away });
    expect(withStatus(contact, replied(LINE.text, '2026-11-26'))).toBe(contact);
  });

  test('tells its day where that was not known', () => {
    const known = person('tom', { status: replied('How much is it?') });
    const again = withStatus(known, replied('How much is it?', '2026-11-26'));
    expect(again.status?.mailAt).toBe('2026-11-26');
    expect(withStatus(again, replied('How much is it?', '2026-11-26'))).toBe(again);
  });
});

test('answered, they wait no more: what comes next is due when they have had three business days', () => {
  const line = { label: 'Their email of Nov 26', text: 'How much is it?' };
  const waiting = withTouch(
    withSequence(person('tom'), sequence('tom.1'), NOW),
    touch({ at: '2026-11-23T09:00:00.000Z' }),
  );
  const replied = withStatus(waiting, status('replied', 'page', { line, mailAt: '2026-11-26' }));
  expect(rowOf(replied)).toMatchObject({ status: 'replied', heardAt: '2026-11-26' });
  expect(rowOf(replied).due).toBeUndefined();
  const answered = withAnswered(replied, '2026-11-27T15:00:00', NOW);
  expect(rowOf(answered)).toMatchObject({ status: 'open', due: '2026-12-02', step: 2 });
  // The email that was answered is still the newest of theirs in the thread.
  expect(withStatus(answered, status('replied', 'page', { line, mailAt: '2026-11-26' }))).toBe(
    answered,
  );
  const more = { ...line, text: 'And for 60?' };
  expect(
    withStatus(answered, status('replied', 'page', { line: more, mailAt: '2026-11-30' })).status
      ?.is,
  ).toBe('replied');
});

test('a reading that was called wrong lifts the status, and its line never sets one again', () => {
  const found = status('opted_out', 'writer', { line: LINE });
  const corrected = withReadingCorrected(withStatus(person('tom'), found));
  expect(corrected.status).toBeUndefined();
  expect(withStatus(corrected, found)).toBe(corrected);
  const other = { ...found, line: { ...LINE, text: 'Remove me.' } };
  expect(withStatus(corrected, other).status).toEqual(other);
});

test('undo lifts a no, never a wish not to be contacted', () => {
  const no = withStatus(person('tom'), status('not_interested', 'user'));
  expect(withStatusUndone(no).status).toBeUndefined();
  const out = withStatus(person('tom'), status('opted_out', 'user'));
  expect(withStatusUndone(out)).toBe(out);
});

test.each([
  [undefined, '2026-11-30'],
  [status('replied', 'page'), null],
  [status('done', 'user'), null],
  [status('opted_out', 'user'), null],
  // A Saturday: the Monday after.
  [status('out_of_office', 'page', { until: '2026-12-05' }), '2026-12-07'],
  [status('not_now', 'user', { until: '2026-11-20' }), '2026-11-30'],
])('%j: due on %s', (before, due) => expect(dueFrom(before, '2026-11-30')).toBe(due));

const written = withSequence(person('tom'), sequence('tom.1'), NOW);
const old = { ...written, updatedAt: '2026-08-01T00:00:00.000Z' };
const SENT = touch({ at: '2026-08-01T00:00:00.000Z' });
const OPTED_OUT = status('opted_out', 'page', { at: '2026-08-01T00:00:00.000Z' });

test('a contact is kept for the user’s own limit; a sequence under way and an opt-out, for ever', () => {
  const expired = (contact: typeof old, days: number | null = 60) =>
    isExpired(rowOf(contact), days, NOW);
  expect(expired(old)).toBe(true);
  expect(expired(old, 365)).toBe(false);
  expect(expired(old, null)).toBe(false);
  expect(expired(withTouch(old, SENT))).toBe(false);
  expect(expired(withTouch(old, { ...SENT, step: 7 }))).toBe(true);
  expect(expired({ ...old, status: OPTED_OUT })).toBe(false);
});
