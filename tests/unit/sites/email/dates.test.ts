import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../extension/sites/email/dates.ts';

describe('parseDate', () => {
  it.each([
    ['20 Aug 2025, 13:19', 'en', '2025-08-20'],
    ['Aug 20, 2025, 1:19 PM', 'en', '2025-08-20'],
    ['чт, 26 дек. 2019 г., 22:54', 'ru', '2019-12-26'],
    ['26 мая 2021 г., 10:00', 'ru', '2021-05-26'],
    ['Do., 26. Dez. 2019, 22:54', 'de', '2019-12-26'],
    ['2019年12月26日(木) 22:54', 'ja', '2019-12-26'],
    ['2019/12/26 22:54', 'ja', '2019-12-26'],
    ['czw., 26 gru 2019, 22:54', 'pl', '2019-12-26'],
    ['jeu. 26 déc. 2019, 22:54', 'fr', '2019-12-26'],
    ['jue, 26 dic 2019 22:54', 'es', '2019-12-26'],
    ['2026년 3월 3일 (화) 오후 3:00', 'ko', '2026-03-03'],
    ['23 בנוב׳ 2026, 8:27', 'he', '2026-11-23'],
    ['٢٣‏/١١‏/٢٠٢٦، ٨:٢٧ ص', 'ar', '2026-11-23'],
    ['26.12.2019, 22.54', 'fi', '2019-12-26'],
    ['11:00, 4 thg 3, 2026', 'vi', '2026-03-04'],
    ['Th 4, 4 thg 3, 2026 lúc 11:00', 'vi', '2026-03-04'],
    ['พ. 4 มี.ค. 2026 11:00', 'th', '2026-03-04'],
    ['4 ม.ค. 2026 11:00', 'th', '2026-01-04'],
  ])('%s in %s is %s', (title, language, date) => {
    expect(parseDate(title, language)).toBe(date);
  });

  it('takes "mar." for a Tuesday or for March as the rest of the date has it', () => {
    expect(parseDate('mar. 24 déc. 2019, 08:10')).toBe('2019-12-24');
    expect(parseDate('mar 24 dic 2019, 10:00', 'it')).toBe('2019-12-24');
    expect(parseDate('24 mar 2020, 10:00', 'it')).toBe('2020-03-24');
  });

  it.each([
    ['03/04/2025', 'en', 'day or month first: nobody can tell'],
    ['23 lis 2026', '', 'November in Polish, October in Croatian'],
    ['31 Feb 2026', 'en', 'no such day'],
    ['2 days ago', 'en', 'no date'],
    ['', 'en', 'nothing'],
    ['5 Aug 2568', 'th', 'another calendar'],
  ])('leaves out "%s" (%s): %s', (title, language) => {
    expect(parseDate(title, language)).toBeUndefined();
  });

  it('reads slashes where the page’s language settles the order', () => {
    expect(parseDate('03/04/2025', 'en-GB')).toBe('2025-04-03');
    expect(parseDate('03/04/2025', 'en-US')).toBe('2025-03-04');
    expect(parseDate('23/04/2025', 'en')).toBe('2025-04-23');
  });

  it('reads what Intl writes in every language it knows', () => {
    const day = new Date(2026, 10, 3, 9, 41);
    for (const language of [
      'en-GB',
      'en-US',
      'ru',
      'de',
      'ja',
      'pl',
      'fr',
      'es',
      'it',
      'pt-BR',
      'nl',
      'sv',
      'cs',
      'uk',
      'tr',
      'ko',
      'zh-CN',
      'he',
      'el',
      'hu',
      'ro',
      'fi',
    ]) {
      const title = new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(day);
      expect([language, title, parseDate(title, language)]).toEqual([
        language,
        title,
        '2026-11-03',
      ]);
    }
  });
});
