import type { Evidence } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { isNoEmployer } from '../company/no-employer.ts';
import { readName } from '../names/person-name.ts';
import type { Field, Guess, Missing, Prospect } from '../reading.ts';
import { clip, type Found } from './dom.ts';
import { type FromHeadline, readHeadline, saysWorkAt } from './headline.ts';
import type { Position } from './positions.ts';
import { alike, same } from './similar.ts';

/** One post of the person's own. `at`: ISO 8601 day. */
export type Post = { text: string; at?: string };
/** One message of a conversation, oldest first. `when`: day and hour in the words of the page. */
export type Message = { text: string; from: 'them' | 'me'; when?: string };

/** A part of a page that may not be there: what it held, or why it could not be read. */
export type Part<T> = { value: T[]; by: string } | { why: string };

/** What a page of any kind says about one person, before it becomes a prospect. */
export type Person = {
  name: Found<string>;
  headline?: Found<string>;
  location?: Found<string>;
  /** Company the page names beside the name, and the schools it names anywhere. */
  company?: Found<string>;
  schools: string[];
  about?: Found<string>;
  aboutMissing?: string;
  positions: Part<Position>;
  education: string[];
  posts: Part<Post>;
  messages?: Part<Message>;
  subject?: string;
  profileUrl?: string;
  /** `ACoAA…`: conversations link to people by it. */
  memberId?: string;
  email?: string;
};

const MAX_POSITIONS = 4;
const MAX_SCHOOLS = 2;
const MAX_POSTS = 3;
const MAX_MESSAGES = 8;
const MAX_POST = 900;

/** `unsure`: what only a doubtful reading of the headline gave. */
type Work = {
  jobTitle?: Found<string>;
  company?: Found<string>;
  unsure?: { jobTitle?: boolean; company?: boolean };
};

const found = (value: string | undefined, by: string): Found<string> | undefined =>
  value ? { value, by } : undefined;

/** Positions beside a job: of several current ones these are not the employer's, unless there is no other. */
const BESIDE_A_JOB =
  /board|advis|volunt|mentor|investor|trustee|ambassador|non[- ]executive|\bned\b|guest|angel|fellow|member|host|speaker|author|beirat|aufsichtsrat|ehrenamt|consejer|conselh|conseil d|administrateur|bénévol|volontar|consiglier|rada nadzorcza|wolontari|hallitu|styrelse|bestyrelse|bestuurslid|commissaris|доброволец|волонт|顧問|理事|이사회/iu;

/** A position without what only stands in the place of a company. */
function employing(position: Position): Position {
  const { company, ...rest } = position;
  return company !== undefined && !isNoEmployer(company) ? position : rest;
}

/** The current position that is meant: the one the headline names, else the first that is a job and at a company, else the first. */
function meantOf(current: readonly Position[], headline: string): Position | undefined {
  const isNamed = ({ company }: Position) =>
    company !== undefined &&
    (saysWorkAt(headline, company) || readHeadline(headline).company === company);
  const isTitled = ({ title }: Position) =>
    title !== undefined &&
    title.length > 2 &&
    headline.toLocaleLowerCase().startsWith(title.toLocaleLowerCase());
  const isJob = ({ title = '' }: Position) => !BESIDE_A_JOB.test(title);
  const [only, another] = current;
  if (!another) return only;
  return (
    current.find(isNamed) ??
    current.find(isTitled) ??
    current.find((each) => isJob(each) && each.company) ??
    current.find(isJob) ??
    only
  );
}

/** The company the page shows, unless its positions say that it ended, or it is none. */
function shownCompany(
  { company }: Pick<Person, 'company'>,
  positions: readonly Position[],
): Found<string> | undefined {
  if (company === undefined || isNoEmployer(company.value)) return undefined;
  const there = positions.filter((position) => alike(position.company, company.value));
  return there.length > 0 && there.every(({ current }) => current === false) ? undefined : company;
}

/** Job and company: from the current position at the company the page names, any current position, the page's company, the headline. */
export function workOf(
  person: Pick<Person, 'positions' | 'company' | 'headline' | 'schools'>,
): Work {
  const positions = 'value' in person.positions ? person.positions.value.map(employing) : [];
  const by = 'by' in person.positions ? `${person.positions.by}, current position` : '';
  const headline = person.headline?.value ?? '';
  const shown = shownCompany(person, positions);
  const current = positions.filter((position) => position.current);
  const held = positions.filter((position) => position.current !== false);
  const here =
    held.find((position) => same(position.company, shown?.value)) ??
    held.find((position) => alike(position.company, shown?.value));
  const isListed = positions.some((position) => alike(position.company, shown?.value));
  const only = current.length === 1 && !isListed ? current[0] : undefined;
  const chosen = here ?? (shown ? only : meantOf(current, headline));
  const company = shown ?? found(chosen?.company, by);
  const title = found(chosen?.title, by);
  if (company && title) return { company, jobTitle: title };
  const said: FromHeadline = headline
    ? readHeadline(headline, { company: company?.value, schools: person.schools })
    : {};
  const how = said.by ?? '';
  // A job that is held without a company has none, whatever the headline names.
  const statedCompany = title && chosen && !chosen.company ? undefined : said.company;
  const isEnded =
    positions.some(
      (position) => position.current === false && same(position.company, statedCompany),
    ) && current.length === 0;
  const isGuess = said.unsure === true && !company;
  return {
    ...pick('company', company ?? (isEnded ? undefined : found(statedCompany, how))),
    ...pick('jobTitle', title ?? (isEnded ? undefined : found(said.jobTitle, how))),
    ...(isGuess && { unsure: { company: true } }),
  };
}

const pick = <Key extends string, T>(key: Key, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: T };

/** Spelled out: the first Intl formatter of a page takes 12 to 24 ms to make, more than the whole reading. */
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const spelled = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};
const postLabel = ({ at }: Post): string => (at ? `Their post of ${spelled(at)}` : 'Their post');
const messageLabel = ({ from, when }: Message): string =>
  `${from === 'them' ? 'Their message' : 'Your message'}${when ? `, ${when}` : ''}`;
const positionLabel = ({ current, title, company }: Position): string =>
  `${current === undefined ? 'Position' : current ? 'Current position' : 'Past position'}: ${[title, company].filter(Boolean).join(', ')}`;

type Line = Omit<Evidence, 'id'>;

/** Every line of evidence, most telling first, numbered. */
function evidenceOf(person: Person): Evidence[] {
  const positions =
    'value' in person.positions ? person.positions.value.slice(0, MAX_POSITIONS) : [];
  const posts = 'value' in person.posts ? person.posts.value.slice(0, MAX_POSTS) : [];
  const messages =
    person.messages && 'value' in person.messages ? person.messages.value.slice(-MAX_MESSAGES) : [];
  const lines: (Line | undefined)[] = [
    person.headline && { kind: 'headline', label: 'Headline', text: person.headline.value },
    person.subject
      ? { kind: 'subject', label: 'Subject of the conversation', text: person.subject }
      : undefined,
    ...messages.map(
      (message): Line => ({
        kind: 'message',
        label: messageLabel(message),
        from: message.from,
        text: message.text,
      }),
    ),
    person.about && { kind: 'about', label: 'About section', text: person.about.value },
    ...positions.map(
      (position): Line => ({
        kind: 'experience',
        label: positionLabel(position),
        text: position.text,
      }),
    ),
    ...person.education
      .slice(0, MAX_SCHOOLS)
      .map((text): Line => ({ kind: 'education', label: 'Education', text })),
    ...posts.map(
      (post): Line => ({
        kind: 'post',
        label: postLabel(post),
        from: 'them',
        ...pick('at', post.at),
        text: clip(post.text, MAX_POST),
      }),
    ),
  ];
  return lines
    .filter((line): line is Line => line !== undefined && line.text.trim() !== '')
    .filter(
      (line, index, all) =>
        line.kind === 'message' ||
        all.findIndex(({ kind, text }) => kind === line.kind && text === line.text) === index,
    )
    .map((line, index) => ({
      ...line,
      id: `e${index + 1}`,
      label: clip(line.label, LIMITS.shortText),
      text: clip(line.text, LIMITS.evidenceText),
    }));
}

const short = (text: string | undefined): string | undefined =>
  text ? clip(text, LIMITS.shortText) : undefined;

/** Where the reader looked in vain, in words that help: what to do next comes with each. */
function missingOf(person: Person, work: Work, firstName: string | undefined): Missing[] {
  const notLoaded = 'why' in person.positions ? person.positions.why : undefined;
  const help = notLoaded ?? 'Type it in, if you know it.';
  const list: (Missing | false | undefined)[] = [
    !firstName && {
      field: 'firstName',
      why: 'The name does not show which part is the given name. Type how you would greet them.',
    },
    !work.jobTitle && {
      field: 'jobTitle',
      why: `No current position is shown and the headline does not say one plainly. ${help}`,
    },
    !work.company && {
      field: 'company',
      why:
        person.schools.length > 0
          ? `Only a school is named beside the name, not an employer. ${help}`
          : `No employer is named. ${help}`,
    },
    !person.location && { field: 'location', why: 'The page shows no place.' },
    !person.about && {
      field: 'about',
      why: person.aboutMissing ?? 'This profile has no About text.',
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
