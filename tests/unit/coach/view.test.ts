import { expect, test } from 'vitest';
import {
  coachEmail,
  previewOf,
  summaryOf,
  thresholdsWith,
  wordCount,
} from '../../../extension/coach/index.ts';
import { requestOf } from './harmless.ts';

const BRIEF = {
  keyBenefit: 'Saves 4 hours a week',
  prospect: {
    firstName: 'Mara',
    evidence: [
      {
        id: 'e1',
        kind: 'post' as const,
        label: 'Post of 3 March',
        text: 'We run nine depots. Mondays are worst.',
      },
    ],
  },
};

test('an invented figure and an invented customer in one sentence are two findings', () => {
  const body = 'We helped Maersk save 30% last year.';
  const found = coachEmail({ ...requestOf({ body }), brief: BRIEF }).filter(
    ({ rule }) => rule === 'unsupported-claim',
  );
  const marked = found.flatMap(({ marks }) =>
    marks.map(({ start, end }) => body.slice(start, end)),
  );
  expect(marked.sort()).toEqual(['30%', 'Maersk']);
});

test('an unsupported claim heads the findings and asks before Insert', () => {
  const [first] = coachEmail({
    ...requestOf({
      body: 'Hi Mara,\n\nYou run 25 depots, and Mondays are worst for the people who plan.\n\nIs it by hand?',
    }),
    brief: BRIEF,
  });
  expect(first).toMatchObject({
    rule: 'unsupported-claim',
    severity: 'error',
    asksBeforeInsert: true,
  });
});

test('an email without findings says so', () => {
  expect(summaryOf([])).toBe('No issues found');
});

test('a preview cuts subject and first line as an inbox does', () => {
  const { desktop, phone, words, readingSeconds } = previewOf({
    subject: 'a question about the morning routes of your nine depots',
    body: 'Hi Mara,\n\nDispatchers often plan routes by hand before the first driver comes in.\n\nHow do you plan yours?',
  });
  expect(phone).toMatchObject({
    subject: 'a question about the morning routes o…',
    subjectCut: true,
  });
  expect(phone.snippet).toBe('Hi Mara, Dispatchers often plan routes by ha…');
  expect(desktop.subjectCut).toBe(false);
  expect(words).toBe(19);
  expect(readingSeconds).toBe(5);
});

test('German is spared the rules about English words', () => {
  const body =
    'Hallo Mara,\n\nich wollte nur kurz nachfragen, ob Sie meine letzte E-Mail gesehen haben und ob das Thema für Sie und Ihr Team gerade wichtig ist.\n\nPasst es?';
  const rules = coachEmail({ ...requestOf({ body }), language: 'de' }).map(({ rule }) => rule);
  expect(rules).not.toContain('reading-grade');
  expect(rules).not.toContain('empty-nudge');
});

test('thresholds take the user’s numbers and refuse what is none', () => {
  const own = thresholdsWith({ sentenceMost: 12, openerMost: 'many', questionsMost: -1 });
  expect(own.sentenceMost).toBe(12);
  expect(own.openerMost).toBe(150);
  expect(own.questionsMost).toBe(3);
});

test('too long for its channel: whole words are quoted, and the fix knows the length', () => {
  const body = `Hi Mara,\n\n${'Routes are planned by hand in most depots. '.repeat(7)}Who plans yours?`;
  const finding = coachEmail(requestOf({ body, channel: 'note' })).find(
    ({ rule }) => rule === 'channel-limit',
  );
  const [mark] = finding?.marks ?? [];
  expect(body.slice((mark?.start ?? 0) - 1, mark?.end)).toMatch(/^\s\S.*yours\?$/u);
  expect(mark?.start).toBeLessThanOrEqual(300);
  expect(finding?.fix).toEqual({
    kind: 'rewrite',
    label: 'Fit to 300',
    rewrite: 'fit',
    maxLength: 300,
  });
});

test('the words shown are those the length rule counts', () => {
  const body = 'Hi Mara,\n\nThree small words.\n\nBest,\nSam';
  expect(wordCount(body)).toBe(3);
  expect(coachEmail(requestOf({ body })).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^3 words /u),
  );
});
