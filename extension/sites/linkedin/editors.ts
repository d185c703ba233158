import type { Editor } from '../../editor/editor.ts';
import { find, findAll, isShown, type Root, type Selector } from '../dom/find.ts';
import { lineOf } from '../dom/text.ts';
import { partnerOf } from './messaging.ts';
import { rootsOf } from './roots.ts';
import { MESSAGING, WRITING } from './selectors.ts';

const canWrite = (element: HTMLElement): boolean =>
  isShown(element) &&
  element.getAttribute('aria-hidden') !== 'true' &&
  element.getAttribute('contenteditable') !== 'false' &&
  !element.matches(':disabled, [readonly]') &&
  !MESSAGING.minimised.some(({ css }) => element.closest(css));

/** Outermost element of the compose that holds a field. */
function frameOf(element: HTMLElement): HTMLElement {
  for (const { css } of WRITING.frame) {
    const frame = element.closest<HTMLElement>(css);
    if (frame) return frame;
  }
  return element.parentElement ?? element;
}

/** UTF-16 units the field says it takes. */
function limitOf(element: HTMLElement): number | undefined {
  const limit = Number(element.getAttribute('maxlength') ?? element.getAttribute('data-maxlength'));
  return Number.isInteger(limit) && limit > 0 ? limit : undefined;
}

/** Name of the person a conversation or a message panel is with. */
const recipientOf = (frame: HTMLElement): string | undefined =>
  partnerOf(frame)?.value || lineOf(find(frame, WRITING.heading)?.value) || undefined;

function editor(element: HTMLElement, kind: 'message' | 'note' | 'inmail'): Editor {
  const frame = frameOf(element);
  const subject =
    kind === 'inmail' ? find<HTMLInputElement>(frame, WRITING.subject, isShown)?.value : undefined;
  const limit = limitOf(element);
  const recipient = kind === 'note' ? undefined : recipientOf(frame);
  return {
    kind,
    channel: kind,
    element,
    frame,
    ...(subject && { subject }),
    recipients: [],
    ...(recipient && { recipientName: recipient }),
    before: () => null,
    ...(limit !== undefined && { maxLength: limit }),
  };
}

/** A message with a subject field is an InMail. */
const messageKind = (element: HTMLElement) =>
  find(frameOf(element), WRITING.subject, isShown) ? 'inmail' : 'message';

function fields(root: Root, ways: readonly Selector[]): HTMLElement[] {
  const all = findAll(root, ways, canWrite).value;
  return all.filter(
    (element) => !all.some((other) => other !== element && other.contains(element)),
  );
}

function editorsIn(root: Root): Editor[] {
  if (!find(root, WRITING.any)) return [];
  const notes = fields(root, WRITING.note);
  const messages = [
    ...new Set([...fields(root, WRITING.message), ...fields(root, WRITING.sales)]),
  ].filter((element) => !notes.includes(element));
  return [
    ...notes.map((element) => editor(element, 'note')),
    ...messages.map((element) => editor(element, messageKind(element))),
  ];
}

/** Dialogs lie over overlays, overlays over the page. */
function depth({ frame }: Editor): number {
  if (frame.matches('.msg-overlay-conversation-bubble')) return 1;
  return frame.closest('[role="dialog"]') ? 0 : 2;
}

const hasFocus = ({ frame }: Editor): boolean => frame.matches(':focus-within');

/** Editors a draft may go into now: the one with the focus first, then dialogs, overlays, the page. */
export function linkedinEditors(document: Document): Editor[] {
  const all = rootsOf(document).flatMap(editorsIn);
  return all
    .map((each, index) => ({ each, rank: (hasFocus(each) ? 0 : 10) + depth(each) + index / 1000 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}
