import type { Editor } from '../../editor/editor.ts';
import { plural, t } from '../../i18n/text.ts';
import { find, isShown } from '../dom/find.ts';
import { mailbox } from '../email/mailboxes.ts';
import type { Missing, Reading } from '../reading.ts';
import type { ReadOptions } from '../site.ts';
import { composeEditors, type Recipient, recipientsOf } from './compose.ts';
import { evidenceOf } from './evidence.ts';
import { isColleague, ownMailboxes } from './identity.ts';
import { messagesOf } from './messages.ts';
import { guessesOf, missingOf, prospectOf, sourcesOf } from './prospect.ts';
import { domShape } from './report.ts';
import { COMPOSE_TO, LIST_ROW, THREAD_SUBJECT } from './selectors.ts';
import { readThread } from './thread.ts';

/** Why a new email does not tell this, where that is another reason than in a thread. */
function whyNewEmail({ field, why }: Missing): string {
  if (field === 'jobTitle') return t('reading.gmail.newJobTitle');
  return field === 'messages' ? t('reading.gmail.newMessages') : why;
}

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
    reason: list(document) ? t('reading.gmail.list') : t('reading.gmail.nothing'),
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
    reason: t('reading.gmail.unread'),
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
    return { ...page, prospect: null, reason: t('reading.gmail.compose') };
  if (!person)
    return {
      ...page,
      prospect: null,
      reason:
        own.size === 0
          ? t('reading.gmail.unknownSelf')
          : plural('reading.gmail.several', recipients.length),
      candidates: recipients,
    };
  const evidence = evidenceOf(
    selection ? [{ kind: 'selection', label: 'Text you selected', text: selection }] : [],
  );
  const signature = { lines: [] };
  const prospect = prospectOf(person, signature, evidence);
  const by = { sender: COMPOSE_TO[0]?.css ?? '', body: '', signature: '' };
  const missing = missingOf(prospect, { folded: false, theirsFolded: false, written: false }).map(
    (each) => ({ field: each.field, why: whyNewEmail(each) }),
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
