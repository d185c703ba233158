import type { Editor } from '../../editor/editor.ts';
import { find, isShown } from '../dom/find.ts';
import { mailbox } from '../email/mailboxes.ts';
import type { Field, Reading } from '../reading.ts';
import type { ReadOptions } from '../site.ts';
import { composeEditors, type Recipient, recipientsOf } from './compose.ts';
import { evidenceOf } from './evidence.ts';
import { isColleague, ownMailboxes } from './identity.ts';
import { messagesOf } from './messages.ts';
import { UNKNOWN_SELF } from './people.ts';
import { guessesOf, missingOf, prospectOf, sourcesOf } from './prospect.ts';
import { domShape } from './report.ts';
import { COMPOSE_TO, LIST_ROW, THREAD_SUBJECT } from './selectors.ts';
import { readThread } from './thread.ts';

const REASONS = {
  list: 'This is a list of emails. Open one from the person you want to write to, or press Compose and enter their address.',
  compose: 'The To field is empty. Enter an address, or open an email from the person.',
  several: (count: number) => `This email goes to ${count} people. Choose who you’re writing to.`,
  unread: 'ColdCopy couldn’t read the emails in this thread.',
  nothing: 'No email is open here. Open one from the person you want to write to.',
} as const;

/** Why a new email does not tell this. */
const NEW_EMAIL: Partial<Record<Field, string>> = {
  jobTitle: 'A new email shows no job title.',
  messages:
    'Nothing from them yet. Select text about them on any page, right-click, “Add to ColdCopy”.',
};

const none = { missing: [], foundBy: {} };
const base = { site: 'gmail', channel: 'email', ...none } as const;

/** Reads what is open in Gmail: the compose that is meant, else the thread, else it says how to begin. Never changes the page. */
export function readGmail(document: Document, options: ReadOptions): Reading {
  const account = accountIn(options.url);
  return { ...readOpen(document, options), ...(account !== undefined && { account }) };
}

/** Whoever has several accounts sees which one in the address, `/mail/u/1/`; a delegated mailbox has `/b/` there, and no number of ours. */
function accountIn(url: string): number | undefined {
  const number = /^https:\/\/[^/]+\/mail\/u\/(\d{1,2})\//u.exec(url)?.[1];
  return number === undefined ? undefined : Number(number);
}

function readOpen(document: Document, options: ReadOptions): Reading {
  const editors = composeEditors(document);
  const meant = options.editor ?? focused(document, editors);
  const thread = messagesOf(document);
  const own = ownMailboxes(document);
  if (meant && meant.kind === 'new') {
    const reading = readCompose(meant, options, own);
    if (reading.prospect || reading.candidates || thread.messages.length === 0) return reading;
  }
  if (thread.messages.length > 0) return readThread(document, thread, editors, own, options);
  const subject = find(document, THREAD_SUBJECT);
  if (subject && isShown(subject.value)) return unread(document, options);
  const [compose] = editors.filter(({ blocked }) => !blocked);
  if (compose) return readCompose(compose, options, own);
  return {
    ...base,
    page: list(document) ? 'gmail-list' : 'unknown',
    key: 'gmail:list',
    prospect: null,
    reason: list(document) ? REASONS.list : REASONS.nothing,
  };
}

/** The new mail that has the focus: the user is writing it. */
const focused = (document: Document, editors: readonly Editor[]): Editor | undefined =>
  editors.find(
    ({ frame }) =>
      document.activeElement &&
      document.activeElement !== document.body &&
      frame.contains(document.activeElement),
  );

const list = (document: Document): boolean => find(document, LIST_ROW) !== undefined;

/** There is a thread, but not as we know threads: the shape of the page helps to mend that. */
function unread(document: Document, { url }: ReadOptions): Reading {
  const main = document.querySelector('[role="main"]') ?? document.body;
  return {
    ...base,
    page: 'gmail-thread',
    key: `gmail:thread:${tail(url)}`,
    prospect: null,
    reason: REASONS.unread,
    report: domShape(main),
  };
}

const tail = (url: string): string => url.split('/').at(-1)?.slice(0, 120) ?? '';

/** A new mail: its recipient is the prospect, as far as an address tells. */
function readCompose(
  editor: Editor,
  { candidate, selection }: ReadOptions,
  own: ReadonlySet<string>,
): Reading {
  const recipients = recipientsOf(editor.frame).filter(({ email }) => !own.has(mailbox(email)));
  const page = {
    ...base,
    page: 'gmail-compose',
    key: `gmail:compose:${recipients[0]?.email ?? 'new'}`,
  } as const;
  const person = choose(recipients, candidate, own);
  if (!person && recipients.length === 0)
    return { ...page, prospect: null, reason: REASONS.compose };
  if (!person)
    return {
      ...page,
      prospect: null,
      reason: own.size === 0 ? UNKNOWN_SELF : REASONS.several(recipients.length),
      candidates: recipients,
    };
  const evidence = evidenceOf(
    selection ? [{ kind: 'selection', label: 'Text you selected', text: selection }] : [],
  );
  const signature = { lines: [] };
  const prospect = prospectOf(person, signature, evidence);
  const by = { sender: COMPOSE_TO[0]?.css ?? '', body: '', signature: '' };
  const missing = missingOf(prospect, { folded: false, theirsFolded: false, written: false }).map(
    ({ field, why }) => ({ field, why: NEW_EMAIL[field] ?? why }),
  );
  return {
    ...page,
    prospect,
    ...(recipients.length > 1 ? { candidates: recipients } : {}),
    missing,
    ...guessesOf(prospect, person, signature),
    foundBy: sourcesOf(prospect, signature, by),
  };
}

function choose(
  recipients: readonly Recipient[],
  candidate: string | undefined,
  own: ReadonlySet<string>,
): Recipient | undefined {
  const chosen = candidate
    ? recipients.find(({ email }) => mailbox(email) === mailbox(candidate))
    : undefined;
  if (chosen) return chosen;
  if (own.size === 0) return undefined;
  const outside = recipients.filter(({ email }) => !isColleague(email, own));
  const pool = outside.length > 0 ? outside : recipients;
  return pool.length === 1 ? pool[0] : undefined;
}
