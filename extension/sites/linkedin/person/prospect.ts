import { LIMITS } from '../../../../shared/contract/limits.ts';
import { t } from '../../../i18n/text.ts';
import { clip } from '../../dom/text.ts';
import { readName } from '../../names/person-name.ts';
import type { Field, Guess, Missing, Prospect } from '../../reading.ts';
import { evidenceOf } from './evidence.ts';
import type { Part, Person } from './person.ts';
import { pick } from './pick.ts';
import { type Work, workOf } from './work.ts';

const short = (text: string | undefined): string | undefined =>
  text ? clip(text, LIMITS.shortText) : undefined;

/** Where the reader looked in vain, in words that help: what to do next comes with each. */
function missingOf(person: Person, work: Work, firstName: string | undefined): Missing[] {
  const notLoaded = 'why' in person.positions ? person.positions.why : undefined;
  const help = notLoaded ?? t('reading.linkedin.addIt');
  const list: (Missing | false | undefined)[] = [
    !firstName && {
      field: 'firstName',
      why: t('reading.linkedin.firstName'),
    },
    !work.jobTitle && {
      field: 'jobTitle',
      why: t('reading.linkedin.jobTitle', { help }),
    },
    !work.company && {
      field: 'company',
      why:
        person.schools.length > 0
          ? t('reading.linkedin.companySchool', { help })
          : t('reading.linkedin.company', { help }),
    },
    !person.location && { field: 'location', why: t('reading.linkedin.location') },
    !person.about && {
      field: 'about',
      why: person.aboutMissing ?? t('reading.linkedin.noAbout'),
    },
    notLoaded !== undefined && { field: 'experience', why: notLoaded },
    'why' in person.posts && { field: 'posts', why: person.posts.why },
    person.messages && 'why' in person.messages && { field: 'messages', why: person.messages.why },
  ];
  return list.filter((each): each is Missing => Boolean(each));
}

/** LinkedIn writes "--" where somebody left the headline out. */
function withoutBlankHeadline(person: Person): Person {
  if (/[\p{L}\p{N}]/u.test(person.headline?.value ?? '')) return person;
  const { headline: _, ...rest } = person;
  return rest;
}

/** The prospect, where each of its fields came from, and what is not known. */
export function prospectOf(read: Person): {
  prospect: Prospect;
  foundBy: Partial<Record<Field, string>>;
  missing: Missing[];
  guesses?: Partial<Record<Field, Guess>>;
} {
  const person = withoutBlankHeadline(read);
  const work = workOf(person);
  const { first: firstName, ask } = readName(person.name.value);
  const prospect: Prospect = {
    fullName: clip(person.name.value, LIMITS.shortText),
    ...pick('firstName', short(firstName)),
    ...pick('jobTitle', short(work.jobTitle?.value)),
    ...pick('company', short(work.company?.value)),
    ...pick('location', short(person.location?.value)),
    ...pick('profileUrl', person.profileUrl),
    ...pick('email', person.email),
    evidence: evidenceOf(person),
  };
  const by = (part: Part<unknown> | undefined) => (part && 'by' in part ? part.by : undefined);
  const foundBy: Partial<Record<Field, string>> = {
    ...pick('fullName', person.name.by),
    ...pick('firstName', firstName && `${person.name.by}, without titles and signs`),
    ...pick('jobTitle', work.jobTitle?.by),
    ...pick('company', work.company?.by),
    ...pick('location', person.location?.by),
    ...pick('about', person.about?.by),
    ...pick('experience', by(person.positions)),
    ...pick('posts', by(person.posts)),
    ...pick('messages', by(person.messages)),
    ...pick('email', person.email && 'a[href^="mailto:"]'),
  };
  const guesses: Partial<Record<Field, Guess>> = {
    ...(ask && { firstName: { certain: false, options: ask } }),
    ...(work.unsure?.company && { company: { certain: false } }),
    ...(work.unsure?.jobTitle && { jobTitle: { certain: false } }),
  };
  return {
    prospect,
    foundBy,
    missing: missingOf(person, work, firstName),
    ...(Object.keys(guesses).length > 0 && { guesses }),
  };
}
