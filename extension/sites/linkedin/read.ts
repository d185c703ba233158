import type { Evidence } from '../../../shared/contract/brief.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import type { Editor } from '../../editor/editor.ts';
import { find, tried } from '../dom/find.ts';
import { clip, tidy } from '../dom/text.ts';
import type { Reading } from '../reading.ts';
import type { ReadOptions } from '../site.ts';
import { linkedinEditors } from './editors.ts';
import {
  type Conversation,
  conversations,
  MESSAGING_TRIED,
  messagesPart,
  partnerOf,
  partnerSlug,
  readConversation,
} from './messaging.ts';
import { isHidden, sameName } from './name.ts';
import { hiddenMember, isRefused, whyNobody } from './other.ts';
import type { Person } from './person/person.ts';
import { prospectOf } from './person/prospect.ts';
import { reportOf } from './report.ts';
import { rootsOf } from './roots.ts';
import { type Seen, seenLead, seenProfile } from './seen.ts';
import { EMBER, GUEST, MESSAGING, PROFILE, SALES, SDUI } from './selectors.ts';
import { slugOf } from './slug.ts';

function conversationKey({ frame }: Conversation, path: string): string {
  const thread = /\/messaging\/thread\/([^/?]+)/.exec(path)?.[1];
  if (thread && thread !== 'new') return `linkedin:thread:${thread}`;
  return `linkedin:messages:${partnerSlug(frame) ?? partnerOf(frame)?.value ?? ''}`;
}

/** The conversation that goes with a profile: with a person of the same name, address or member id. */
function conversationWith(open: readonly Conversation[], person: Person): Conversation | undefined {
  const known = [slugOf(person.profileUrl), person.memberId].filter((each) => each !== undefined);
  return open.find(({ frame }) => {
    const slug = partnerSlug(frame);
    return (
      sameName(partnerOf(frame)?.value ?? '', person.name.value) ||
      (slug !== undefined && known.includes(slug))
    );
  });
}

/** The address in the dialog of contact details, when the user has opened it and it names one. */
function shownEmail(document: Document): string | undefined {
  const links = rootsOf(document).flatMap((root) => find(root, PROFILE.email)?.value ?? []);
  return /^mailto:([^?]+)/.exec(links[0]?.getAttribute('href') ?? '')?.[1];
}

/** A profile with what an open conversation with the same person adds. */
function withConversation(seen: Seen, document: Document, open: readonly Conversation[]): Seen {
  const email = shownEmail(document);
  const conversation = conversationWith(open, seen.person);
  const { thread, ...messages } = conversation ? messagesPart(conversation.frame) : { why: '' };
  const hasMessages = 'value' in messages;
  return {
    ...seen,
    person: { ...seen.person, ...(email && { email }), ...(hasMessages && { messages }) },
    ...(thread && { thread }),
  };
}

/** The channel of the editor that is there for this person, else of any; without one, a message. */
function channelFor(editors: readonly Editor[], name: string | undefined): Channel {
  const theirs = editors.find(
    (editor) => editor.recipientName === undefined || sameName(editor.recipientName, name ?? ''),
  );
  return (theirs ?? editors[0])?.channel ?? 'message';
}

const selected = (text: string | undefined): Omit<Evidence, 'id'>[] =>
  text && tidy(text)
    ? [
        {
          kind: 'selection',
          label: 'Text you selected',
          text: clip(tidy(text), LIMITS.evidenceText),
        },
      ]
    : [];

function readingOf(seen: Seen, channel: Channel, selection: string | undefined): Reading {
  const { prospect, foundBy, missing, guesses } = prospectOf(seen.person);
  const lines = [...selected(selection), ...prospect.evidence];
  const evidence = lines.map((line, index) => ({ ...line, id: `e${index + 1}` }));
  const report = reportOf(seen.page, missing, seen.tried, seen.root);
  return {
    site: 'linkedin',
    page: seen.page,
    key: clip(seen.key, 300),
    prospect: { ...prospect, evidence },
    ...(seen.thread && { thread: seen.thread }),
    missing,
    ...(guesses && { guesses }),
    foundBy,
    ...(report && { report }),
    channel,
  };
}

/** What was looked for at an address of this kind, should it have been there and LinkedIn have changed. */
const SOUGHT: readonly { path: RegExp; tried: string }[] = [
  {
    path: /^\/in\//,
    tried: tried([...SDUI.screen, ...SDUI.topCard, ...EMBER.name, ...GUEST.name]),
  },
  {
    path: /^\/messaging\//,
    tried: tried([...MESSAGING.thread, ...MESSAGING.bubble, ...MESSAGING.name]),
  },
  { path: /^\/sales\/(?:lead|people)\//, tried: tried([...SALES.topCard, ...SALES.name]) },
];

function nobody(document: Document, path: string, reason: string, channel: Channel): Reading {
  const sought = isRefused(document) ? undefined : SOUGHT.find((each) => each.path.test(path));
  const missing = [{ field: 'fullName' as const, why: reason }];
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  const report =
    sought && root
      ? reportOf('linkedin-other', missing, { fullName: sought.tried }, root)
      : undefined;
  return {
    site: 'linkedin',
    page: 'linkedin-other',
    key: clip(`linkedin:page:${path}`, 300),
    prospect: null,
    reason,
    missing: [],
    foundBy: {},
    ...(report && { report }),
    channel,
  };
}

/** The conversation an editor belongs to comes first. */
function withMeant(open: readonly Conversation[], editor: Editor | undefined): Conversation[] {
  const isMeant = ({ frame }: Conversation) =>
    editor !== undefined && frame.contains(editor.element);
  return [...open.filter(isMeant), ...open.filter((each) => !isMeant(each))];
}

/** The editor that is meant writes to somebody else than the profile behind it shows. */
const isForAnother = (editor: Editor | undefined, name: string): boolean =>
  editor?.recipientName !== undefined &&
  !sameName(editor.recipientName, name) &&
  editor.kind === 'message';

/**
 * LinkedIn: profiles of both kinds, logged-out pages, messaging on its page and over others, leads of
 * Sales Navigator. Looks for a profile, then a lead, then a conversation; what the page shows
 * decides, not its address.
 */
export function readLinkedin(document: Document, { url, selection, editor }: ReadOptions): Reading {
  const path = URL.canParse(url) ? new URL(url).pathname : '/';
  const editors = linkedinEditors(document);
  const open = withMeant(conversations(rootsOf(document)), editor);
  const profile = seenLead(document, path) ?? seenProfile(document, slugOf(path));
  if (profile && isHidden(profile.person.name.value))
    return nobody(document, path, hiddenMember(), channelFor(editors, undefined));
  if (profile && !isForAnother(editor, profile.person.name.value)) {
    return readingOf(
      withConversation(profile, document, open),
      channelFor(editor ? [editor] : editors, profile.person.name.value),
      selection,
    );
  }
  const [conversation] = open;
  if (!conversation)
    return nobody(document, path, whyNobody(document, path), channelFor(editors, undefined));
  const talk = readConversation(conversation);
  if ('reason' in talk) return nobody(document, path, talk.reason, channelFor(editors, undefined));
  const seen: Seen = {
    page: 'linkedin-messaging',
    key: conversationKey(conversation, path),
    tried: MESSAGING_TRIED,
    root: conversation.frame,
    ...talk,
  };
  return readingOf(
    seen,
    channelFor(editor ? [editor] : editors, talk.person.name.value),
    selection,
  );
}
