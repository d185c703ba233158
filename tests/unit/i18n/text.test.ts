import { afterEach, describe, expect, test } from 'vitest';
import { evidenceLabel } from '../../../extension/format/evidence-label.ts';
import { daysAgo } from '../../../extension/format/thread.ts';
import { dayOf } from '../../../extension/format/times.ts';
import { direction, listed, locale, plural, t } from '../../../extension/i18n/text.ts';
import { mailLabel } from '../../../extension/sites/gmail/evidence.ts';
import { getMessage, type Texts } from '../../../scripts/lib/get-message.ts';
import { textsOf } from '../../../scripts/lib/locales.ts';

const { chrome } = globalThis as unknown as { chrome: { i18n: object } };
const { i18n } = chrome;
function speak(texts: Texts): void {
  chrome.i18n = { getMessage: getMessage(texts) };
}
afterEach(() => {
  chrome.i18n = i18n;
});

const NOW = new Date('2026-11-27T10:00:00');

test('a text has its values in their places, whatever they hold', () => {
  expect(t('problem.garbled.message', { worker: '{status}', status: 502 })).toBe(
    '{status} sent an answer ColdCopy doesn’t understand (status 502).',
  );
});

describe('numbers', () => {
  test('take the form of the language, and are written as it writes them', () => {
    expect([0, 1, 2, 1234].map((count) => plural('common.emails', count))).toEqual([
      '0 emails',
      '1 email',
      '2 emails',
      '1,234 emails',
    ]);
    speak(textsOf('de'));
    expect([0, 1, 1234].map((count) => plural('common.emails', count))).toEqual([
      '0 E-Mails',
      '1 E-Mail',
      '1.234 E-Mails',
    ]);
  });

  test('have as many forms as the language has', () => {
    speak({
      ...textsOf('en'),
      language_tag: 'pl',
      common_emails_one: '{count} e-mail',
      common_emails_few: '{count} e-maile',
      common_emails_many: '{count} e-maili',
    });
    expect([1, 3, 5, 22].map((count) => plural('common.emails', count))).toEqual([
      '1 e-mail',
      '3 e-maile',
      '5 e-maili',
      '22 e-maile',
    ]);
  });

  test('a form that is not there is the usual one', () => {
    speak({ ...textsOf('en'), language_tag: 'ar' });
    expect(plural('common.emails', 2)).toBe('2 emails');
  });
});

test('dates and lists are those of the language of the texts, not of another one the browser has', () => {
  expect([locale(), dayOf('2026-11-03', NOW), listed(['a', 'b', 'c'])]).toEqual([
    'en-US',
    'Nov 3',
    'a, b, and c',
  ]);
  speak(textsOf('de'));
  expect([locale(), dayOf('2026-11-03', NOW), listed(['a', 'b', 'c']), direction()]).toEqual([
    'de',
    '3. Nov.',
    'a, b und c',
    'ltr',
  ]);
  expect(daysAgo('2026-11-24', NOW)).toBe('vor 3 Tagen');
});

describe('what a line of evidence is called', () => {
  const LABELS = [
    mailLabel('them', '', '2026-11-03', false),
    mailLabel('me', '', '2025-02-28', true),
    mailLabel('other', 'Bob Lee of Acme', '2026-11-03', false),
    mailLabel('other', 'Bob Lee', undefined, false),
    ...['Subject', 'Their signature', 'Their post of Jan 5, 2026', 'Their message, Today, 2:02 PM'],
    ...['Current position: VP, Acme', 'Something else of Nov 3'],
  ];

  test('in English it is the label itself', () => {
    expect(LABELS.map(evidenceLabel)).toEqual(LABELS);
  });

  test('in German it is told in German, and what is no label of ours stays', () => {
    speak(textsOf('de'));
    expect(LABELS.map(evidenceLabel)).toEqual([
      'E-Mail des Kontakts vom 3. Nov.',
      'Ihre E-Mail vom 28. Feb. 2025 (erste Wörter)',
      'E-Mail von Bob Lee of Acme vom 3. Nov.',
      'E-Mail von Bob Lee',
      'Betreff',
      'Signatur des Kontakts',
      'Beitrag des Kontakts vom 5. Jan. 2026',
      'Nachricht des Kontakts, Today, 2:02 PM',
      'Aktuelle Position: VP, Acme',
      'Something else of Nov 3',
    ]);
  });
});
