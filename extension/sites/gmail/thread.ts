import type { Evidence } from '../../../shared/contract/brief.ts';
import type { Editor } from '../../editor/editor.ts';
import { find } from '../dom/find.ts';
import { mailbox } from '../email/mailboxes.ts';
import type { Signature } from '../email/signature.ts';
import type { Missing, Prospect, Reading } from '../reading.ts';
import type { ReadOptions } from '../site.ts';
import {
  bestSignature,
  type ReadForwarded,
  type ReadMail,
  readForwarded,
  readMail,
  type Side,
  threadState,
} from './conversation.ts';
import { evidenceOf, MESSAGES_READ, mailLabel } from './evidence.ts';
import { namedIn } from './header.ts';
import { withAliases } from './identity.ts';
import { forwardedIn, knownIn, type Message, type Messages } from './messages.ts';
import { askWho, otherSide } from './people.ts';
import { guessesOf, missingOf, prospectOf, sourcesOf } from './prospect.ts';
import { domShape } from './report.ts';
import { THREAD_SUBJECT } from './selectors.ts';

type EvidenceLine = Omit<Evidence, 'id'>;

const mailEvidence = ({ message, side, text }: ReadMail): EvidenceLine => ({
  kind: 'message',
  label: mailLabel(
    side,
    namedIn(message.from).name ?? message.from.email,
    message.at,
    message.folded,
  ),
  from: side,
  ...(message.at ? { at: message.at } : {}),
  text,
});

const line = (
  kind: EvidenceLine['kind'],
  label: string,
  text: string | undefined,
  from?: Side,
): EvidenceLine[] => (text?.trim() ? [{ kind, label, ...(from ? { from } : {}), text }] : []);

function subjectOf(document: Document): { id?: string; text: string } {
  const heading = find(document, THREAD_SUBJECT)?.value;
  const id = heading?.getAttribute('data-legacy-thread-id') ?? undefined;
  return {
    ...(id ? { id } : {}),
    text: (heading?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  };
}

/** What is open, before anybody is chosen. */
function frameOf(document: Document, messages: readonly Message[], url: string) {
  const subject = subjectOf(document);
  const id =
    subject.id ??
    messages[0]?.element.getAttribute('data-legacy-message-id') ??
    url.split('/').at(-1) ??
    '';
  const page = {
    site: 'gmail',
    page: 'gmail-thread',
    key: `gmail:thread:${id}`.slice(0, 300),
    channel: 'email',
  } as const;
  return { page, subject: subject.text };
}

/** Recipients of the reply that is meant, or of the open ones. */
const addressedIn = (editors: readonly Editor[], meant: Editor | undefined): string[] =>
  (meant ? [meant] : editors.filter(({ kind }) => kind === 'reply')).flatMap(
    ({ recipients }) => recipients,
  );

/** Reads the open thread: who the other side is, what they and the user wrote, and how it stands. */
export function readThread(
  document: Document,
  { messages, foundBy }: Messages,
  editors: readonly Editor[],
  ownKnown: ReadonlySet<string>,
  options: ReadOptions,
): Reading {
  const own = withAliases(
    document,
    ownKnown,
    messages.flatMap(({ from, to }) => [from, ...to]),
  );
  const { page, subject } = frameOf(document, messages, options.url);
  const forwarded = messages.flatMap(forwardedIn);
  const addressed = addressedIn(editors, options.editor);
  const choice = otherSide(messages, forwarded, own, {
    addressed,
    ...(options.candidate ? { wanted: options.candidate } : {}),
  });
  const nothing = { ...page, prospect: null, missing: [], foundBy: {} };
  if ('nobody' in choice) return { ...nothing, reason: choice.nobody };
  if (!('person' in choice))
    return { ...nothing, reason: askWho(choice.candidates, own), candidates: choice.candidates };

  const { person, candidates } = choice;
  const known = knownIn(messages);
  const mails = messages
    .slice(-MESSAGES_READ)
    .map((message) => readMail(message, person, own, known));
  const passedOn = forwarded
    .filter(({ email }) => mailbox(email) === mailbox(person.email))
    .map(readForwarded);
  const { signature, by } = bestSignature(mails, passedOn, person);
  const evidence = evidenceOf(
    linesOfThread(subject, passedOn, mails, signature, options.selection),
  );
  const prospect = prospectOf(person, signature, evidence);
  return {
    ...page,
    prospect,
    ...(candidates ? { candidates } : {}),
    thread: threadState(messages, mails, { person, own, subject, forwarded: passedOn.length > 0 }),
    missing: missingIn(prospect, mails, passedOn.length > 0),
    ...guessesOf(prospect, person, signature),
    foundBy: sourcesOf(prospect, signature, {
      sender: foundBy.sender,
      body: foundBy.body,
      signature: by,
    }),
    ...(mails.every(({ text }) => text === '')
      ? { report: domShape(messages.at(-1)?.element ?? document.body) }
      : {}),
  };
}

const linesOfThread = (
  subject: string,
  passedOn: readonly ReadForwarded[],
  mails: readonly ReadMail[],
  signature: Signature,
  selection: string | undefined,
): EvidenceLine[] => [
  ...line('subject', 'Subject', subject),
  ...passedOn.map(
    ({ text }): EvidenceLine => ({
      kind: 'message',
      label: 'Their forwarded email',
      from: 'them',
      text,
    }),
  ),
  ...mails.map(mailEvidence),
  ...line('signature', 'Their signature', signature.lines.join('\n'), 'them'),
  ...line('selection', 'Text you selected', selection),
];

function missingIn(
  prospect: Prospect,
  mails: readonly ReadMail[],
  wasPassedOn: boolean,
): Missing[] {
  const theirs = mails.filter(({ side }) => side === 'them').map(({ message }) => message);
  return missingOf(prospect, {
    folded: theirs.some(({ folded }) => folded),
    theirsFolded: theirs.length > 0 && theirs.every(({ folded }) => folded),
    written: theirs.length > 0 || wasPassedOn,
  });
}
