import { CJK } from '../names/script.ts';
import { addressesIn } from './addresses.ts';
import { companyLabel } from './domains.ts';
import { isClosing } from './job-words.ts';
import { squeeze, wordsOf } from './name-text.ts';
import { phonesIn } from './phones.ts';
import { isDeviceLine, isNameLike, nameAtStart, type Who } from './signature-name.ts';
import { companyByDomain } from './signature-segments.ts';

/** The line of RFC 3676 below which a signature begins, and its long forms. */
const DASHES = /^(--|—|––)$/;
/** Lines of one sign, which frame signatures, and texts as well. */
const RULE = /^([-–—_=*~#+.・･─━═┄┅☆★◆◇■□▪●○∞＊＝〜])\1+$/u;
/** A longer line is text, and is not looked into: what a mail holds is its sender's choice. */
const LONGEST_LINE = 240;
const LONG = '…';
/** Most lines with text below the place where a signature begins. */
const LONGEST = 25;
/** Most lines between a closing, or a rule, and an East Asian name below it. */
const NEAR = 4;
const POSTSCRIPT = /^(p\.?\s?p?\.?\s?s\.?|п\.?\s?с\.?|追伸|추신|附言|又及)[\s:：.,–—-]/iu;

type Parted = { text: string[]; signature: string[] };

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

/** Number of the first line that belongs to the tail a signature may stand in. */
function tailOf(lines: readonly string[]): number {
  let at = lines.length;
  for (let count = 0; at > 0 && count < LONGEST; at -= 1) if (lines[at - 1] !== '') count += 1;
  return at;
}

/** "Best, Mara": closing and name on one line. */
function isClosed(line: string, who: Who): boolean {
  const [closing = '', name = '', more] = line.split(/\s*[,،、]\s*/);
  return more === undefined && isClosing(closing) && isFirstName(name, who);
}

function isFirstName(text: string, { name }: Who): boolean {
  const first = squeeze(wordsOf(name ?? '')[0] ?? '');
  return first.length > 1 && squeeze(text) === first;
}

const isSigned = (line: string, who: Who): boolean =>
  nameAtStart(line, who) !== undefined || isClosed(line, who);

/** Whether nothing but what belongs to a signature stands between its mark and the name: in East Asia company and department, else another form of the name. */
function isNear(between: readonly string[], name: string, who: Who): boolean {
  if (CJK.test(name))
    return between.length <= NEAR && between.every((line) => !/[。.!?！？]$/.test(line));
  const label = who.address ? companyLabel(who.address) : undefined;
  const isCompany = (line: string) =>
    wordsOf(line).length <= 4 && companyByDomain(line, label) !== undefined;
  return between.every(
    (line) => RULE.test(line) || DASHES.test(line) || isSigned(line, who) || isCompany(line),
  );
}

/** A rule of signs begins a signature where the name stands right below it, or a way to reach them does. */
function isFrame(lines: readonly string[], at: number, named: number, who: Who): boolean {
  const below = lines.slice(at + 1);
  if (DASHES.test(lines[at] ?? '')) return filled(below).some((line) => !RULE.test(line));
  if (!RULE.test(lines[at] ?? '')) return false;
  if (named > at) return isNear(filled(lines.slice(at + 1, named)), lines[named] ?? '', who);
  const reach = filled(below).slice(0, NEAR * 2);
  return (
    named < 0 &&
    reach.some((line) => phonesIn(line).length > 0 || addressesIn(line).includes(who.address ?? ''))
  );
}

/** A closing with something like a name right below it: whose it is need not be known. */
function isClosingAt(lines: readonly string[], at: number, named: number, who: Who): boolean {
  if (!isClosing(lines[at] ?? '')) return false;
  if (named > at) return isNear(filled(lines.slice(at + 1, named)), lines[named] ?? '', who);
  const [next] = filled(lines.slice(at + 1));
  return next !== undefined && named < 0 && isNameLike(wordsOf(next.split(/\s*[,|]\s*/)[0] ?? ''));
}

/** In East Asian signatures company and department stand above the name: the lines right above it, up to a blank one. */
function withFamilyAbove(lines: readonly string[], named: number): number {
  if (!CJK.test(lines[named] ?? '')) return named;
  let at = named;
  while (
    at > 0 &&
    lines[at - 1] !== '' &&
    (lines[at - 1] ?? '').length < 40 &&
    named - at < 3 &&
    !isClosing(lines[at - 1] ?? '')
  )
    at -= 1;
  return at;
}

/** Closings, names and rules right above where the signature begins. */
function withSignOff(lines: readonly string[], start: number, who: Who): number {
  let at = start;
  for (;;) {
    let above = at - 1;
    while (above > 0 && lines[above] === '') above -= 1;
    const line = lines[above] ?? '';
    if (above < 1 || line === '' || !(isClosing(line) || isSigned(line, who) || DASHES.test(line)))
      return at;
    at = above;
  }
}

/** Number of the line where the signature begins. */
function startOf(lines: readonly string[], who: Who): number | undefined {
  const tail = Math.max(tailOf(lines), 0);
  const inTail = (at: number) => at >= tail;
  const whole = lines.findLastIndex(
    (line, at) => at > 0 && inTail(at) && Boolean(nameAtStart(line, who)?.whole),
  );
  const named =
    whole >= 0
      ? whole
      : lines.findLastIndex((line, at) => at > 0 && inTail(at) && isSigned(line, who));
  const marks = lines.flatMap((_, at) =>
    inTail(at) && (isFrame(lines, at, named, who) || isClosingAt(lines, at, named, who))
      ? [at]
      : [],
  );
  const starts = [...marks.slice(0, 1), ...(named >= 0 ? [withFamilyAbove(lines, named)] : [])];
  return starts.length > 0 ? withSignOff(lines, Math.min(...starts), who) : undefined;
}

/** Without the last line, where a mail program wrote it. */
function withoutDevice(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line !== '');
  const stands =
    last === 0 || lines[last - 1] === '' || lines.slice(0, last).some((line) => isClosing(line));
  return last >= 0 &&
    isDeviceLine(lines[last] ?? '') &&
    (stands || wordsOf(lines[last - 1] ?? '').length <= 3)
    ? lines.slice(0, last)
    : [...lines];
}

const trimmed = (lines: readonly string[]): string[] =>
  lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);

/**
 * Parts a mail whose signature nobody marked: below a line of dashes, or from the last line that is the writer's own name on, or below a
 * closing ("Best regards,"). A postscript belongs to the text.
 */
export function splitSignature(all: readonly string[], who: Who): Parted {
  const short = withoutDevice(all.map((line) => (line.length > LONGEST_LINE ? LONG : line)));
  const lines = all.slice(0, short.length);
  const start = startOf(short, who);
  if (start === undefined) return { text: trimmed(lines), signature: [] };
  const below = lines.slice(start);
  const script = below.findIndex((line) => POSTSCRIPT.test(line));
  const end = script < 0 ? -1 : below.findIndex((line, at) => at > script && line === '');
  const postscript = script < 0 ? [] : below.slice(script, end < 0 ? undefined : end);
  const rest = below.filter((line) => !postscript.includes(line));
  const text = trimmed(lines.slice(0, start));
  return {
    text: postscript.length > 0 ? [...text, '', ...postscript] : text,
    signature: filled(rest).filter(
      (line) => !RULE.test(line) && !DASHES.test(line) && !isClosing(line),
    ),
  };
}
