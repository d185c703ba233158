import { dayOfActivity } from './dates.ts';
import { commonAncestor, type Found, find, findAll, isShown, lineOf, oneLine, precedes, type Root, slugOf, textOf, tried } from './dom.ts';
import { fullNameOf } from './name.ts';
import type { Part, Person, Post } from './person.ts';
import { type EntryShape, outermost, readPositions, readSchools } from './positions.ts';
import { PROFILE, SDUI } from './selectors.ts';

/** Where the profile of one member lies: its top card, and how its other cards are found. */
export type SduiPage = { top: HTMLElement; by: string; member: string; card(suffix: string): HTMLElement | undefined };

const KEY = 'com.linkedin.sdui.profile.card.ref';
const SHAPE: EntryShape = { line: SDUI.entryLine, longText: SDUI.longText };

const keyOf = (card: Element): string => card.getAttribute('componentkey') ?? '';

/** A card of this member; a page that moved on may still hold cards of the one before. */
function cardOf(root: Root, member: string, slug: string | undefined, suffix: string): HTMLElement | undefined {
  const cards = [...root.querySelectorAll<HTMLElement>(`[componentkey^="${KEY}"][componentkey$="${suffix}"]`)];
  const named = (name: string | undefined) =>
    name && cards.find((card) => keyOf(card).toLowerCase() === `${KEY}${name}${suffix}`.toLowerCase());
  const [only] = cards;
  return named(member) || named(slug) || (cards.every((card) => keyOf(card) === keyOf(only ?? card)) ? only : undefined);
}

/** Of several, those that are drawn. Whether one is drawn costs a layout, so a single one is not asked. */
const drawn = <E extends Element>(elements: E[]): E[] => {
  const shown = elements.length > 1 ? elements.filter(isShown) : elements;
  return shown.length > 0 ? shown : elements;
};

/** The profile's screen, or undefined where another one is drawn. A saved main part has no screen: then its cards decide. */
function profileScreen(document: Document): Root | undefined {
  const screens = drawn(findAll(document, SDUI.screen).value);
  const isProfile = (screen: Element) => /\.profile\.Profile$/.test(screen.getAttribute('data-sdui-screen') ?? '');
  return screens.length > 0 ? screens.find(isProfile) : document;
}

/** Cards by their key; should the keys go, the section around the link to the contact details. */
function topCards(document: Document, screen: Root): Found<HTMLElement[]> {
  const isNamed = (card: HTMLElement | null): card is HTMLElement => card !== null && find(card, SDUI.name) !== undefined;
  const keyed = findAll(document, SDUI.topCard, isNamed);
  if (keyed.value.length > 0 || screen === document) return keyed;
  const { value: links, by } = findAll(screen, PROFILE.contactLink);
  return { value: links.map((link) => link.closest<HTMLElement>('section')).filter(isNamed), by: `section around ${by}` };
}

/** The profile on the page, or undefined. The screen decides, the address does not. */
export function sduiProfile(document: Document, slug: string | undefined): SduiPage | undefined {
  const screen = profileScreen(document);
  if (!screen) return undefined;
  const { value: cards, by } = topCards(document, screen);
  const isOf = (card: HTMLElement) =>
    slug !== undefined && findAll(card, PROFILE.ownLink).value.some((link) => slugOf(link.getAttribute('href')) === slug);
  const top = cards.find(isOf) ?? drawn(cards)[0];
  if (!top) return undefined;
  const member = keyOf(top).startsWith(KEY) ? keyOf(top).slice(KEY.length, -'Topcard'.length) : '';
  const root: Root = top.closest('[data-sdui-screen]') ?? document;
  return { top, by, member, card: (suffix) => cardOf(root, member, ownSlug(top), suffix) };
}

/** Name of the profile in its address, from the links of the top card. */
export function ownSlug(top: Element): string | undefined {
  const links = [...findAll(top, PROFILE.contactLink).value, ...findAll(top, PROFILE.ownLink).value];
  return links.map((link) => slugOf(link.getAttribute('href'))).find(Boolean);
}

type Intro = { headline?: Found<string>; slot?: Found<string>; location?: Found<string> };

const isDot = (element: Element): boolean => /^[·•|]$/u.test(oneLine(element.textContent));
const notEmpty = (element: Element): boolean => lineOf(element) !== '';

/** The paragraph right before the contact link is the place; a dot stands between them. */
function placeBefore(anchor: Element): HTMLElement | undefined {
  let row: Element | null = anchor.closest('p') ?? anchor;
  for (row = row.previousElementSibling; row; row = row.previousElementSibling) {
    if (!isDot(row) && notEmpty(row)) return row as HTMLElement;
  }
  return undefined;
}

/** Between the row of the name and the row of the place stand the headline and, under it, "company · school". */
function readIntro(top: HTMLElement, name: HTMLElement): Intro {
  const link = find(top, PROFILE.contactLink, (element) => precedes(name, element));
  const dot = find(top, SDUI.intro, (element) => isDot(element) && precedes(name, element));
  const anchor = link ?? dot;
  if (!anchor) return introWithoutPlace(top, name);
  const by = link ? link.by : 'the dot between place and contact link';
  const place = placeBefore(anchor.value);
  const box = commonAncestor(name, anchor.value);
  const rows = box ? [...box.children] : [];
  const between = rows
    .slice(
      rows.findIndex((row) => row.contains(name)) + 1,
      rows.findIndex((row) => row.contains(anchor.value)),
    )
    .filter(notEmpty);
  const line = (index: number) =>
    between[index] && { value: lineOf(between[index]), by: `top card, row ${index + 1} between name and ${by}` };
  const [headline, slot] = [line(0), line(1)];
  return {
    ...(headline && { headline }),
    ...(slot && { slot }),
    ...(place && { location: { value: lineOf(place), by: `${by}, the line before it` } }),
  };
}

/** Without any anchor: the first paragraph after the name that is neither degree ("· 2nd") nor pronouns ("she/her"). */
function introWithoutPlace(top: HTMLElement, name: HTMLElement): Intro {
  const isAside = (text: string) => /^[·•]/u.test(text) || /^\(?\p{L}{1,8}(?:\/\p{L}{1,8}){1,2}\)?$/u.test(text);
  const headline = find(top, SDUI.intro, (p) => precedes(name, p) && lineOf(p).length > 1 && !isAside(lineOf(p)));
  return headline ? { headline: { value: lineOf(headline.value), by: `top card, first ${headline.by} after the name` } } : {};
}

type Employer = { company?: Found<string>; schools: string[] };

/** Company and school beside the name, told apart by the placeholder under their logos; without them, by what other cards say. */
function readEmployer(
  top: HTMLElement,
  slot: Found<string> | undefined,
  schools: readonly string[],
  companies: readonly string[],
): Employer {
  const hasLogo = (item: HTMLElement) => find(item, [...PROFILE.companyLogo, ...PROFILE.schoolLogo]) !== undefined;
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
  return fromSlot(slot, known, companies);
}

/** "Company · School": two names are in this order; a single one counts only if Experience knows it. */
function fromSlot(slot: Found<string>, schools: readonly string[], companies: readonly string[]): Employer {
  const school = schools.find((name) => slot.value.endsWith(` · ${name}`));
  if (school) return { company: { value: slot.value.slice(0, -school.length - 3), by: slot.by }, schools: [...schools] };
  const [first = '', second, ...more] = slot.value.split(' · ');
  if (second && more.length === 0) return { company: { value: first, by: slot.by }, schools: [...schools, second] };
  return companies.includes(slot.value) ? { company: slot, schools: [...schools] } : { schools: [...schools] };
}

const entriesOf = (card: HTMLElement) => {
  const { value, by } = findAll(card, SDUI.entry, (element) => element.querySelectorAll('p').length > 1);
  return { value: outermost(value), by };
};

function readExperience(card: HTMLElement | undefined): Person['positions'] {
  const { value: entries, by } = card ? entriesOf(card) : { value: [], by: '' };
  const value = readPositions(entries, SHAPE);
  if (value.length > 0) return { value, by };
  return { why: 'LinkedIn loads Experience only when it is reached: scroll to Experience and read again.' };
}

function readEducation(card: HTMLElement | undefined): { name: string; text: string }[] {
  if (!card) return [];
  const links = findAll(
    card,
    SDUI.schoolEntry,
    (link) => find(link, SDUI.entryLine) !== undefined && !/\/details\//.test(link.getAttribute('href') ?? ''),
  );
  return readSchools(outermost(links.value), SHAPE);
}

/** Text of a folded box with what escaped from it: a link inside the box's own link ends up beside it when a page is saved. */
const wholeText = (box: HTMLElement): string => textOf(box.closest('p') ?? box);

/** Who wrote the text: the last name or profile link before it, below the line that says "… reposted this". */
function isOwnPost(post: HTMLElement, text: HTMLElement, name: string, slug: string | undefined): boolean {
  const rules = [...post.querySelectorAll('hr')].filter((rule) => precedes(rule, text));
  const since = rules.at(-1);
  const isHead = (element: Element) => precedes(element, text) && (!since || precedes(since, element)) && !element.contains(text);
  const links = [...post.querySelectorAll('a[href*="/in/"], a[href*="/company/"]')].filter(isHead);
  const isNamed = [...post.querySelectorAll('p')].filter(isHead).some((p) => lineOf(p).split(/\s*[•·]/u)[0] === name);
  const isOwn = (link: Element) => slugOf(link.getAttribute('href')) === slug;
  if (slug === undefined) return isNamed;
  return links.every(isOwn) && (links.length > 0 || isNamed);
}

function readPosts(card: HTMLElement | undefined, name: string, slug: string | undefined): Part<Post> {
  if (!card) return { why: 'LinkedIn loads Activity only when it is reached: scroll to Activity and read again.' };
  const { value: items, by } = findAll(card, SDUI.post, (item) => find(item, SDUI.longText) !== undefined);
  if (items.length === 0) return { why: 'Activity shows no posts with text.' };
  const value = items.flatMap((item): Post[] => {
    const text = find(item, SDUI.longText)?.value;
    if (!text || !isOwnPost(item, text, name, slug)) return [];
    const at = dayOfActivity(
      /urn:li:activity:(\d+)/.exec(item.querySelector('a[href*="urn:li:activity:"]')?.getAttribute('href') ?? '')?.[1] ?? '',
    );
    return [{ text: wholeText(text), ...(at && { at }) }];
  });
  const own = value.filter((post) => post.text.length > 2);
  return own.length > 0 ? { value: own, by } : { why: 'The posts shown are by other people, shared by this person.' };
}

function readAbout(card: HTMLElement | undefined): Pick<Person, 'about' | 'aboutMissing'> {
  if (!card) return { aboutMissing: 'No About section is loaded. If the profile has one, scroll to it and read again.' };
  const box = find(card, SDUI.longText) ?? find(card, SDUI.paragraph);
  const text = box ? wholeText(box.value) : '';
  return text && box ? { about: { value: text, by: `About card, ${box.by}` } } : {};
}

/** What the page of the new kind says about its person. */
export function readSdui({ top, by, member, card }: SduiPage): Person | undefined {
  const heading = find(top, SDUI.name, notEmpty);
  if (!heading) return undefined;
  const name = { value: fullNameOf(lineOf(heading.value)), by: `${by} ${heading.by}` };
  const intro = readIntro(top, heading.value);
  const positions = readExperience(card('ExperienceTopLevelSection'));
  const education = readEducation(card('EducationTopLevelSection'));
  const companies = 'value' in positions ? positions.value.flatMap(({ company }) => company ?? []) : [];
  const slug = ownSlug(top);
  return {
    name,
    ...(intro.headline && { headline: intro.headline }),
    ...(intro.location && { location: intro.location }),
    ...readEmployer(
      top,
      intro.slot,
      education.map((school) => school.name),
      companies,
    ),
    ...readAbout(card('About')),
    positions,
    education: education.map(({ text }) => text),
    posts: readPosts(card('Activity'), name.value, slug),
    ...(member && { memberId: member }),
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
}

/** Scrolled far down, the top card may be unloaded: the bar at the top still says who it is. */
export function readSduiBar(document: Document): { person: Person; root: HTMLElement } | undefined {
  const screen = profileScreen(document);
  if (!screen || screen === document) return undefined;
  const bar = find(screen, SDUI.bar, (link) => link.querySelector('p') !== null);
  const [name, headline] = bar ? findAll(bar.value, SDUI.paragraph).value.map(lineOf).filter(Boolean) : [];
  if (!bar || !name) return undefined;
  const slug = slugOf(bar.value.getAttribute('href'));
  const card = (suffix: string) => cardOf(screen, '', slug, suffix);
  const education = readEducation(card('EducationTopLevelSection'));
  const person: Person = {
    name: { value: fullNameOf(name), by: `${bar.by} p` },
    ...(headline && { headline: { value: headline, by: `${bar.by} p, the second` } }),
    schools: education.map((school) => school.name),
    ...readAbout(card('About')),
    positions: readExperience(card('ExperienceTopLevelSection')),
    education: education.map(({ text }) => text),
    posts: readPosts(card('Activity'), name, slug),
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
  return { person, root: bar.value };
}

/** Selectors of the fields a page of this kind should have, for the report. */
export const SDUI_TRIED = {
  fullName: tried(SDUI.name),
  location: tried(PROFILE.contactLink),
  company: tried(PROFILE.companyLogo),
  experience: tried(SDUI.entry),
};
