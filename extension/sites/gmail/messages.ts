import { find, findAll, isShown, type Selector } from '../dom/find.ts';
import { addressesIn, addressOf, nameIn } from '../email/addresses.ts';
import { parseDate } from '../email/dates.ts';
import { isLocalPart } from '../email/name-text.ts';
import type { Known } from '../email/quotes.ts';
import { type Body, bodyOf, type Forwarded, forwardedBody } from './body.ts';
import { findOwn } from './own.ts';
import { BODY, DATE, FORWARDED_NAME, MESSAGE, RECIPIENT, SENDER, SNIPPET } from './selectors.ts';

export type Person = { email: string; name?: string };

/** One mail of the open thread, as the page shows it. Folded mails have a snippet and no body. */
export type Message = {
  from: Person;
  to: Person[];
  /** ISO 8601 day, when the page's date can be read with certainty. */
  at?: string;
  folded: boolean;
  snippet: string;
  element: Element;
};

export type Messages = {
  messages: Message[];
  foundBy: { message: string; sender: string; body: string };
};

function personAt(element: Element): Person | undefined {
  const email = addressOf(
    element.getAttribute('email') ?? element.getAttribute('data-hovercard-id'),
  );
  if (!email) return undefined;
  const name =
    nameIn(element.getAttribute('name')) ??
    nameIn(element.getAttribute('data-name')) ??
    nameIn(element.textContent);
  return name && !isLocalPart(name, email) ? { email, name } : { email };
}

function dateOf(element: Element, language: string): string | undefined {
  for (const { css } of DATE) {
    for (const dated of element.querySelectorAll(css)) {
      const date = parseDate(dated.getAttribute('title') ?? '', language);
      if (date) return date;
    }
  }
  return undefined;
}

function messageAt(element: Element, language: string): ReadMessage | undefined {
  const sender = find(element, SENDER);
  const from = sender && personAt(sender.value);
  if (!from) return undefined;
  const body = find(element, BODY);
  const to = findOwn(element, RECIPIENT).value.flatMap((recipient) => personAt(recipient) ?? []);
  const snippet = (find(element, SNIPPET)?.value.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const at = dateOf(element, language);
  const message = { from, to, ...(at ? { at } : {}), folded: !body, snippet, element };
  return { message, sender: sender.by, body: body?.by ?? '' };
}

type ReadMessage = { message: Message; sender: string; body: string };

/** The mails one selector finds, but for those inside others and those of views Gmail has left. */
function readBy(document: Document, selector: Selector): ReadMessage[] {
  const outermost = findOwn(document, [selector]).value.filter(
    (element) => !element.parentElement?.closest(selector.css) && isShown(element),
  );
  return withoutFoldedCopies(
    outermost.flatMap((element) => messageAt(element, document.documentElement.lang) ?? []),
  );
}

/** Gmail may leave the folded row of an email beside the open one; its id and its first words tell that both are one. */
function withoutFoldedCopies(read: readonly ReadMessage[]): ReadMessage[] {
  const idOf = ({ message }: ReadMessage) => message.element.getAttribute('data-legacy-message-id');
  const squeezed = (text: string) => text.replaceAll(/\s+|…$/g, '');
  const isCopy = (folded: ReadMessage, open: ReadMessage) =>
    !open.message.folded &&
    idOf(folded) !== null &&
    idOf(folded) === idOf(open) &&
    folded.message.from.email === open.message.from.email &&
    squeezed(open.message.element.textContent ?? '').includes(squeezed(folded.message.snippet));
  return read.filter((each) => !each.message.folded || !read.some((open) => isCopy(each, open)));
}

/** The mails of the thread on screen, oldest first. A draft has no sender's address and is none. */
export function messagesOf(document: Document): Messages {
  for (const selector of MESSAGE) {
    const read = readBy(document, selector);
    const [first] = read;
    if (!first) continue;
    const body = read.find((each) => each.body !== '')?.body ?? '';
    return {
      messages: read.map(({ message }) => message),
      foundBy: { message: selector.css, sender: first.sender, body },
    };
  }
  return { messages: [], foundBy: { message: '', sender: '', body: '' } };
}

const bodyElement = ({ element }: Message): Element | undefined => find(element, BODY)?.value;

/** Whom the mails of a thread name: what they quote is told by it. */
export function knownIn(messages: readonly Message[]): Known {
  const people = messages.flatMap(({ from, to }) => [from, ...to]);
  return {
    addresses: new Set(people.map(({ email }) => email)),
    names: [...new Set(people.flatMap(({ name }) => name ?? []))],
  };
}

/** The text of a mail; the snippet where it is folded. */
export function textOf(message: Message, known: Known): Body {
  const element = bodyElement(message);
  if (!element) return { lines: message.snippet ? [message.snippet] : [], signature: [] };
  return bodyOf(element, known);
}

/** A mail passed on more often than that has its first writer out of sight. */
const MOST_FORWARDED = 8;

/** The mails forwarded inside this one, the outermost first: only Gmail's own mark for them counts. */
export function forwardedIn(message: Message): Forwarded[] {
  const element = bodyElement(message);
  return element
    ? findAll(element, FORWARDED_NAME)
        .value.slice(0, MOST_FORWARDED)
        .flatMap((name) => forwardedAt(name) ?? [])
    : [];
}

function forwardedAt(name: HTMLElement): Forwarded | undefined {
  const attribution = name.closest('.gmail_attr') ?? name.parentElement;
  const quote = name.closest('.gmail_quote') ?? attribution?.parentElement;
  const email = addressesIn(
    `${attribution?.querySelector('a[href^="mailto:"]')?.textContent ?? ''} ${attribution?.textContent ?? ''}`,
  )[0];
  if (!quote || !email) return undefined;
  const shown = nameIn(name.textContent);
  const lines = forwardedBody(quote, attribution);
  return shown ? { name: shown, email, lines } : { email, lines };
}
