import { plural, t } from '../../i18n/text.ts';
import { isGroup, isList, isNobody, mailbox } from '../email/mailboxes.ts';
import type { Candidate } from '../reading.ts';
import type { Forwarded } from './body.ts';
import { isColleague } from './identity.ts';
import type { Message, Person } from './messages.ts';

/** Everybody of a thread but the user, by what they may be. */
type Participant = Person & { wrote: boolean };

/** Who is meant: a person, several that must be asked about, or nobody and why. */
export type Choice =
  | { person: Person; candidates?: Candidate[] }
  | { candidates: Candidate[] }
  | { nobody: string };

/** A thread with more people is a list, and nobody chooses from so many. */
const MOST_PEOPLE = 50;

function participantsOf(messages: readonly Message[], own: ReadonlySet<string>): Participant[] {
  const byMailbox = new Map<string, Participant>();
  const add = (person: Person, wrote: boolean) => {
    const key = mailbox(person.email);
    if (own.has(key)) return;
    const known = byMailbox.get(key);
    const name = known?.name ?? person.name;
    byMailbox.set(key, {
      email: known?.email ?? person.email,
      ...(name ? { name } : {}),
      wrote: wrote || Boolean(known?.wrote),
    });
  };
  for (const { from, to } of messages) {
    add(from, true);
    for (const person of to) add(person, false);
  }
  return [...byMailbox.values()].slice(0, MOST_PEOPLE);
}

const asCandidate = ({ email, name }: Person): Candidate => (name ? { email, name } : { email });

/** People one writes to: not machines, not lists; not shared mailboxes and not colleagues, unless there is nobody else. */
function prospects(participants: readonly Participant[], own: ReadonlySet<string>): Participant[] {
  const answered = participants.filter(({ email }) => !isNobody(email) && !isList(email));
  const outside = answered.filter(({ email }) => !isColleague(email, own));
  const isPerson = ({ email, name }: Participant) => !isGroup(email, name);
  const [persons, shared, colleagues] = [
    outside.filter(isPerson),
    outside,
    answered.filter(isPerson),
  ];
  return [persons, shared, colleagues].find((pool) => pool.length > 0) ?? [];
}

/** A colleague forwarded somebody's mail: that somebody is meant. */
function forwardedSender(
  forwarded: readonly Forwarded[],
  people: readonly Participant[],
  own: ReadonlySet<string>,
): Person | undefined {
  const outsiders = people.some(({ email }) => !isColleague(email, own));
  const [sender] = forwarded.filter(
    ({ email }) => !own.has(mailbox(email)) && !isNobody(email) && !isColleague(email, own),
  );
  return sender && !outsiders
    ? { email: sender.email, ...(sender.name ? { name: sender.name } : {}) }
    : undefined;
}

/** The one who wrote, where the others are addresses without a name that never did: mostly lists and shared mailboxes. */
function onlyPerson(people: readonly Participant[]): Participant[] {
  const likely = people.filter(({ wrote, name }) => wrote || name);
  return likely.length === 1 && likely[0]?.wrote ? likely : [];
}

/**
 * Who the other side of a thread is. `wanted`: the address the user chose; `addressed`: recipients of the reply being written, which settle
 * whom a group thread is about.
 */
export function otherSide(
  messages: readonly Message[],
  forwarded: readonly Forwarded[],
  own: ReadonlySet<string>,
  { wanted, addressed = [] }: { wanted?: string; addressed?: readonly string[] },
): Choice {
  const participants = participantsOf(messages, own);
  const people = prospects(participants, own);
  const sender = forwardedSender(forwarded, people, own);
  const pool: Person[] = sender ? [sender, ...people] : people;
  const candidates = pool.length > 1 && !sender ? pool.map(asCandidate) : undefined;
  const choose = (person: Person): Choice => ({ person, ...(candidates ? { candidates } : {}) });

  const chosen = wanted
    ? [...pool, ...participants].find(({ email }) => mailbox(email) === mailbox(wanted))
    : undefined;
  if (chosen) return choose(chosen);
  if (pool.length === 0) {
    return {
      nobody: participants.length > 0 ? t('reading.gmail.noReply') : t('reading.gmail.onlyMe'),
    };
  }
  if (own.size === 0) return { candidates: pool.map(asCandidate) };
  if (sender) return choose(sender);
  const [only, another] = pool;
  if (only && !another) return choose(only);
  const meant = pool.filter(({ email }) =>
    addressed.some((address) => mailbox(address) === mailbox(email)),
  );
  const [single] = meant.length === 1 ? meant : onlyPerson(people);
  return single ? choose(single) : { candidates: pool.map(asCandidate) };
}

/** Sentence for a person when the choice has to be made by them. */
export const askWho = (candidates: readonly Candidate[], own: ReadonlySet<string>): string =>
  own.size === 0
    ? t('reading.gmail.unknownSelf')
    : plural('reading.gmail.askWho', candidates.length);
