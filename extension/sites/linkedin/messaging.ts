import type { Thread } from '../../../shared/contract/brief.ts';
import { t } from '../../i18n/text.ts';
import { type Found, find, findAll, isShown, type Root, tried } from '../dom/find.ts';
import { lineOf, oneLine, textOf } from '../dom/text.ts';
import { fullNameOf, isHidden, sameName } from './name.ts';
import { hiddenMember } from './other.ts';
import type { Message, Part, Person } from './person/person.ts';
import { MESSAGING } from './selectors.ts';
import { slugOf } from './slug.ts';

/** One conversation on the page. */
export type Conversation = { frame: HTMLElement; by: string };

const isOpen = (bubble: HTMLElement): boolean =>
  !MESSAGING.minimised.some(({ css }) => bubble.matches(css)) && isShown(bubble);

/** Conversations in view, the one with the focus first, then those of the overlay from the newest. */
export function conversations(all: readonly Root[]): Conversation[] {
  const roots = all.filter((root) => find(root, MESSAGING.any));
  const threads = roots.flatMap((root) => {
    const { value, by } = findAll(root, MESSAGING.thread, isShown);
    return value.map((frame) => ({ frame, by }));
  });
  const bubbles = roots.flatMap((root) => {
    const { value, by } = findAll(root, MESSAGING.bubble, isOpen);
    return value.map((frame) => ({ frame, by }));
  });
  const found = [
    ...bubbles.filter(({ frame }) => !threads.some((thread) => thread.frame.contains(frame))),
    ...threads,
  ];
  const isFocused = ({ frame }: Conversation) => frame.matches(':focus-within');
  return [...found.filter(isFocused), ...found.filter((each) => !isFocused(each))];
}

/** With whom. */
export function partnerOf(frame: HTMLElement): Found<string> | undefined {
  const found = find(frame, MESSAGING.name, (element) => lineOf(element) !== '');
  return found && { value: fullNameOf(lineOf(found.value)), by: found.by };
}

/** Name in the address of the partner's profile: a readable one or a member id. */
export const partnerSlug = (frame: HTMLElement): string | undefined =>
  slugOf(find(frame, MESSAGING.profileLink)?.value.getAttribute('href'));

/** The line under the name, unless it says when the person was last seen. */
function headlineOf(frame: HTMLElement): Found<string> | undefined {
  const found = find(frame, MESSAGING.headline, (element) => lineOf(element) !== '');
  if (!found) return undefined;
  const titled = found.value.querySelector('[title]')?.getAttribute('title');
  const text = oneLine(titled) || lineOf(found.value);
  const isPresence =
    find(found.value, MESSAGING.presence) !== undefined || (!titled && /\p{Nd}/u.test(text));
  return isPresence ? undefined : { value: text, by: found.by };
}

type Sent = Message & { sender: string };

/** Every message in view, oldest first. A sender is named once for a group of messages. */
function messagesOf(frame: HTMLElement): { value: Sent[]; by: string } {
  const partner = partnerOf(frame)?.value ?? '';
  const { value: events, by } = findAll(frame, MESSAGING.event);
  let sender = '';
  let day = '';
  const value = events.flatMap((event): Sent[] => {
    sender = lineOf(find(event, MESSAGING.sender)?.value) || sender;
    day = lineOf(find(event, MESSAGING.day)?.value) || day;
    const hour = lineOf(event.querySelector('time[class*="timestamp"]'));
    const item = find(event, MESSAGING.item)?.value ?? event;
    const isTheirs =
      MESSAGING.incoming.some(({ css }) => item.matches(css)) ||
      (sender !== '' && sameName(sender, partner));
    const when = [day, hour].filter(Boolean).join(', ');
    return findAll(event, MESSAGING.body).value.flatMap((body) => {
      const text = textOf(body);
      return text
        ? [
            {
              text,
              from: isTheirs ? ('them' as const) : ('me' as const),
              ...(when && { when }),
              sender,
            },
          ]
        : [];
    });
  });
  return { value, by };
}

/** Where the conversation stands. */
export function threadOf(messages: readonly Message[]): Thread | undefined {
  if (messages.length === 0) return undefined;
  const lastTheirs = messages.findLastIndex((message) => message.from === 'them');
  return { unanswered: Math.min(messages.length - 1 - lastTheirs, 100), replied: lastTheirs >= 0 };
}

export type Talk = { person: Person; thread?: Thread } | { reason: string };

/** Messages of a conversation as part of a person. */
export function messagesPart(frame: HTMLElement): Part<Message> & { thread?: Thread } {
  const { value, by } = messagesOf(frame);
  if (value.length === 0) return { why: t('reading.linkedin.noMessages') };
  const thread = threadOf(value);
  return {
    value: value.map(({ sender: _, ...message }) => message),
    by,
    ...(thread && { thread }),
  };
}

/** What a conversation says about the person on the other side. */
export function readConversation({ frame }: Conversation): Talk {
  const name = partnerOf(frame);
  if (!name)
    return {
      reason: t('reading.linkedin.noRecipient'),
    };
  if (isHidden(name.value)) return { reason: hiddenMember() };
  const several = {
    reason: t('reading.linkedin.several'),
  };
  if (/[,、،]/u.test(name.value) && partnerSlug(frame) === undefined) return several;
  const senders = new Set(
    messagesOf(frame).value.flatMap(({ from, sender }) =>
      from === 'them' && sender ? [sender] : [],
    ),
  );
  if (senders.size > 1) return several;
  const headline = headlineOf(frame);
  const { thread, ...messages } = messagesPart(frame);
  const subject = lineOf(find(frame, MESSAGING.subject)?.value);
  const slug = partnerSlug(frame);
  const elsewhere = t('reading.linkedin.elsewhere');
  return {
    person: {
      name,
      ...(headline && { headline }),
      schools: [],
      aboutMissing: elsewhere,
      positions: { why: elsewhere },
      education: [],
      posts: { why: elsewhere },
      messages,
      ...(subject && { subject }),
      ...(slug && { profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` }),
    },
    ...(thread && { thread }),
  };
}

/** Selectors of the fields a conversation should have, for the report. */
export const MESSAGING_TRIED = { fullName: tried(MESSAGING.name), messages: tried(MESSAGING.body) };
