/** The same text, unit for unit, with the digits of every script in Latin figures and the marks that go with them. */
export const latinDigits = (text: string): string =>
  text.replace(/[\p{Nd}\u066a-\u066c％，．]/gu, latin);

const MARKS: Record<string, string> = {
  '٪': '%',
  '％': '%',
  '，': ',',
  '٬': ',',
  '．': '.',
  '٫': '.',
};

function latin(unit: string): string {
  if (/[0-9]/.test(unit) || unit.length > 1) return unit;
  const mark = MARKS[unit];
  // Digits of a script stand in a row of ten, whose zero has a code that the others follow.
  let zero = unit.charCodeAt(0);
  while (
    mark === undefined &&
    unit.charCodeAt(0) - zero < 9 &&
    /\p{Nd}/u.test(String.fromCharCode(zero - 1))
  )
    zero -= 1;
  return mark ?? String(unit.charCodeAt(0) - zero);
}

/**
 * What a row of digits can mean: "1,200" is 1200 or, on the continent, 1.2; "1.200" the other way round.
 * The likelier reading is first.
 */
export function readingsOf(row: string): number[] {
  const plain = row.replace(/['’\u00a0\u202f\u2009 ]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const whole = Number(plain.replace(/[.,]/g, ''));
  const decimal = Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
  if (marks.length === 0) return [whole];
  if (new Set(marks).size === 2) return [decimal];
  if (marks.length > 1) return [whole];
  if (plain.length - last - 1 !== 3 || plain.startsWith('0')) return [decimal];
  return plain[last] === ',' ? [whole, decimal] : [decimal, whole];
}
