import { table, wordSet } from '../text/table.ts';

/** Units of time, in seconds. A month is a twelfth, a quarter a fourth of a year. */
const SECONDS: Record<string, number> = {
  ...{ second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 },
  ...{ month: 2_629_800, quarter: 7_889_400, year: 31_557_600, decade: 315_576_000 },
};

const UNITS = table(`second s sec secs second seconds sekunde sekunden segundo segundos secondes;
  minute min mins minute minutes minuten minutos minuti; quarter quarter quarters quartal quartale;
  hour h hr hrs hour hours stunde stunden heure heures hora horas ore uur timmar hourly;
  day d day days tag tage tagen jour jours día días dia dias giorni dagen daily;
  decade decade decades;
  week w wk wks week weeks woche wochen semaine semaines semana semanas settimane weken weekly;
  month mo mos mth mths month months monat monate monaten mois mes meses mesi maanden monthly;
  year y yr yrs year years jahr jahre jahren ans année año años anni jaar ano anos yearly`);

/** What may stand between a number and its unit: "ten working days", "six calendar weeks". */
const BETWEEN = wordSet('working business calendar full short whole more consecutive straight');

/** The unit of time that a text begins with: "-minute call", " weeks to", " working days". */
export function timeUnitOf(tail: string): { unit: string; working: boolean } | undefined {
  const [, first = '', second = ''] =
    /^[\s\u00a0-]?(\p{L}+)(?:[\s-](\p{L}+))?/u.exec(tail.toLowerCase()) ?? [];
  const unit = UNITS.get(BETWEEN.has(first) ? second : first);
  return unit === undefined ? undefined : { unit, working: /^(?:working|business)$/.test(first) };
}

/** Seconds of a unit; of working days five make a week. */
export const secondsOf = ({ unit = '', working }: { unit?: string; working?: boolean }): number =>
  (SECONDS[unit] ?? 1) * (working && unit === 'day' ? 7 / 5 : 1);
