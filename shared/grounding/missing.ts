import { contactsOf, normalContact } from './contacts.ts';
import type { Read } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { type BriefLine, briefLines, wordsOfLine } from './lines.ts';
import { linksOf, normalLink } from './links.ts';
import type { ClaimsBrief, Span } from './types.ts';

/** Computed once for an object, which is treated as immutable. */
export function once<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** The figures of a line, its label and date included. */
export const figuresOfLine = once((line: BriefLine): Read => {
  const text = wordsOfLine(line);
  return { text, figures: figuresOf(text) };
});

const addressesOf = once((lines: readonly BriefLine[]) => {
  const texts = lines.map(wordsOfLine);
  const links = texts.flatMap(linksOf).map((link) => normalLink(link.text));
  const contacts = texts.flatMap(contactsOf).map((one) => normalContact(one.text));
  const hosts = [
    ...links.map(({ host }) => host),
    ...contacts.flatMap((one) => one.split('@')[1] ?? []),
  ];
  return {
    hosts: new Set(hosts),
    links: new Set(links.map(({ host, path }) => host + path)),
    contacts,
  };
});

/** Links of a text that no line has. A bare host is fine when a line has a page or a mail address there. */
export const linksBeside = (lines: readonly BriefLine[], text: string): Span[] =>
  linksOf(text).filter((link) => {
    const { host, path } = normalLink(link.text);
    const { hosts, links } = addressesOf(lines);
    return !(path === '' && hosts.has(host)) && !links.has(host + path);
  });

/** Mail addresses, phone numbers and handles of a text that no line has. A phone may be told with or without its country. */
export const contactsBeside = (lines: readonly BriefLine[], text: string): Span[] =>
  contactsOf(text).filter((contact) => {
    const normal = normalContact(contact.text);
    const isPhone = (one: string) => /^\d{7,}$/.test(one);
    const ends = (one: string) => one.endsWith(normal) || normal.endsWith(one);
    const isKnown = (one: string) =>
      one === normal || (isPhone(one) && isPhone(normal) && ends(one));
    return !addressesOf(lines).contacts.some(isKnown);
  });

/** Links of a text that the brief does not contain. */
export const linksNotIn = (brief: ClaimsBrief, text: string): Span[] =>
  linksBeside(briefLines(brief), text);

/** Mail addresses, phone numbers and handles of a text that the brief does not contain. */
export const contactsNotIn = (brief: ClaimsBrief, text: string): Span[] =>
  contactsBeside(briefLines(brief), text);
