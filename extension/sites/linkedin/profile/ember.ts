import { t } from '../../../i18n/text.ts';
import {
  commonAncestor,
  type Found,
  find,
  findAll,
  precedes,
  type Selector,
  tried,
} from '../../dom/find.ts';
import { lineOf, oneLine, textOf } from '../../dom/text.ts';
import { dayOfActivity } from '../dates.ts';
import { saysWorkAt } from '../headline/headline.ts';
import { fullNameOf } from '../name.ts';
import type { Part, Person, Post } from '../person/person.ts';
import { EMBER, PROFILE } from '../selectors.ts';
import { alike } from '../similar.ts';
import { slugOf } from '../slug.ts';
import { saysPosted } from './own-post.ts';
import {
  type EntryShape,
  outermost,
  type Position,
  readPositions,
  readSchools,
} from './positions.ts';

const SHAPE: EntryShape = { line: EMBER.entryLine, longText: EMBER.longText };

/** The profile on the page: its heading and its top card. */
export type EmberPage = { heading: Found<HTMLElement>; top: HTMLElement };

export function emberProfile(document: Document): EmberPage | undefined {
  const heading = find(document, EMBER.name, (element) => lineOf(element) !== '');
  if (!heading) return undefined;
  const top = heading.value.closest<HTMLElement>('section') ?? find(document, EMBER.topCard)?.value;
  const isProfile =
    top &&
    (top.matches('[data-member-id]') ||
      find(top, PROFILE.contactLink) ||
      sectionOf(document, EMBER.experience));
  return isProfile ? { heading, top } : undefined;
}

/** The section a fixed anchor stands in. */
const sectionOf = (document: Document, anchor: readonly Selector[]): HTMLElement | undefined =>
  find(document, anchor)?.value.closest<HTMLElement>('section') ?? undefined;

/** The line under the row of the name: by its classes, else the next block after that row. */
function readHeadline(top: HTMLElement, heading: HTMLElement): Found<string> | undefined {
  const known = find(
    top,
    EMBER.headline,
    (element) => precedes(heading, element) && lineOf(element) !== '',
  );
  if (known) return { value: lineOf(known.value), by: known.by };
  for (let row: Element | null = heading; row && row !== top; row = row.parentElement) {
    for (let next = row.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.nodeName === 'DIV' && lineOf(next))
        return { value: lineOf(next), by: 'first block after the row of the name' };
    }
  }
  return undefined;
}

/** The line before the contact link: by its place, else by its classes. */
function readLocation(top: HTMLElement): Found<string> | undefined {
  const link = find(top, PROFILE.contactLink);
  const before = link?.value.parentElement?.previousElementSibling;
  if (link && before && lineOf(before))
    return { value: lineOf(before), by: `${link.by}, the line before it` };
  const known = find(top, EMBER.location, (element) => lineOf(element) !== '');
  return known && { value: lineOf(known.value), by: known.by };
}

type Organisation = { name: string; kind?: 'company' | 'school'; by: string };

/** Company and school beside the name: list items with a logo, between the name and the contact link. */
function organisations(top: HTMLElement, heading: HTMLElement): Organisation[] {
  const link = find(top, PROFILE.contactLink)?.value;
  const box = link ? (commonAncestor(heading, link) ?? top) : top;
  const items = [...box.querySelectorAll<HTMLElement>('ul > li')].filter(
    (item) =>
      precedes(heading, item) &&
      (!link || precedes(item, link)) &&
      item.querySelector('img, svg') &&
      lineOf(textHolder(item)),
  );
  return items.map((item) => {
    const company = find(item, PROFILE.companyLogo);
    const school = find(item, PROFILE.schoolLogo);
    const known = company ?? school;
    return {
      name: lineOf(textHolder(item)),
      ...(known && { kind: company ? ('company' as const) : ('school' as const) }),
      by: known?.by ?? 'li with a logo',
    };
  });
}

/** The item's button or link holds the name; its text is the button's own here, so it is read from inside. */
const textHolder = (item: HTMLElement): Element => item.querySelector('button, a') ?? item;

type Employer = { company?: Found<string>; schools: string[] };

/**
 * Told apart by logo or link, then by what Education and Experience say, then by the order: a company comes before a school. A school
 * beside the name is always one of Education's, so a single name that is not among them is a company, as soon as either section says
 * anything, or the headline gives a job there. Who once worked at their school, and does not now, is not employed by it.
 */
function readEmployer(
  items: readonly Organisation[],
  schools: readonly string[],
  positions: readonly Position[],
  headline: string | undefined,
): Employer {
  const companies = positions.flatMap(({ company }) => company ?? []);
  const held = positions.flatMap(({ company, current }) =>
    company && current !== false ? [company] : [],
  );
  const isAmong = (name: string, names: readonly string[]) =>
    names.some((each) => alike(each, name));
  const isSchool = ({ name, kind }: Organisation) =>
    kind === 'school' || (kind === undefined && isAmong(name, schools) && !isAmong(name, held));
  const isCompany = ({ name, kind }: Organisation) =>
    kind === 'company' || (kind === undefined && isAmong(name, companies));
  const [first] = items;
  const isLoaded = schools.length > 0 || companies.length > 0;
  const isSaid =
    items.length === 1 && first !== undefined && saysWorkAt(headline ?? '', first.name);
  const company =
    items.find((item) => isCompany(item) && !isSchool(item)) ??
    (first && !isSchool(first) && (items.length === 2 || (items.length === 1 && isLoaded) || isSaid)
      ? first
      : undefined);
  const rest = items
    .filter((item) => item !== company && (isSchool(item) || company !== undefined))
    .map(({ name }) => name);
  return {
    ...(company && { company: { value: company.name, by: `top card, ${company.by}` } }),
    schools: [...new Set([...schools, ...rest])],
  };
}

function entriesOf(section: HTMLElement | undefined) {
  if (!section) return { value: [], by: '' };
  const { value, by } = findAll(
    section,
    EMBER.entry,
    (item) => item.parentElement?.closest('li') === null,
  );
  return { value: outermost(value), by };
}

function readExperience(section: HTMLElement | undefined): Person['positions'] {
  const { value: entries, by } = entriesOf(section);
  const value = readPositions(entries, SHAPE);
  if (value.length > 0) return { value, by: `#experience, ${by}` };
  return {
    why: t('reading.linkedin.toExperience'),
  };
}

/** Shared posts and comments are left out: only the page's own words for "posted this" count. */
function readPosts(section: HTMLElement | undefined, name: string): Part<Post> {
  const none = { why: t('reading.linkedin.noOwnPosts') };
  if (!section) return none;
  const { value: items, by } = findAll(
    section,
    EMBER.post,
    (item) => find(item, EMBER.postHeader) !== undefined,
  );
  const value = outermost(items).flatMap((item): Post[] => {
    const header = find(item, EMBER.postHeader)?.value;
    const text = textOf(find(item, EMBER.postText)?.value);
    const href = item.querySelector('a[href*="/feed/update/"]')?.getAttribute('href') ?? '';
    if (
      !header ||
      !text ||
      /[?&](?:dashC|c)ommentUrn=/.test(href) ||
      !saysPosted(oneLine(header.textContent), name)
    )
      return [];
    const at = dayOfActivity(/activity(?::|%3A)(\d+)/i.exec(href)?.[1] ?? '');
    return [{ text, ...(at && { at }) }];
  });
  return value.length > 0 ? { value, by: `Activity, ${by}` } : none;
}

function readAbout(section: HTMLElement | undefined): Found<string> | undefined {
  const text =
    section &&
    find(section, EMBER.longText, (element) => !element.closest('h2') && textOf(element) !== '');
  return text && { value: textOf(text.value), by: `#about, ${text.by}` };
}

/** What the page of the older kind says about its person. */
export function readEmber(document: Document, { heading, top }: EmberPage): Person {
  const positions = readExperience(sectionOf(document, EMBER.experience));
  const education = readSchools(entriesOf(sectionOf(document, EMBER.education)).value, SHAPE);
  const name = { value: fullNameOf(lineOf(heading.value)), by: heading.by };
  const headline = readHeadline(top, heading.value);
  const location = readLocation(top);
  const about = readAbout(sectionOf(document, EMBER.about));
  const slug =
    slugOf(find(top, PROFILE.contactLink)?.value.getAttribute('href')) ??
    slugOf(find(top, PROFILE.ownLink)?.value.getAttribute('href'));
  return {
    name,
    ...(headline && { headline }),
    ...(location && { location }),
    ...readEmployer(
      organisations(top, heading.value),
      education.map((school) => school.name),
      'value' in positions ? positions.value : [],
      headline?.value,
    ),
    ...(about && { about }),
    positions,
    education: education.map(({ text }) => text),
    posts: readPosts(sectionOf(document, EMBER.activity), name.value),
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
}

/** Selectors of the fields a page of this kind should have, for the report. */
export const EMBER_TRIED = {
  fullName: tried(EMBER.name),
  location: tried([...PROFILE.contactLink, ...EMBER.location]),
  company: tried([...PROFILE.companyLogo, ...PROFILE.schoolLogo]),
  about: tried([...EMBER.about, ...EMBER.longText]),
  experience: tried([...EMBER.experience, ...EMBER.entry]),
  posts: tried([...EMBER.activity, ...EMBER.post]),
};
