import { describe, expect, test } from 'vitest';
import { refused } from '../../../extension/client/problem.ts';
import { offerFrom } from '../../../extension/common/offer-form.tsx';
import { initials } from '../../../extension/format/initials.ts';
import { threadWords } from '../../../extension/format/thread.ts';
import { untilWords } from '../../../extension/format/times.ts';
import { OFFER } from '../../gallery/people.ts';
import { NOW } from '../../gallery/states.ts';

describe('where the thread stands', () => {
  test.each([
    [
      { unanswered: 2, lastAt: '2026-11-18', replied: true },
      'You wrote twice since their reply, last 6 days ago (4 business days). No answer yet.',
    ],
    [{ unanswered: 1, lastAt: '2026-11-24T00:10:00' }, 'You wrote today. No answer yet.'],
    [
      { unanswered: 1, replied: true, lastAt: '2026-11-09' },
      'You replied 15 days ago (11 business days). No answer yet.',
    ],
    [{ unanswered: 1, lastAt: '2026-11-23T20:00:00' }, 'You wrote yesterday. No answer yet.'],
    // A Sunday, and the Tuesday after.
    [{ unanswered: 1, lastAt: '2026-11-22' }, 'You wrote 2 days ago. No answer yet.'],
    [{ replied: true, lastAt: '2026-11-20T09:00:00' }, 'They replied 4 days ago (2 business days)'],
    [{ unanswered: 9 }, 'You wrote 9 times. No answer yet.'],
    [{ unanswered: 0, replied: true, lastAt: '2026-11-23T08:00:00' }, 'They replied yesterday'],
    [{ declined: true, lastAt: 'no date' }, 'They said no'],
    [{}, ''],
  ])('%j', (thread, words) => expect(threadWords(thread, NOW)).toBe(words));
});

describe('initials', () => {
  test.each([
    ['Mara Holt', 'MH'],
    ['  ', ''],
    ['Joaquín de la Reyes', 'JR'],
    ['佐藤', '佐'],
    ['“Bo” Ek', 'BE'],
    ['Élodie', 'É'],
    ['Dr. Jonas Weber', 'JW'],
    ['Prof. Dr. Anna Maria Krüger', 'AK'],
    ['Sarah Chen, PhD', 'SC'],
  ])('%s', (name, letters) => expect(initials(name)).toBe(letters));
});

describe('an offer as typed', () => {
  test('says which fields are missing', () => {
    expect(offerFrom({ yourProduct: 'A review' })).toEqual({
      wrong: ['targetJobTitle', 'problemTheyFace', 'keyBenefit', 'callToAction'],
    });
  });

  test('is named by what it sells when it has no name', () => {
    const { id, name, companyName, ...fields } = OFFER;
    expect(offerFrom({ ...fields, companyName: '' })).toEqual({
      offer: { ...fields, name: 'A review of 30' },
    });
    const named = offerFrom({ ...fields, yourProduct: 'Fieldnote, a notebook for sales teams' });
    expect(named).toMatchObject({ offer: { name: 'Fieldnote' } });
  });
});

test('how long until the hour opens', () => {
  const at = (minutes: number) =>
    untilWords(new Date(NOW.getTime() + minutes * 60_000).toISOString(), NOW);
  expect([at(-1), at(0.5), at(12), at(180)]).toEqual([
    'in a moment',
    'in a minute',
    'in 12 minutes',
    'in 3 hours',
  ]);
});

describe('the client’s problems', () => {
  test.each([
    ['quota_exceeded', 'quota'],
    ['rate_limit_exceeded', 'rate-limit'],
    ['network_limit_exceeded', 'rate-limit'],
    ['writer_unavailable', 'busy'],
    ['writer_failed', 'failed'],
    ['internal_error', 'failed'],
  ] as const)('%s is %s', (error, kind) => {
    const body = { error, message: 'm' };
    expect(refused(body)).toMatchObject({ kind, message: 'm', body });
  });
});
