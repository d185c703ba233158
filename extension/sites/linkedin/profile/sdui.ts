import { t } from '../../../i18n/text.ts';
import { type Found, find, findAll, isShown, type Root, tried } from '../../dom/find.ts';
import { lineOf, oneLine } from '../../dom/text.ts';
import { fullNameOf } from '../name.ts';
import type { Person } from '../person/person.ts';
import { PROFILE, SDUI } from '../selectors.ts';
import { slugOf } from '../slug.ts';
import { type EntryShape, outermost, readPositions, readSchools } from './positions.ts';
import { notEmpty, readEmployer, readIntro } from './sdui-intro.ts';
import { readPosts, wholeText } from './sdui-posts.ts';

/** Where the profile of one member lies: its top card, and how its other cards are found. */
export type SduiPage = {
  top: HTMLElement;
  by: string;
  member: string;
  card(suffix: string): HTMLElement | undefined;
};

const KEY = 'com.linkedin.sdui.profile.card.ref';
const SHAPE: EntryShape = { line: SDUI.entryLine, longText: SDUI.longText };

const keyOf = (card: Element): string => card.getAttribute('componentkey') ?? '';

/** A card of this member; a page that moved on may still hold cards of the one before. */
function cardOf(
  root: Root,
  member: string,
  slug: string | undefined,
  suffix: string,
): HTMLElement | undefined {
  const keyed = [
    ...root.querySelectorAll<HTMLElement>(`[componentkey^="${KEY}"][componentkey$="${suffix}"]`),
  ];
  const cards =
    keyed.length > 0
      ? keyed
      : [...root.querySelectorAll<HTMLElement>(`[componentkey$="${suffix}"]`)];
  const named = (name: string | undefined) =>
    name &&
    cards.find((card) => keyOf(card).toLowerCase() === `${KEY}${name}${suffix}`.toLowerCase());
  const [only] = cards;
  return (
    named(member) ||
    named(slug) ||
    (cards.every((card) => keyOf(card) === keyOf(only ?? card)) ? only : undefined)
  );
}

/** Of several, those that are drawn. Whether one is drawn costs a layout, so a single one is not asked. */
function drawn<E extends Element>(elements: E[]): E[] {
  const shown = elements.length > 1 ? elements.filter(isShown) : elements;
  return shown.length > 0 ? shown : elements;
}

/** The profile's screen, or undefined where another one is drawn. A saved main part has no screen: then its cards decide. */
function profileScreen(document: Document): Root | undefined {
  const screens = drawn(findAll(document, SDUI.screen).value);
  const isProfile = (screen: Element) =>
    /\.profile\.Profile$/.test(screen.getAttribute('data-sdui-screen') ?? '');
  return screens.length > 0 ? screens.find(isProfile) : document;
}

/** Cards by their key; should the keys go, the section around the link to the contact details. */
function topCards(document: Document, screen: Root): Found<HTMLElement[]> {
  const isNamed = (card: HTMLElement | null): card is HTMLElement =>
    card !== null && find(card, SDUI.name) !== undefined;
  const keyed = findAll(document, SDUI.topCard, isNamed);
  if (keyed.value.length > 0 || screen === document) return keyed;
  const { value: links, by } = findAll(screen, PROFILE.contactLink);
  return {
    value: links.map((link) => link.closest<HTMLElement>('section')).filter(isNamed),
    by: `section around ${by}`,
  };
}

/** The first title of a page is the current one; later ones belong to profiles that were open before. */
function isInTitle(document: Document, card: HTMLElement): boolean {
  const name = lineOf(find(card, SDUI.name, notEmpty)?.value);
  return name !== '' && oneLine(document.title).includes(name);
}

/** The profile on the page, or undefined. The screen decides, the address does not. */
export function sduiProfile(document: Document, slug: string | undefined): SduiPage | undefined {
  const screen = profileScreen(document);
  if (!screen) return undefined;
  const { value: cards, by } = topCards(document, screen);
  const isOf = (card: HTMLElement) =>
    slug !== undefined &&
    findAll(card, PROFILE.ownLink).value.some((link) => slugOf(link.getAttribute('href')) === slug);
  const shown = drawn(cards);
  const top =
    cards.find(isOf) ??
    (shown.length > 1 ? shown.find((card) => isInTitle(document, card)) : undefined) ??
    shown[0];
  if (!top) return undefined;
  const member = keyOf(top).startsWith(KEY) ? keyOf(top).slice(KEY.length, -'Topcard'.length) : '';
  const root: Root = top.closest('[data-sdui-screen]') ?? document;
  return { top, by, member, card: (suffix) => cardOf(root, member, ownSlug(top), suffix) };
}

/** Name of the profile in its address, from the links of the top card. */
export function ownSlug(top: Element): string | undefined {
  const links = [
    ...findAll(top, PROFILE.contactLink).value,
    ...findAll(top, PROFILE.ownLink).value,
  ];
  return links.map((link) => slugOf(link.getAttribute('href'))).find(Boolean);
}

function entriesOf(card: HTMLElement) {
  const { value, by } = findAll(
    card,
    SDUI.entry,
    (element) => element.querySelectorAll('p').length > 1,
  );
  return { value: outermost(value), by };
}

function readExperience(card: HTMLElement | undefined): Person['positions'] {
  const { value: entries, by } = card ? entriesOf(card) : { value: [], by: '' };
  const value = readPositions(entries, SHAPE);
  if (value.length > 0) return { value, by };
  return {
    why: t('reading.linkedin.toExperience'),
  };
}

function readEducation(card: HTMLElement | undefined): { name: string; text: string }[] {
  if (!card) return [];
  const links = findAll(
    card,
    SDUI.schoolEntry,
    (link) =>
      find(link, SDUI.entryLine) !== undefined &&
      !/\/details\//.test(link.getAttribute('href') ?? ''),
  );
  return readSchools(outermost(links.value), SHAPE);
}

function readAbout(card: HTMLElement | undefined): Pick<Person, 'about' | 'aboutMissing'> {
  if (!card)
    return {
      aboutMissing: t('reading.linkedin.aboutBelow'),
    };
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
  const companies =
    'value' in positions ? positions.value.flatMap(({ company }) => company ?? []) : [];
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
    posts: readPosts(card('Activity'), {
      name: name.value,
      ids: [slug, member].flatMap((id) => id || []),
    }),
    ...(member && { memberId: member }),
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
}

/** Scrolled far down, the top card may be unloaded: the bar at the top still says who it is. */
export function readSduiBar(document: Document): { person: Person; root: HTMLElement } | undefined {
  const screen = profileScreen(document);
  if (!screen || screen === document) return undefined;
  const bar = find(screen, SDUI.bar, (link) => link.querySelector('p') !== null);
  const [name, headline] = bar
    ? findAll(bar.value, SDUI.paragraph).value.map(lineOf).filter(Boolean)
    : [];
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
    posts: readPosts(card('Activity'), { name, ids: slug ? [slug] : [] }),
    ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
  };
  return { person, root: bar.value };
}

/** Selectors of the fields a page of this kind should have, for the report. */
export const SDUI_TRIED = {
  fullName: tried(SDUI.name),
  location: tried(PROFILE.contactLink),
  company: tried(PROFILE.companyLogo),
  about: tried([...SDUI.longText, ...SDUI.paragraph]),
  experience: tried(SDUI.entry),
  posts: tried(SDUI.post),
};
