import { addDays, isBusinessDay, onBusinessDay, type Weekend } from '../sequence/calendar.ts';

/** Days to put somebody off to, ISO 8601 dates. `tomorrow`: the next business day. `nextWeek`: the first one of the week that follows. */
export function snoozeDays(
  today: string,
  weekend: Weekend,
): { tomorrow: string; nextWeek: string } {
  const tomorrow = onBusinessDay(addDays(today, 1), weekend);
  return { tomorrow, nextWeek: afterWeekend(today, weekend) };
}

/** The first business day after the next weekend; a week from now where no day is free. */
function afterWeekend(today: string, weekend: Weekend): string {
  let day = addDays(today, 1);
  for (let left = 7; left > 0; left--, day = addDays(day, 1))
    if (!isBusinessDay(day, weekend)) return onBusinessDay(day, weekend);
  return addDays(today, 7);
}
