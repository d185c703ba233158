import { t } from '../../../i18n/text.ts';
import { type Found, find, findAll, type Selector, tried } from '../../dom/find.ts';
import { clip, lineOf, oneLine, textOf } from '../../dom/text.ts';
import { isOngoing } from '../dates.ts';
import { fullNameOf } from '../name.ts';
import type { Person } from '../person/person.ts';
import { GUEST } from '../selectors.ts';
import { slugOf } from '../slug.ts';
import type { Position } from './positions.ts';

/** Shown to people who are not signed in: LinkedIn hides names behind stars. */
const isMasked = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) || /\*{3}/u.test(text);
const clear = (text: string | undefined): string | undefined =>
  text && !isMasked(text) ? text : undefined;

/** What the page tells search engines about the person, as far as it has the expected shape. */
type Described = {
  name?: string;
  jobs: Job[];
  company?: string;
  location?: string;
  about?: string;
  url?: string;
};
/** A job as it is described; either part may be hidden behind stars. */
type Job = { title?: string; company?: string };

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
const string = (value: unknown): string | undefined =>
  typeof value === 'string' ? clear(oneLine(value)) : undefined;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined; // not JSON: then it describes nothing
  }
}

function describedPerson(document: Document): Described | undefined {
  for (const script of findAll(document, GUEST.jsonLd).value) {
    const data = parsed(script.textContent);
    const nodes = asList(record(data)?.['@graph'] ?? data).map(record);
    const person = nodes.find((node) => node?.['@type'] === 'Person');
    if (!person) continue;
    return {
      ...pick('name', string(person.name)),
      jobs: jobsOf(asList(person.jobTitle), asList(person.worksFor)),
      ...pick('company', asList(person.worksFor).map(nameIn).find(Boolean)),
      ...pick('location', string(record(person.address)?.addressLocality)),
      ...pick('about', string(person.description)),
      ...pick('url', string(person.url)),
    };
  }
  return undefined;
}

const nameIn = (value: unknown): string | undefined => string(record(value)?.name);

/** Titles and companies are listed in the same order; of lists of different length nobody can tell which belong together. */
function jobsOf(titles: readonly unknown[], companies: readonly unknown[]): Job[] {
  const isPaired = titles.length === companies.length;
  return titles.map((each, index) => ({
    ...pick('title', string(each)),
    ...(isPaired && pick('company', nameIn(companies[index]))),
  }));
}

const pick = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };

/** Text of the first way that finds any outside the sign-in dialogs, which repeat the name in every language. */
function read(
  root: ParentNode & Node,
  ways: readonly Selector[],
  toText = lineOf,
): Found<string> | undefined {
  const found = find(
    root,
    ways,
    (element) => !element.closest('[role="dialog"]') && clear(toText(element)) !== undefined,
  );
  return found && { value: toText(found.value), by: found.by };
}

/** What a page describes to search engines that is not about a person. */
const describedKinds = (document: Document): string[] =>
  findAll(document, GUEST.jsonLd).value.flatMap((script) => {
    const data = parsed(script.textContent);
    return asList(record(data)?.['@graph'] ?? data).flatMap(
      (node) => string(record(node)?.['@type']) ?? [],
    );
  });

/** The address the page gives as its own. */
function ownAddress(document: Document): string {
  const own = find(document, GUEST.address)?.value;
  return own?.getAttribute('href') ?? own?.getAttribute('content') ?? '';
}

/** The logged-out pages of companies, schools and jobs have the top card of a profile: address, description and links tell them from one. */
function isOfNoPerson(document: Document): boolean {
  const kinds = describedKinds(document);
  if (kinds.includes('Person')) return false;
  const address = ownAddress(document);
  if (/\/(?:in|pub)\//.test(address)) return false;
  const isElsewhere =
    /linkedin\.com\/(?:company|school|showcase|jobs?|pulse|posts|learning|services|newsletters|events|groups)\//.test(
      address,
    );
  return (
    isElsewhere ||
    kinds.some((kind) => kind !== 'WebPage') ||
    find(document, GUEST.noProfile) !== undefined
  );
}

/** The logged-out page of a profile: its name, or the description for search engines. */
export function guestProfile(document: Document): Found<string> | undefined {
  if (isOfNoPerson(document)) return undefined;
  const heading = find(document, GUEST.name, (element) => clear(lineOf(element)) !== undefined);
  if (heading) return { value: lineOf(heading.value), by: heading.by };
  const name = describedPerson(document)?.name;
  return name ? { value: name, by: 'script[type="application/ld+json"]' } : undefined;
}

/** One `time` and a dash: it goes on. Two: it has ended. */
function isCurrent(dates: Element | undefined): boolean {
  if (!dates) return false;
  const times = dates.querySelectorAll('time').length;
  const ownText = [...dates.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '');
  return times === 1 ? /[-–—]/u.test(ownText.join('')) : times === 0 && isOngoing(lineOf(dates));
}

function readPosition(entry: HTMLElement): Position[] {
  const line = (ways: readonly Selector[]) => clear(lineOf(find(entry, ways)?.value));
  const title = line(GUEST.entryTitle);
  const company =
    line(GUEST.entryCompany) ??
    clear(lineOf(find(entry.closest('.experience-group') ?? entry, GUEST.group)?.value));
  const dates = find(entry, GUEST.entryDates)?.value;
  if (!title || !dates) return [];
  const description = clip(textOf(find(entry, GUEST.entryText)?.value), 600);
  const text = [title, company, oneLine(dates.textContent), description].filter(Boolean).join('\n');
  return [
    { title, ...pick('company', company), dates: lineOf(dates), current: isCurrent(dates), text },
  ];
}

function readExperience(document: Document): Person['positions'] {
  const section = find(document, GUEST.experience)?.value;
  const { value: entries, by } = section ? findAll(section, GUEST.entry) : { value: [], by: '' };
  const value = entries.flatMap(readPosition);
  return value.length > 0 ? { value, by } : { why: t('reading.linkedin.guest') };
}

/** What the logged-out page says about its person. */
export function readGuest(document: Document, name: Found<string>): Person {
  const described = describedPerson(document);
  const top = find(document, GUEST.topCard)?.value;
  const byJson = (value: string | undefined) =>
    value ? { value, by: 'script[type="application/ld+json"]' } : undefined;
  const headline = top && read(top, GUEST.headline);
  const location = (top && read(top, GUEST.location)) ?? byJson(described?.location);
  const company = (top && read(top, GUEST.company)) ?? byJson(described?.company);
  const about = read(document, GUEST.about, textOf) ?? byJson(described?.about);
  const slug = slugOf(described?.url) ?? slugOf(ownAddress(document));
  const positions = readExperience(document);
  const schools = findAll(document, GUEST.school).value.flatMap(
    (element) => clear(lineOf(element)) ?? [],
  );
  return {
    name: { ...name, value: fullNameOf(name.value) },
    ...(headline && { headline }),
    ...(location && { location }),
    ...(company && { company }),
    schools,
    ...(about && { about }),
    positions: 'why' in positions ? (fromDescription(described) ?? positions) : positions,
    education: schools,
    posts: { why: t('reading.linkedin.guestPosts') },
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
}

/** The first job of the description whose title is not hidden. */
function fromDescription(described: Described | undefined): Person['positions'] | undefined {
  const job = described?.jobs.find(({ title }) => title !== undefined);
  if (!job?.title) return undefined;
  const text = [job.title, job.company].filter(Boolean).join('\n');
  return {
    value: [{ title: job.title, ...pick('company', job.company), current: true, text }],
    by: 'script[type="application/ld+json"]',
  };
}

/** Selectors of the fields a page of this kind should have, for the report. */
export const GUEST_TRIED = {
  fullName: tried(GUEST.name),
  location: tried(GUEST.location),
  company: tried(GUEST.company),
  experience: tried(GUEST.entry),
};
