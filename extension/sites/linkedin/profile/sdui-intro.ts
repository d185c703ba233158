import { commonAncestor, type Found, find, findAll, precedes } from '../../dom/find.ts';
import { lineOf, oneLine } from '../../dom/text.ts';
import { PROFILE, SDUI } from '../selectors.ts';

/** Headline, the line "company · school" under it, and the place, as the top card shows them. */
export type Intro = { headline?: Found<string>; slot?: Found<string>; location?: Found<string> };

const isDot = (element: Element): boolean => /^[·•|]$/u.test(oneLine(element.textContent));
export const notEmpty = (element: Element): boolean => lineOf(element) !== '';

/** The paragraph right before the contact link is the place; a dot stands between them. */
function placeBefore(anchor: Element): HTMLElement | undefined {
  let row: Element | null = anchor.closest('p') ?? anchor;
  for (row = row.previousElementSibling; row; row = row.previousElementSibling) {
    if (!isDot(row) && notEmpty(row)) return row as HTMLElement;
  }
  return undefined;
}

/** Neither degree ("· 2nd") nor pronouns ("she/her"). */
const isAside = (text: string): boolean =>
  /^[·•]/u.test(text) || /^\(?\p{L}{1,8}(?:\/\p{L}{1,8}){1,2}\)?$/u.test(text);

/** Rows that follow the row of the name: those of the nearest block where a paragraph comes after it. */
function rowsAfter(top: HTMLElement, name: HTMLElement): Element[] {
  const isText = (row: Element) =>
    row.nodeName === 'P' && lineOf(row).length > 1 && !isAside(lineOf(row));
  for (let row: Element | null = name; row && row !== top; row = row.parentElement) {
    const rows = [...(row.parentElement?.children ?? [])];
    const after = rows
      .slice(rows.indexOf(row) + 1)
      .filter((each) => notEmpty(each) && !isAside(lineOf(each)));
    if (after.some(isText)) return after;
  }
  return [];
}

/** Between the row of the name and the row of the place stand the headline and, under it, "company · school". */
export function readIntro(top: HTMLElement, name: HTMLElement): Intro {
  const link = find(top, PROFILE.contactLink, (element) => precedes(name, element));
  const rows = link ? [] : rowsAfter(top, name);
  const dot = find(
    top,
    SDUI.intro,
    (element) => isDot(element) && rows.some((row) => row.contains(element)),
  );
  const anchor = link ?? dot;
  if (!anchor) return introWithoutPlace(top, name);
  const by = link ? link.by : 'the dot between place and contact link';
  const place = placeBefore(anchor.value);
  const box = commonAncestor(name, anchor.value);
  const all = box ? [...box.children] : [];
  const between = all
    .slice(
      all.findIndex((row) => row.contains(name)) + 1,
      all.findIndex((row) => row.contains(anchor.value)),
    )
    .filter(notEmpty);
  const line = (index: number) =>
    between[index] && {
      value: lineOf(between[index]),
      by: `top card, row ${index + 1} between name and ${by}`,
    };
  const [headline, slot] = [line(0), line(1)];
  return {
    ...(headline && { headline }),
    ...(slot && { slot }),
    ...(place && { location: { value: lineOf(place), by: `${by}, the line before it` } }),
  };
}

/** Without any anchor the kind of row decides: paragraphs are the headline and "company · school", the next block holds the place. */
function introWithoutPlace(top: HTMLElement, name: HTMLElement): Intro {
  const rows = rowsAfter(top, name);
  const end = rows.findIndex((row) => row.nodeName !== 'P');
  const lines = end < 0 ? rows : rows.slice(0, end);
  const place = end > 0 ? rows[end]?.querySelector('p') : undefined;
  const found = (row: Element | null | undefined, what: string) =>
    row && lineOf(row) ? { value: lineOf(row), by: `top card, ${what} after the name` } : undefined;
  const [headline, slot, location] = [
    found(lines[0], 'first row'),
    found(lines[1], 'second row'),
    found(place, 'first block'),
  ];
  return { ...(headline && { headline }), ...(slot && { slot }), ...(location && { location }) };
}

type Employer = { company?: Found<string>; schools: string[] };

/** Company and school beside the name, told apart by the placeholder under their logos; without them, by what other cards say. */
export function readEmployer(
  top: HTMLElement,
  slot: Found<string> | undefined,
  schools: readonly string[],
  companies: readonly string[],
): Employer {
  const hasLogo = (item: HTMLElement) =>
    find(item, [...PROFILE.companyLogo, ...PROFILE.schoolLogo]) !== undefined;
  const items = findAll(top, SDUI.employers, hasLogo).value;
  const named = (ways: typeof PROFILE.companyLogo | typeof PROFILE.schoolLogo) => {
    const item = items.find((each) => find(each, ways) !== undefined);
    return item && { value: lineOf(item), by: `top card, ${find(item, ways)?.by ?? ''}` };
  };
  const company = named(PROFILE.companyLogo);
  const school = named(PROFILE.schoolLogo);
  const known = [...schools, ...(school ? [school.value] : [])];
  if (company?.value) return { company, schools: known };
  if (!slot || known.includes(slot.value)) return { schools: known };
  if (isFirstOfTwo(top, slot.value)) return { company: slot, schools: known };
  return fromSlot(slot, known, companies);
}

/** Of two names beside the person's, the first is the company, should the logos be gone. */
function isFirstOfTwo(top: HTMLElement, name: string): boolean {
  const items = findAll(
    top,
    SDUI.employers,
    (item) => lineOf(item.querySelector('p')) === name && !item.previousElementSibling,
  ).value;
  return items.some((item) => lineOf(item.nextElementSibling?.querySelector('p')) !== '');
}

/** "Company · School": two names are in this order; a single one counts only if Experience knows it. */
function fromSlot(
  slot: Found<string>,
  schools: readonly string[],
  companies: readonly string[],
): Employer {
  const school = schools.find((name) => slot.value.endsWith(` · ${name}`));
  if (school)
    return {
      company: { value: slot.value.slice(0, -school.length - 3), by: slot.by },
      schools: [...schools],
    };
  const [first = '', second, ...more] = slot.value.split(' · ');
  if (second && more.length === 0)
    return { company: { value: first, by: slot.by }, schools: [...schools, second] };
  return companies.includes(slot.value)
    ? { company: slot, schools: [...schools] }
    : { schools: [...schools] };
}
