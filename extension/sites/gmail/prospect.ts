import type { Evidence } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { t } from '../../i18n/text.ts';
import { isFreeMail } from '../email/domains.ts';
import { isRelayed } from '../email/mailboxes.ts';
import type { Signature } from '../email/signature.ts';
import type { Field, Guess, Missing, Prospect } from '../reading.ts';
import { cut } from './evidence.ts';
import { companyOf, greetedIn, namedIn } from './header.ts';
import type { Person } from './messages.ts';
import { proposedName } from './proposed-name.ts';

export type FoundBy = Partial<Record<Field, string>>;

const short = (text: string | undefined): string | undefined =>
  text ? cut(text.trim(), LIMITS.shortText) || undefined : undefined;

/** Only what there is: optional fields are absent rather than undefined. */
const present = <T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

/** The person, from the address, the name beside it and their signature. */
export function prospectOf(person: Person, signature: Signature, evidence: Evidence[]): Prospect {
  // The signature's own writing of the name says more than a header that gives the first name alone.
  const name = greetedIn(person, signature.name);
  const fullName = short(signature.name ?? name.full);
  return {
    ...present({
      fullName,
      firstName: short(name.first),
      jobTitle: short(signature.jobTitle),
      company: short(signature.company ?? companyOf(person)),
      email: isRelayed(person.name) ? undefined : person.email,
      phone: signature.phone,
    }),
    evidence,
  };
}

/** What is shown as a question: how to greet, where the name does not tell; a company that only the domain of the address spells. */
export function guessesOf(
  prospect: Prospect,
  person: Person,
  signature: Signature,
): { guesses?: Partial<Record<Field, Guess>> } {
  const { ask } = greetedIn(person, signature.name);
  const isSpelt =
    prospect.company !== undefined &&
    prospect.company !== signature.company &&
    prospect.company !== namedIn(person).company;
  const proposed = prospect.fullName ? undefined : proposedName(person);
  const guesses = present({
    fullName: proposed ? { certain: false as const, options: [proposed] } : undefined,
    firstName: ask ? { certain: false as const, options: ask } : undefined,
    company: isSpelt ? { certain: false as const } : undefined,
  });
  return Object.keys(guesses).length > 0 ? { guesses } : {};
}

/** Which source gave each field. */
export function sourcesOf(
  prospect: Prospect,
  signature: Signature,
  by: { sender: string; body: string; signature: string },
): FoundBy {
  return present({
    email: prospect.email ? by.sender : undefined,
    fullName: prospect.fullName
      ? signature.name === prospect.fullName
        ? by.signature
        : `${by.sender} [name]`
      : undefined,
    firstName: prospect.firstName ? 'first word of the name' : undefined,
    jobTitle: prospect.jobTitle ? by.signature : undefined,
    company: prospect.company
      ? prospect.company === signature.company
        ? by.signature
        : 'domain of the address'
      : undefined,
    messages: prospect.evidence.some(({ kind }) => kind === 'message')
      ? by.body || undefined
      : undefined,
  });
}

/** What could not be read, each with why and what would help. */
export function missingOf(
  prospect: Prospect,
  { folded, theirsFolded, written }: { folded: boolean; theirsFolded: boolean; written: boolean },
): Missing[] {
  const missing: Missing[] = [];
  if (!prospect.fullName) missing.push({ field: 'fullName', why: t('reading.gmail.fullName') });
  if (!prospect.jobTitle)
    missing.push({
      field: 'jobTitle',
      why: theirsFolded ? t('reading.gmail.jobTitleFolded') : t('reading.gmail.jobTitle'),
    });
  if (!prospect.company)
    missing.push({
      field: 'company',
      why: isFreeMail(prospect.email ?? '')
        ? t('reading.gmail.companyFree')
        : t('reading.gmail.company'),
    });
  if (!written) missing.push({ field: 'messages', why: t('reading.gmail.messages') });
  else if (folded) missing.push({ field: 'messages', why: t('reading.gmail.messagesFolded') });
  return missing;
}
