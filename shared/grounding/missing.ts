import type { Span } from '../text/span.ts';
import { contactsOf, normalContact } from './contacts.ts';
import type { Read } from './figure-match.ts';
import { figuresOf } from './figures.ts';
import { type BriefLine, briefLines, type ClaimsBrief, once, wordsOfLine } from './lines.ts';
import { linksOf, normalLink } from './links.ts';

/** The figures of a line, its label and date included. */
export const figuresOfLine = once((line: BriefLine): Read => {
  const text = wordsOfLine(line);
  return { text, figures: figuresOf(text) };
});

const addressesOf = once((lines: readonly BriefLine[]) => {
  const texts = lines.map(wordsOfLine);
  const contacts = texts.flatMap(contactsOf).map((one) => normalContact(one.text));
  const links = texts.flatMap(linksOf).map((link) => normalLink(link.text));
  const hosts = [...links.map(({ host }) => host), ...contacts.map((one) => one.split('@')[1])];
  return { hosts: new Set(hosts), links: links.map(({ host, path }) => host + path), contacts };
});

/**
 * Links of a text that no line has. A bare host is fine where a line has a page or address there.
 */
export const linksNotIn = (lines: readonly BriefLine[], text: string): Span[] =>
  linksOf(text).filter((link) => {
    const { host, path } = normalLink(link.text);
    const { hosts, links } = addressesOf(lines);
    return !(path === '' && hosts.has(host)) && !links.includes(host + path);
  });

const isPhone = (contact: string): boolean => /^\d{7,}$/.test(contact);

/** Mail addresses, phones and handles that no line has. A phone may be told without its country. */
export const contactsNotIn = (lines: readonly BriefLine[], text: string): Span[] =>
  contactsOf(text).filter((contact) => {
    const own = normalContact(contact.text);
    const isEnd = (one: string) => one.endsWith(own) || own.endsWith(one);
    const isKnown = (one: string) => one === own || (isPhone(one) && isPhone(own) && isEnd(one));
    return !addressesOf(lines).contacts.some(isKnown);
  });

/** Links, and contacts, of a text that the brief does not contain. */
export const unknownLinks = (brief: ClaimsBrief, text: string): Span[] =>
  linksNotIn(briefLines(brief), text);
export const unknownContacts = (brief: ClaimsBrief, text: string): Span[] =>
  contactsNotIn(briefLines(brief), text);
