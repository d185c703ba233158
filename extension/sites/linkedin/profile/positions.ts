import { find, type Selector } from '../../dom/find.ts';
import { clip, lineOf, textOf } from '../../dom/text.ts';
import { isDateLine, isOngoing } from '../dates.ts';
import { CAREER_BREAK } from '../headline/words.ts';

/** One position: what its entry says, and the lines of the entry as they stand on the page. `current` is unknown where no time is given. */
export type Position = {
  title?: string;
  company?: string;
  dates?: string;
  current?: boolean;
  text: string;
};

/** How the entries of one kind of page look. */
export type EntryShape = {
  line: readonly Selector[];
  longText: readonly Selector[];
};

const LIST = 'ul, ol';
/** Roles of a group and words of a description that are kept; more would only fill the brief. */
const MAX_ROLES = 4;
const MAX_DESCRIPTION = 600;
/** "Acme · Full-time", "Acme · Hybrid": what follows the dot is no part of the name. */
const organisation = (line: string | undefined): string | undefined =>
  line?.split(/\s+[·・]\s+/u)[0]?.trim() || undefined;

/** Lines of an entry itself: not those of the lists inside it, and not its long texts. */
function ownLines(entry: HTMLElement, shape: EntryShape): string[] {
  const list = entry.closest(LIST);
  const isOwn = (element: Element) =>
    element.closest(LIST) === list &&
    !shape.longText.some(({ css }) => isDescription(element, css));
  for (const { css } of shape.line) {
    const lines = [...entry.querySelectorAll(css)].filter(isOwn).map(lineOf).filter(Boolean);
    if (lines.length > 0) return lines;
  }
  return [];
}

/** A line that is, or holds, a folded long text. Ember folds nothing inside an entry but descriptions; SDUI marks the box. */
const isDescription = (element: Element, css: string): boolean =>
  css.includes('expandable') && (element.matches(css) || element.querySelector(css) !== null);

function descriptionOf(entry: HTMLElement, shape: EntryShape): string {
  const found = find(entry, shape.longText, (element) => textOf(element).length > 60);
  return found ? clip(textOf(found.value.closest('p') ?? found.value), MAX_DESCRIPTION) : '';
}

/** Index of the line that gives the time, or -1. The first line is a title, even if it holds a year. */
const dateIndex = (lines: readonly string[]): number =>
  lines.findIndex((line, index) => index > 0 && index < 4 && isDateLine(line));

const joined = (...parts: (string | readonly string[])[]): string =>
  parts.flat().filter(Boolean).join('\n');

/** A single position: title, company, time, place. */
function single(lines: readonly string[], at: number, description: string): Position {
  const [title = ''] = lines;
  const company = at > 1 ? organisation(lines[1]) : undefined;
  const dates = lines[at] ?? '';
  return {
    title,
    ...(company && { company }),
    dates,
    current: isOngoing(dates),
    text: joined(lines, description),
  };
}

/** Several roles at one company: the company and its total time on top, the roles in a list. */
function grouped(entry: HTMLElement, header: readonly string[], shape: EntryShape): Position[] {
  const company = organisation(header[0]);
  const roles = [...entry.querySelectorAll<HTMLElement>('li')].flatMap((item) => {
    const lines = ownLines(item, shape);
    const at = dateIndex(lines);
    return at < 0 ? [] : [{ item, lines, dates: lines[at] ?? '' }];
  });
  const [first] = roles;
  if (!first || !company) return [];
  const text = joined(
    header,
    ...roles.slice(0, MAX_ROLES).map(({ lines }) => lines),
    descriptionOf(first.item, shape),
  );
  return roles.slice(0, 1).map(({ lines, dates }) => ({
    title: lines[0] ?? '',
    company,
    dates,
    current: isOngoing(dates),
    text,
  }));
}

/** An entry that gives no time: whether the position is still held is not known. */
function undated([title, company]: readonly string[], description: string): Position[] {
  const name = organisation(company);
  return title && name
    ? [{ title, company: name, text: joined([title, company ?? ''], description) }]
    : [];
}

/** Positions of the entries, in the order of the page. A break between them is none. */
export function readPositions(entries: readonly HTMLElement[], shape: EntryShape): Position[] {
  return entries.flatMap((entry) => {
    const lines = ownLines(entry, shape);
    const at = dateIndex(lines);
    if (lines.slice(0, 2).some((line) => CAREER_BREAK.test(line))) return [];
    if (at > 0) return [single(lines, at, descriptionOf(entry, shape))];
    const roles = grouped(entry, lines, shape);
    return roles.length > 0 ? roles : undated(lines, descriptionOf(entry, shape));
  });
}

/** First line of each entry: the schools of an Education section. */
export function readSchools(
  entries: readonly HTMLElement[],
  shape: EntryShape,
): { name: string; text: string }[] {
  return entries.flatMap((entry) => {
    const lines = ownLines(entry, shape);
    return lines[0] ? [{ name: lines[0], text: joined(lines.slice(0, 3)) }] : [];
  });
}

/** Entries that hold no other entry of the same list. */
export const outermost = (elements: readonly HTMLElement[]): HTMLElement[] =>
  elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
