import type { Editor } from '../../editor/editor.ts';
import { isSignedBelow, isTextField } from '../../editor/field.ts';
import { t } from '../../i18n/text.ts';
import { find, findAll, isShown } from '../dom/find.ts';
import { addressOf, nameIn } from '../email/addresses.ts';
import { findOwn } from './own.ts';
import {
  BELOW_THE_TEXT,
  COMPOSE_BODY,
  COMPOSE_CHIP,
  COMPOSE_CONTAINER,
  COMPOSE_PLAIN_BODY,
  COMPOSE_REPLY_MARK,
  COMPOSE_SUBJECT,
  COMPOSE_TO,
  OWN_SIGNATURE,
} from './selectors.ts';

/** Somebody a compose is addressed to. */
export type Recipient = { email: string; name?: string };

/** More people than that are nobody's first mail. */
const MOST_RECIPIENTS = 50;

/** The compose around its body: Gmail nests several wrappers, the nearest one that also holds the fields is meant. */
function containerOf(body: HTMLElement): HTMLElement {
  for (const { css } of COMPOSE_CONTAINER) {
    const container = body.closest<HTMLElement>(css);
    if (container) return container;
  }
  return body.parentElement ?? body;
}

/** Fields of recipients may lie in the container or, in a dump of part of a page, beside it. */
const toRows = (container: HTMLElement): HTMLElement[] => findAll(container, COMPOSE_TO).value;

/** Chips of the To row, and of the folded line that stands for it while the focus is elsewhere. Cc and Bcc are other rows. */
function chipPlaces(container: HTMLElement): ParentNode[] {
  const rows = toRows(container).map((row) =>
    row.matches('input, textarea') ? (row.closest('tr') ?? row.parentElement) : row,
  );
  const folded = container.querySelector('.aoD.hl');
  return [...rows, folded].filter((place) => place !== null && place !== undefined);
}

/** Whom a compose is addressed to, in order, each once. */
export function recipientsOf(container: HTMLElement): Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const place of chipPlaces(container)) {
    for (const chip of findAll(place, COMPOSE_CHIP).value) {
      const email = addressOf(chip.getAttribute('data-hovercard-id') ?? chip.getAttribute('email'));
      const name = nameIn(chip.getAttribute('data-name') ?? chip.getAttribute('name'));
      if (email && !byAddress.has(email)) byAddress.set(email, name ? { email, name } : { email });
    }
  }
  const all = byAddress.size > 0 ? [...byAddress.values()] : hiddenRecipients(container);
  return all.slice(0, MOST_RECIPIENTS);
}

/** Before 2021 each recipient also stood in a hidden field: `"Mara Holt" <mara@…>`. */
function hiddenRecipients(container: HTMLElement): Recipient[] {
  const values = toRows(container).flatMap((row) =>
    row instanceof HTMLInputElement && row.type === 'hidden' ? row.value : [],
  );
  return [...new Set(values)].flatMap((value) => {
    const email = addressOf(value);
    const name = nameIn(value.replace(/<[^>]*>/, '').replaceAll('"', ''));
    return email ? [name ? { email, name } : { email }] : [];
  });
}

function recipientInput(
  container: HTMLElement,
): HTMLInputElement | HTMLTextAreaElement | undefined {
  for (const row of toRows(container)) {
    if (row instanceof HTMLInputElement || row instanceof HTMLTextAreaElement) {
      if (row.type !== 'hidden') return row;
      continue;
    }
    const field = row.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="hidden"]):not([aria-hidden="true"]), textarea',
    );
    if (field) return field;
  }
  return undefined;
}

/** A reply stands inside the thread, or names the mail it answers, or hides its subject. */
function isReply(container: HTMLElement, subject: HTMLInputElement | undefined): boolean {
  const answered = find<HTMLInputElement>(container, COMPOSE_REPLY_MARK)?.value.value ?? '';
  const inThread = container.closest('.ads, [role="listitem"]') !== null;
  return answered.trim() !== '' || inThread || !subject || !isShown(subject);
}

/** The signature comes next below the text. One that stands below the quote is out of sight, and closes nothing. */
function isSigned(body: HTMLElement): boolean {
  if (isTextField(body)) return isSignedBelow(body.value.split('\n'));
  const below = [...body.querySelectorAll(BELOW_THE_TEXT)].find(
    (each) => !each.matches('.gmail_signature_prefix'),
  );
  if (!below?.matches(OWN_SIGNATURE)) return false;
  return /\p{L}/u.test(below.textContent) || below.querySelector('img') !== null;
}

function editorAt(element: HTMLElement): Editor {
  const container = containerOf(element);
  const subject = find<HTMLInputElement>(container, COMPOSE_SUBJECT)?.value;
  const shown = isShown(element);
  const recipients = recipientsOf(container).map(({ email }) => email);
  const to = recipients.length === 0 ? recipientInput(container) : undefined;
  const isAnswer = shown && isReply(container, subject);
  return {
    kind: isAnswer ? 'reply' : 'new',
    channel: 'email',
    element,
    frame: container.closest<HTMLElement>('[role="dialog"]') ?? container,
    ...(subject && !isAnswer ? { subject } : {}),
    ...(to ? { recipientInput: to } : {}),
    recipients,
    before: () => element.querySelector(BELOW_THE_TEXT),
    isSigned: () => isSigned(element),
    ...(shown ? {} : { blocked: t('reading.gmail.minimized') }),
  };
}

/** Bodies of all composes: the rich one, or the textarea where the compose is in plain-text mode. */
function bodies(document: Document): HTMLElement[] {
  const rich = findOwn(document, COMPOSE_BODY).value;
  const textareas = findOwn(document, COMPOSE_PLAIN_BODY).value;
  const plain = textareas.filter((textarea) => {
    const beside = rich.find((body) => containerOf(body) === containerOf(textarea));
    return isShown(textarea) && !(beside && isShown(beside));
  });
  const replaced = new Set(plain.map(containerOf));
  return [...rich.filter((body) => !replaced.has(containerOf(body))), ...plain];
}

/** What is nearest to the user: the compose with the focus, then pop-ups from the newest on, then replies in the thread; minimised ones last. */
function rank(editor: Editor, active: Element | null): number {
  if (editor.blocked) return 3;
  if (active && editor.frame.contains(active)) return 0;
  return editor.frame.getAttribute('role') === 'dialog' ? 1 : 2;
}

/** All composes of the page a draft may go into, front-most first. */
export function composeEditors(document: Document): Editor[] {
  const active = document.activeElement;
  return bodies(document)
    .map(editorAt)
    .reverse()
    .sort((a, b) => rank(a, active) - rank(b, active));
}
