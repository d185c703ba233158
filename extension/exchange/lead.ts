import type { Contact } from '../contacts/index.ts';
import { chosenSubject, shownEmail } from '../sequence/versions.ts';
import { readName } from '../sites/names/person-name.ts';
import type { Work } from '../storage/work.ts';

/** A contact as sequencers take one, with the emails written to them. What is not known is empty. */
export type Lead = {
  address: string;
  firstName: string;
  lastName: string;
  company: string;
  jobTitle: string;
  location: string;
  profileUrl: string;
  emails: { step: number; subject: string; body: string }[];
};

/** How they are greeted, and the rest of their name. Where no first name is certain, the first word stands for it. */
function nameParts(name: string, known: string | undefined): { first: string; last: string } {
  const { full = name, first = known } = readName(name);
  const words = full.trim().split(/\s+/u).filter(Boolean);
  const given = known || first || words[0] || '';
  const rest = words.filter((_, at) => at >= given.split(/\s+/u).length);
  const isInFront = full.toLocaleLowerCase().startsWith(given.toLocaleLowerCase());
  return { first: given, last: isInFront ? rest.join(' ') : words.slice(1).join(' ') };
}

/** `work`: the record of the sequence to export; without one, the contact alone. */
export function leadOf(contact: Contact, work: Work | null): Lead {
  const { prospect } = work?.generation?.brief ?? {};
  const { first, last } = nameParts(contact.name || prospect?.fullName || '', prospect?.firstName);
  return {
    address: contact.addresses[0] ?? '',
    firstName: first,
    lastName: last,
    company: contact.company || prospect?.company || '',
    jobTitle: prospect?.jobTitle ?? '',
    location: prospect?.location ?? '',
    profileUrl: contact.profileUrls[0] ?? '',
    // What went out already would be sent a second time; what is left is counted from 1, as a new campaign is.
    emails: (work?.steps ?? [])
      .filter(({ insertedAt }) => insertedAt === undefined)
      .map((saved, place) => ({
        step: place + 1,
        subject: chosenSubject(saved),
        body: shownEmail(saved).body,
      })),
  };
}
