import { hasLegalForm } from '../../company/legal-form.ts';
import { isNoEmployer } from '../../company/no-employer.ts';
import {
  companyOf,
  folded,
  indexOfName,
  isLearner,
  isSchool,
  isTitle,
  type Known,
  namesOf,
  trimmedTitle,
  words,
} from './parts.ts';
import { dashed, ENDS, statementsOf } from './statements.ts';
import {
  AT,
  AT_LAW,
  AT_PHRASE,
  AWARD,
  DEPARTMENT,
  DOING,
  EASTERN_COMPANY,
  FIELD,
  IN_PLACE,
  LEADER_OF,
  LEGAL_FORM,
  NO_JOB_BEFORE_AT,
  NOT_NOW,
  OWNER_OF,
  ROLE,
  SCHOOL,
  SIDE_POST,
  WORKS,
} from './words.ts';

/*
 * What a headline says about job and company. People write it freely, so this is the last resort, after the current position and the
 * company beside the name. The company the page itself names comes first, then signs (@, |), then words; anything doubtful is unknown.
 */

/** `unsure`: a company that no sign and no word marks as one. */
export type FromHeadline = { jobTitle?: string; company?: string; by?: string; unsure?: boolean };

const AROUND_COMPANY = 'headline, around the company the page shows';

/** A statement that names the company the page shows: what is left of it is the job. */
function aroundCompany(statement: string, company: string): string | undefined {
  for (const name of namesOf(company)) {
    const at = indexOfName(statement, name);
    if (at < 0) continue;
    const before = trimmedTitle(statement.slice(0, at), 'before');
    const behind = statement.slice(at + name.length);
    const after = trimmedTitle(behind, 'after');
    // Behind a comma stands a place as often as a job: "Northwind, Oslo".
    return before || (/^\s*,/u.test(behind) && !ROLE.test(after) ? undefined : after) || undefined;
  }
  return undefined;
}

/** Beside the company the page shows, whatever reads like words is the job: scripts without capitals have no other sign. */
const isRest = (text: string): boolean =>
  isTitle(text, true) || (/^[\p{Lo}\p{M}\s]{3,40}$/u.test(text) && !isLearner(text));

/** "job @ company". Where the company is a school, nameless or none at all, the job alone, and only if it plainly is one. */
function aroundAt(statement: string, known: Known): FromHeadline | undefined {
  const [, before = '', right = ''] = AT.exec(statement) ?? [];
  const left = titleOf(before.replace(ENDS, ''));
  if (!left || AT_PHRASE.test(right) || isLearner(left)) return undefined;
  const company = companyOf(right, known);
  if (WORKS.test(left))
    return company ? { company, by: 'headline, "works at company"' } : undefined;
  const isNoJob =
    NO_JOB_BEFORE_AT.test(left) && !(ROLE.test(left) && /(?:talent|people|life)$/iu.test(left));
  if (isNoJob || !isTitle(left, true)) return undefined;
  if (company) return { jobTitle: left, company, by: 'headline, "job @ company"' };
  const isNobody =
    isNoEmployer(right) ||
    isSchool(right, known) ||
    /^(?:an?|der|dem|den|eine[mr]|une?|un[ao])\s/u.test(right);
  return ROLE.test(left) && isNobody
    ? { jobTitle: left, by: 'headline, "job @" no employer' }
    : undefined;
}

/** "Speaker - VP Sales" holds two jobs, of which the nearer one is meant; of "Regional Buyer - Direct Materials" the first part is the job. */
function titleOf(before: string): string {
  const parts = dashed(before);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return before;
  return ROLE.test(last) && !DEPARTMENT.test(last)
    ? last
    : (parts.find((part) => ROLE.test(part)) ?? before);
}

/** "Directora Comercial en Northwind S.L.", "директор в ООО «Север»": a word of two meanings before what is marked as a company. */
function aroundMarked(statement: string, known: Known): FromHeadline | undefined {
  const [, left = '', right = ''] =
    /^(.{2,80}?)(?:\s*,\s+|\s+[–—-]\s+|\s+(?:в|во|у|на|we?|en|na|em|på|i|in)\s+)(\S.*)$/iu.exec(
      statement,
    ) ?? [];
  const isMarked =
    (hasLegalForm(right) || /^(?:\p{Lu}{2,4}\s+)?[«„"].+[»“"]$/u.test(right)) && !ROLE.test(right);
  const company = isMarked ? companyOf(right, known) : undefined;
  return company && ROLE.test(left) && isTitle(left, false)
    ? { jobTitle: left, company, by: 'headline, "job, company"' }
    : undefined;
}

/** "株式会社キタナミの営業部長". */
function aroundLegalForm(statement: string): FromHeadline | undefined {
  const [, company = '', title = ''] =
    EASTERN_COMPANY.exec(statement) ??
    EASTERN_COMPANY.exec(
      statement
        .split(/\s*[/／]\s*/u)
        .reverse()
        .join(' / '),
    ) ??
    [];
  return company && isTitle(title, false)
    ? { jobTitle: title, company, by: 'headline, legal form' }
    : undefined;
}

/** A name that ends in a legal form: "Norrby AB", "Halden, Inc.", "Logis Sp. z o.o." */
function endsInLegalForm(name: string): boolean {
  const all = words(name.replace(/(?<=\sSp\.?)\s*z\s?o\.?\s?o\.?$/iu, ''));
  const last = all.length > 1 ? (all.at(-1) ?? '') : '';
  return /^\p{Lu}/u.test(last) && LEGAL_FORM.test(last);
}

/** "Inköpschef, Norrby AB", "CEO, Northwind": without a legal form the part behind the comma is a guess, unless it is a department or a region. */
function aroundComma(statement: string, known: Known): FromHeadline | undefined {
  const [, title = '', right = ''] = /^(.+?),\s+(\S[^,]*(?:,\s*[^\s,]+)?)$/u.exec(statement) ?? [];
  if (!title || !ROLE.test(title) || !isTitle(title, false)) return undefined;
  const company = companyOf(right, known);
  if (company && endsInLegalForm(right))
    return { jobTitle: title, company, by: 'headline, "job, company"' };
  if (
    !company ||
    known.company ||
    right.includes(',') ||
    DEPARTMENT.test(right) ||
    ROLE.test(right) ||
    AWARD.test(right) ||
    FIELD.test(right)
  )
    return undefined;
  return words(right).length <= 4
    ? { jobTitle: title, company, by: 'headline, "job, company"', unsure: true }
    : undefined;
}

/** "Founder of Acme". */
function aroundOwner(statement: string, known: Known): FromHeadline | undefined {
  const leads = LEADER_OF.exec(statement);
  const [, title = '', right = ''] = OWNER_OF.exec(statement) ?? leads ?? [];
  if (leads && (DEPARTMENT.test(right) || FIELD.test(right) || ROLE.test(right))) return undefined;
  const company = /^[\p{Lu}\p{Lo}]/u.test(right) ? companyOf(right, known) : undefined;
  return company && isTitle(title, false)
    ? { jobTitle: title, company, by: 'headline, "founder of company"' }
    : undefined;
}

/** "Kierownik sprzedaży w Gdańsku": company or place, nobody can tell; the job ends before it. */
function withoutPlace(title: string): string {
  const [, left = '', right = ''] = IN_PLACE.exec(title) ?? [];
  return left && ROLE.test(left) && !FIELD.test(right) && !ROLE.test(right) ? left : title;
}

function firstOf<T>(
  statements: readonly string[],
  read: (statement: string) => T | undefined,
): T | undefined {
  for (const statement of statements) {
    const result = read(statement);
    if (result) return result;
  }
  return undefined;
}

/** The first part of a statement that is a job: "Regional Buyer - Direct Materials" is one about something. */
const jobIn = (statement: string): string | undefined =>
  dashed(statement).find((part) => isTitle(part, false));

/** What one statement says of job and company. */
const stating = (statement: string, known: Known): FromHeadline | undefined =>
  aroundAt(statement, known) ??
  aroundLegalForm(statement) ??
  aroundMarked(statement, known) ??
  aroundOwner(statement, known) ??
  aroundComma(statement, known);

/** Job and company a headline states; each only where it is plain. */
export function readHeadline(headline: string, known: Known = {}): FromHeadline {
  const statements = statementsOf(headline);
  const now = statements.filter(
    (statement) =>
      !NOT_NOW.test(statement) &&
      !DOING.test(statement) &&
      !AWARD.test(statement.replace(/\s+(?:at|@).*$/iu, '')),
  );
  const { company, schools = [] } = known;
  const beside = company
    ? (firstOf(now, (each) => besideCompany(each, company)) ??
      firstOf(now.flatMap(dashed), (each) => besideCompany(each, company)))
    : undefined;
  if (beside) return { jobTitle: beside, by: AROUND_COMPANY };
  const pieces = now.flatMap((statement) => [statement, ...dashed(statement)]);
  const read = (statement: string) => stating(statement, known);
  const stated =
    firstOf(
      pieces.filter((piece) => !SIDE_POST.test(piece.replace(AT, '$1'))),
      read,
    ) ?? firstOf(pieces, read);
  if (stated?.jobTitle && ROLE.test(stated.jobTitle)) return stated;
  const isSchooling = (text: string) =>
    SCHOOL.test(text) || schools.some((school) => folded(text).includes(folded(school)));
  const title = firstOf(now, (text) => (isAt(text) || isSchooling(text) ? undefined : jobIn(text)));
  if (!title) return stated ?? {};
  const by =
    statements.length === 1 ? 'headline, as a whole' : 'headline, the statement that says a job';
  return { jobTitle: withoutPlace(title), ...(stated?.company && { company: stated.company }), by };
}

/** What is left of a statement that names the company, if it reads like a job. */
function besideCompany(statement: string, company: string): string | undefined {
  const title = aroundCompany(statement, company);
  const job = title && titleOf(title);
  return job && !AWARD.test(job) && isRest(job) ? job : undefined;
}

/** A statement with "at" is read by that alone, unless the word belongs to a fixed phrase. */
function isAt(statement: string): boolean {
  const right = AT.exec(statement)?.[2];
  return right !== undefined && !AT_LAW.test(right);
}

/** The headline gives a job at a name the page shows without saying whether it is a company or a school: "Founder, Price & Bell". */
export function saysWorkAt(headline: string, name: string): boolean {
  const { jobTitle = '', by } = SCHOOL.test(name) ? {} : readHeadline(headline, { company: name });
  return by === AROUND_COMPANY && ROLE.test(jobTitle);
}
