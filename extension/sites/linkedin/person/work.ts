import { isNoEmployer } from '../../company/no-employer.ts';
import type { Found } from '../../dom/find.ts';
import { type FromHeadline, readHeadline, saysWorkAt } from '../headline/headline.ts';
import { SIDE_POST } from '../headline/words.ts';
import type { Position } from '../profile/positions.ts';
import { alike, same } from '../similar.ts';
import type { Person } from './person.ts';
import { pick } from './pick.ts';

/** `unsure`: what only a doubtful reading of the headline gave. */
export type Work = {
  jobTitle?: Found<string>;
  company?: Found<string>;
  unsure?: { jobTitle?: boolean; company?: boolean };
};

const found = (value: string | undefined, by: string): Found<string> | undefined =>
  value ? { value, by } : undefined;

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
  const isJob = ({ title = '' }: Position) => !SIDE_POST.test(title);
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
