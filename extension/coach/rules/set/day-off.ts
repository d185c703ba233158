import { locale, t } from '../../../i18n/text.ts';
import { countryOf, holidayOn } from '../../holidays.ts';
import type { Found, RuleContext, SetRule } from '../../types.ts';

export const dayOff: SetRule = {
  scope: 'set',
  name: 'day-off',
  title: 'coach.rules.dayOff.title',
  looksFor: 'coach.rules.dayOff.looksFor',
  why: 'An email sent on a holiday gets buried under the others two days later, and it shows that no one checked the calendar. Readers who judged sequences blind named it. Whether replies suffer is not measured.',
  instead: 'Send it on the next business day.',
  weight: 48,
  languages: 'any',
  good: [
    { bodies: ['Who plans the routes?', 'Mondays too?'], begins: '2026-11-24', days: [0, 3] },
    { bodies: ['Who plans the routes?', 'Mondays too?'], begins: '2026-11-23', days: [0, 3] },
  ],
  bad: [
    { bodies: ['Who plans the routes?', 'Mondays too?'], begins: '2026-12-22', days: [0, 3] },
    { bodies: ['Who plans the routes?', 'Mondays too?'], begins: '2026-11-24', days: [0, 4] },
    {
      bodies: ['Who plans the routes?', 'Mondays too?'],
      begins: '2026-11-23',
      days: [0, 3],
      brief: { prospect: { location: 'Austin, Texas', evidence: [] } },
    },
  ],
  check: (contexts) => contexts.flatMap((context, at) => (at === 0 ? [] : offOn(context))),
};

function offOn({ date, step, brief }: RuleContext): (Found & { step: number })[] {
  if (!date) return [];
  const holiday = holidayOn(date, countryOf(brief.prospect?.location));
  const isWeekend = [0, 6].includes(date.getUTCDay());
  if (!holiday && !isWeekend) return [];
  const day = date.toLocaleDateString(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return [
    {
      step,
      severity: holiday ? 'warning' : 'hint',
      title: t('coach.rules.dayOff.finding'),
      message: holiday
        ? t('coach.rules.dayOff.saysHoliday', { day, holiday })
        : t('coach.rules.dayOff.saysWeekend', { day }),
    },
  ];
}
