import { afterName, isNameAlone, squeeze } from './names.ts';
import { isClosing } from './roles.ts';

const DELIMITER = /^(--|—|––|_{2,9}|\*{2,}|~{2,}|={2,}|-{2,9})$/;
const LONGEST = 16;

/**
 * Parts a mail whose signature nobody marked: below a line of dashes, or from the last line that is the writer's own name
 * on, with the closing above it ("Best regards,").
 */
export function splitSignature(lines: readonly string[], name: string | undefined): { text: string[]; signature: string[] } {
  const delimiter = lines.findLastIndex((line) => DELIMITER.test(line));
  if (delimiter >= 0 && lines.length - delimiter <= LONGEST) return parted(lines, delimiter, delimiter + 1);
  const named = lines.findLastIndex((line, at) => at > 0 && lines.length - at <= LONGEST && isSignedBy(line, name));
  if (named < 0) return { text: [...lines], signature: [] };
  return parted(lines, withClosing(lines, named), withFamilyAbove(lines, named));
}

function isSignedBy(line: string, name: string | undefined): boolean {
  const whole = afterName(line, name);
  if (whole !== undefined) return isNameAlone(whole);
  const first = name?.split(' ')[0] ?? '';
  return first.length > 1 && squeeze(line) === squeeze(first);
}

/** In East Asian signatures company and department stand above the name: the lines right above it, up to a blank one. */
function withFamilyAbove(lines: readonly string[], named: number): number {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(lines[named] ?? '')) return named;
  let at = named;
  while (at > 0 && lines[at - 1] !== '' && (lines[at - 1] ?? '').length < 40 && named - at < 3) at -= 1;
  return at;
}

function withClosing(lines: readonly string[], named: number): number {
  let at = withFamilyAbove(lines, named);
  while (at > 0 && lines[at - 1] === '') at -= 1;
  return isClosing(lines[at - 1] ?? '') ? at - 1 : at;
}

function parted(lines: readonly string[], end: number, start: number): { text: string[]; signature: string[] } {
  let last = end;
  while (last > 0 && lines[last - 1] === '') last -= 1;
  return { text: lines.slice(0, last), signature: lines.slice(start).filter((line) => line !== '') };
}
