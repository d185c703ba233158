/** Units of time, in seconds. A month is a twelfth, a quarter a fourth of a year. */
export const SECONDS = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
  decade: 315_576_000,
} as const;
export type TimeUnit = keyof typeof SECONDS;

const NAMES: [RegExp, TimeUnit][] = [
  [/^(?:s|sec|secs|seconds?|sekunden?|segundos?|secondes?)$/, 'second'],
  [/^(?:min|mins|minutes?|minuten?|minutos?|minuti)$/, 'minute'],
  [/^(?:h|hr|hrs|hours?|stunden?|heures?|horas?|ore|uur|timmar)$/, 'hour'],
  [/^(?:d|days?|tage?n?|jours?|d[ií]as?|giorni|dagen|workdays?)$/, 'day'],
  [/^(?:w|wk|wks|weeks?|wochen?|semaines?|semanas?|settimane|weken|veckor)$/, 'week'],
  [/^(?:mo|mos|mths?|months?|monate?n?|mois|mes|meses|mesi|maanden)$/, 'month'],
  [/^(?:quarters?|quartale?)$/, 'quarter'],
  [/^decades?$/, 'decade'],
  [/^(?:y|yr|yrs|years?|jahre?n?|ans?|années|años?|anni|jaar|anos?)$/, 'year'],
];

const SMALL_WORD =
  /^(?:a|an|the|per|in|on|of|to|and|or|at|by|for|from|is|are|was|were|with|each|every|this|last|next|times?|that|over|within|before|after)$/i;

/** The unit of time that a text begins with, with one word between at most ("-minute call", " weeks to", " associate hours"). */
export function timeUnitOf(tail: string): TimeUnit | undefined {
  const [, first = '', second] = /^[\s\u00a0-]?(\p{L}+)(?:[\s-](\p{L}+))?/u.exec(tail) ?? [];
  return unitNamed(first) ?? (second && second.length > 2 && first.length > 2 && !SMALL_WORD.test(first) ? unitNamed(second) : undefined);
}

const unitNamed = (word: string): TimeUnit | undefined => NAMES.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
