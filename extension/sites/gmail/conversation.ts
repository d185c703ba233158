import type { Thread } from '../../../shared/contract/brief.ts';
import { isAway } from '../email/away.ts';
import { mailbox } from '../email/mailboxes.ts';
import type { Known } from '../email/quotes.ts';
import { splitSignature } from '../email/sign-off.ts';
import { parseSignature, type Signature } from '../email/signature.ts';
import type { Who } from '../email/signature-name.ts';
import type { Body, Forwarded } from './body.ts';
import { namedIn } from './header.ts';
import { type Message, type Person, textOf } from './messages.ts';

/** Who wrote a mail, seen from the prospect. */
export type Side = 'them' | 'me' | 'other';
/** One mail with its text parted from the signature. */
export type ReadMail = {
  message: Message;
  side: Side;
  text: string;
  signature: string[];
  marked: boolean;
};

const MOST_UNANSWERED = 100;

function sideOf({ from }: Message, person: Person, own: ReadonlySet<string>): Side {
  if (own.has(mailbox(from.email))) return 'me';
  return mailbox(from.email) === mailbox(person.email) ? 'them' : 'other';
}

function separateSignature(
  body: Body,
  who: Who,
): { text: string; signature: string[]; marked: boolean } {
  const { text, signature } = splitSignature(body.lines, who);
  const marked = body.signature.length > 0;
  return {
    text: text.join('\n'),
    signature: marked ? [...signature, ...body.signature] : signature,
    marked,
  };
}

/** A mail's text, and whose it is. Of a folded one there are only the first words. */
export function readMail(
  message: Message,
  person: Person,
  own: ReadonlySet<string>,
  known: Known,
): ReadMail {
  const body = textOf(message, known);
  const who = whoOf(message.from);
  const read = message.folded
    ? { text: body.lines.join('\n'), signature: [], marked: false }
    : separateSignature(body, who);
  return { message, side: sideOf(message, person, own), ...read };
}

/** A mail of the prospect's that somebody passed on, with its text parted from the signature. */
export type ReadForwarded = { mail: Forwarded; text: string; signature: string[] };

export function readForwarded(mail: Forwarded): ReadForwarded {
  const { text, signature } = splitSignature(mail.lines, whoOf(mail));
  return { mail, text: text.join('\n'), signature };
}

/** What a signature gave, and where it stood. */
export type FoundSignature = { signature: Signature; by: string };

const worth = ({ jobTitle, company, phone }: Signature): number =>
  (jobTitle ? 4 : 0) + (company ? 2 : 0) + (phone ? 1 : 0);

/** The signature of the prospect's that says most: of their own mails from the newest on, then of those passed on. */
export function bestSignature(
  mails: readonly ReadMail[],
  forwarded: readonly ReadForwarded[],
  person: Person,
): FoundSignature {
  const who = whoOf(person);
  const theirs = mails.filter(({ side }) => side === 'them').reverse();
  const places = [
    ...theirs.map(({ signature, marked }) => ({
      lines: signature,
      by: marked
        ? 'marked signature of their email'
        : 'lines below their name at the end of their email',
    })),
    ...forwarded.map(({ signature }) => ({
      lines: signature,
      by: 'lines below their name in the forwarded email',
    })),
  ];
  const found = places.map(({ lines, by }) => ({ signature: parseSignature(lines, who), by }));
  const none: FoundSignature = { signature: { lines: [] }, by: '' };
  return found.reduce(
    (best, next) => (worth(next.signature) > worth(best.signature) ? next : best),
    none,
  );
}

function whoOf(person: Person): Who {
  const { name } = namedIn(person);
  return { address: person.email, ...(name ? { name } : {}) };
}

/** How many of the user's mails stand since the prospect's last one, and whether they wrote at all. `declined` takes understanding words: left open. */
export function threadState(
  messages: readonly Message[],
  mails: readonly ReadMail[],
  { person, own, subject, forwarded }: Standing,
): Thread {
  const automatic = new Set(
    mails
      .filter(
        ({ side, text, message }) => side === 'them' && isAway(text, subject, message.from.email),
      )
      .map(({ message }) => message),
  );
  // What a program answered is no answer of theirs.
  const sides = messages.map((message) =>
    automatic.has(message) ? 'other' : sideOf(message, person, own),
  );
  const last = sides.lastIndexOf('them');
  const unanswered = sides.slice(last + 1).filter((side) => side === 'me').length;
  const lastAt = messages.at(-1)?.at;
  return {
    unanswered: Math.min(unanswered, MOST_UNANSWERED),
    ...(lastAt ? { lastAt } : {}),
    replied: last >= 0 || forwarded,
  };
}

/** What decides how a thread stands. */
type Standing = { person: Person; own: ReadonlySet<string>; subject: string; forwarded: boolean };
