const MARKS: Record<string, string> = {
  '٪': '%',
  '％': '%',
  '，': ',',
  '٬': ',',
  '．': '.',
  '٫': '.',
};

/** The same text, unit for unit, with the digits of every script in Latin figures. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９٪％，٬．٫]/g, (unit) => {
    // Digits of a script stand in a row of ten, which begins at 0 of sixteen, in Indic blocks at 6.
    const zero = unit >= '०' && unit <= '৯' ? 6 : 0;
    return MARKS[unit] ?? String((unit.charCodeAt(0) % 16) - zero);
  });

/**
 * What a row of digits can mean: "1,200" is 1200 or, on the continent, 1.2; "1.200" the other way
 * round. The likelier reading is first.
 */
export function readingsOf(row: string): number[] {
  const plain = row.replace(/['’\u00a0\u202f\u2009 ]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const whole = Number(plain.replace(/[.,]/g, ''));
  const decimal = Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
  const isGroup = plain.length - last === 4 && !plain.startsWith('0');
  if (marks.length === 0 || (marks.length > 1 && new Set(marks).size === 1)) return [whole];
  if (marks.length > 1 || !isGroup) return [decimal];
  return plain[last] === ',' ? [whole, decimal] : [decimal, whole];
}
