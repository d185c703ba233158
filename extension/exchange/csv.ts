/* CSV as RFC 4180 has it: comma, CRLF, quotes doubled. UTF-8 without a mark in front: it would be part of the first column's name. */

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also in full width. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text that no spreadsheet runs: an apostrophe before what looks like a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same for HTML, where blanks in front say nothing, and the first character may be written by its number without being seen. */
export function guardedHtml(html: string): string {
  const text = html.replace(/^[\s\u200b\ufeff]+/u, '');
  return FORMULA.test(text) ? text.replace(/^./u, (first) => `&#${first.codePointAt(0)};`) : text;
}

const cell = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
