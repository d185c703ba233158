/** First code unit of the rows of ten digits that scripts other than Latin use and mail is written in. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The same text, unit for unit, with every digit in Latin figures and the marks that go with them. */
export function latinDigits(text: string): string {
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19\u066a\uff05\uff0c\uff0e\u066b\u066c]/g,
    latin,
  );
}

function latin(unit: string): string {
  const code = unit.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  if (unit === '\u066a' || unit === '\uff05') return '%';
  return unit === '\uff0c' || unit === '\u066c' ? ',' : '.';
}

/**
 * What a row of digits can mean: "1,200" is 1200 or, on the continent, 1.2; "1.200" the other way round. The likelier reading is first.
 */
export function readingsOf(row: string): number[] {
  const plain = row.replace(/['’\u00a0\u202f\u2009 ]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(plain)];
  const kinds = new Set(marks);
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const whole = Number(plain.replace(/[.,]/g, ''));
  const decimal = Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
  if (kinds.size === 2) return [decimal];
  if (marks.length > 1) return [whole];
  if (plain.length - last - 1 !== 3 || plain.startsWith('0')) return [decimal];
  return plain[last] === ',' ? [whole, decimal] : [decimal, whole];
}
