import { t } from '../../i18n/text.ts';
import { type Found, find, findAll, type Selector, tried } from '../dom/find.ts';
import { lineOf, textOf } from '../dom/text.ts';
import { isDateLine, isOngoing } from './dates.ts';
import { fullNameOf, sameName } from './name.ts';
import type { Person } from './person/person.ts';
import type { Position } from './profile/positions.ts';
import { SALES } from './selectors.ts';

function found(
  root: ParentNode & Node,
  ways: readonly Selector[],
  toText = lineOf,
): Found<string> | undefined {
  const first = find(root, ways, (element) => toText(element) !== '');
  return first && { value: toText(first.value), by: first.by };
}

/** The lead on the page: its top card and its name. */
export function salesLead(
  document: Document,
): { top: HTMLElement; name: Found<string> } | undefined {
  const top = find(document, SALES.topCard)?.value;
  const name = top && found(top, SALES.name);
  return top && name ? { top, name } : undefined;
}

/** Times in the text of an entry, which Sales Navigator does not mark: the first run of text shaped like one. */
const datesIn = (entry: HTMLElement): string =>
  textOf(entry)
    .split('\n')
    .map((line) => line.trim())
    .find(isDateLine) ?? '';

/** Largest part of a list that belongs to one title alone. */
function partOf(title: Element, list: Element): Element {
  let part = title;
  for (let up = title.parentElement; up && up !== list; up = up.parentElement) {
    if (findAll(up, SALES.roleTitle).value.length > 1) break;
    part = up;
  }
  return part;
}

/** Company of a role: beside its title, else over the group it stands in. */
function companyOf(title: Element, list: Element): string {
  const own = lineOf(find(partOf(title, list), SALES.roleCompany)?.value);
  if (own) return own;
  const group = title.closest('li')?.parentElement?.closest('li');
  return group && list.contains(group) ? lineOf(find(group, SALES.roleCompany)?.value) : '';
}

function positionOf(entry: HTMLElement, section: Element): Position[] {
  const element = find(entry, SALES.roleTitle)?.value;
  const title = lineOf(element);
  if (!element || !title) return [];
  const company = companyOf(element, section);
  const dates = datesIn(entry);
  const text = textOf(entry).replace(/\n+/g, '\n');
  return [{ title, ...(company && { company }), dates, current: isOngoing(dates), text }];
}

/** Roles of the top card are current by definition; Experience adds the earlier ones once it is loaded. */
function positions(document: Document, top: HTMLElement): Person['positions'] {
  const card = find(top, SALES.role)?.value ?? find(document, SALES.role)?.value;
  const current = card ? [...roles(card)] : [];
  const section = find(document, SALES.experience)?.value;
  const isSingle = (entry: HTMLElement) =>
    ![...entry.querySelectorAll<HTMLElement>('li')].some((each) => find(each, SALES.roleTitle));
  const { value: entries, by } = section
    ? findAll(section, SALES.entry, isSingle)
    : { value: [], by: '' };
  const earlier = entries
    .flatMap((entry) => (section ? positionOf(entry, section) : []))
    .filter(
      ({ title, company }) =>
        !current.some((role) => role.title === title && role.company === company),
    );
  const value = [...current, ...earlier];
  if (value.length > 0) return { value, by: current.length > 0 ? SALES.role[0].css : by };
  return { why: t('reading.linkedin.toExperience') };
}

/** Each current role with its own company. */
function roles(card: HTMLElement): Position[] {
  return findAll(card, SALES.roleTitle).value.flatMap((element): Position[] => {
    const title = lineOf(element);
    const company = companyOf(element, card);
    return title
      ? [
          {
            title,
            ...(company && { company }),
            current: true,
            text: [title, company].filter(Boolean).join('\n'),
          },
        ]
      : [];
  });
}

/** The nearest part of the page around an element that names anybody names this person, too. */
function isAbout(element: Element, name: string): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    const named = findAll(part, SALES.anyName).value.map(lineOf);
    if (named.length > 0) return named.some((each) => sameName(each, name));
  }
  return true;
}

/** What a lead page of Sales Navigator says about its person. */
export function readSales(
  document: Document,
  { top, name }: { top: HTMLElement; name: Found<string> },
): Person {
  const headline = found(top, SALES.headline);
  const location = found(top, SALES.location);
  const blurb = find(
    document,
    SALES.about,
    (element) => textOf(element) !== '' && isAbout(element, name.value),
  );
  const about = blurb && { value: textOf(blurb.value), by: blurb.by };
  const email = /^mailto:([^?]+)/.exec(
    find(document, SALES.email)?.value.getAttribute('href') ?? '',
  )?.[1];
  return {
    name: { ...name, value: fullNameOf(name.value) },
    ...(headline && { headline }),
    ...(location && { location }),
    schools: [],
    ...(about && { about }),
    positions: positions(document, top),
    education: [],
    posts: { why: t('reading.linkedin.salesPosts') },
    ...(email && { email }),
  };
}

/** Selectors of the fields a lead page should have, for the report. */
export const SALES_TRIED = {
  fullName: tried(SALES.name),
  jobTitle: tried(SALES.roleTitle),
  company: tried(SALES.roleCompany),
  location: tried(SALES.location),
};
