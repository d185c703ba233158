import { hasLegalForm } from '../company/legal-form.ts';
import { addressesIn } from './addresses.ts';
import { companyLabel, domainOf } from './domains.ts';
import { hasCompanyWord, hasRoleWord, isClosing } from './job-words.ts';
import { isShared, mailbox } from './mailboxes.ts';
import { squeeze, wordsOf } from './name-text.ts';
import { phoneOf } from './phones.ts';
import { isNameLike, type Who } from './signature-name.ts';
import { companyByDomain, type Segment, segmentsOf, signedLines } from './signature-segments.ts';

/** What a signature says of its owner. `lines`: those that were used, without address and phone. */
export type Signature = {
  name?: string;
  jobTitle?: string;
  company?: string;
  phone?: string;
  lines: string[];
};

/** Nothing longer than this is a line of a signature. */
const LONGEST_LINE = 240;
const MOST_LINES = 40;

const CONNECTOR = /[\s,]+(?:@|at|bei|bij|chez|hos|presso|przy|w|v|в|en|na|の)?[\s,]*$/iu;

/** "VP of Sales at Northwind Freight": what stands before the company's name, if it is a title. */
function titleBefore(text: string, company: string): string | undefined {
  const at = text.indexOf(company);
  if (at <= 0) return undefined;
  const title = text
    .slice(0, at)
    .replace(CONNECTOR, '')
    .replace(/[\s,–—|-]+$/, '');
  return title.length > 1 && hasRoleWord(title) ? title : undefined;
}

/** A title and a company in one piece: "Founder, Blue Door Studio", "Head of Ops @ Larkspur". */
function splitTitle(text: string): { jobTitle: string; company?: string } {
  const at = /^(.*?\S)\s+(?:@\s*|(?:at|bei|bij|chez|hos|presso)\s+)(\p{Lu}.*)$/u.exec(text);
  if (at?.[1] && at[2]) return { jobTitle: at[1], company: at[2] };
  // Words that join to a place as well ("en", "w", "в"): only before what is worded like a company.
  const within = /^(.*?\S)\s+(?:en|em|w|we|v|в|na|på)\s+(\p{Lu}.*)$/u.exec(text);
  if (
    within?.[1] &&
    within[2] &&
    hasRoleWord(within[1]) &&
    (hasCompanyWord(within[2]) || hasLegalForm(within[2]))
  )
    return { jobTitle: within[1], company: within[2] };
  const [first, ...rest] = text.split(/\s*,\s*/);
  const second = rest.join(', ');
  if (first && second && hasRoleWord(first) && !hasRoleWord(second) && /^\p{Lu}/u.test(second))
    return { jobTitle: first, company: second };
  return { jobTitle: text };
}

/** "Tessella (London, UK)": where a company sits is no part of its name. */
const withoutPlace = (company: string): string => company.replace(/\s*\([^()]*,[^()]*\)$/, '');

function companyIn(
  segments: readonly Segment[],
  who: Who,
): { company?: string; jobTitle?: string; segment?: Segment } {
  const label = who.address ? companyLabel(who.address) : undefined;
  for (const segment of segments) {
    if (segment.kind !== 'company') continue;
    const named = companyByDomain(segment.text, label);
    const jobTitle = named ? titleBefore(segment.text, named) : undefined;
    if (named && jobTitle)
      return {
        company: withoutPlace(segment.text.slice(segment.text.indexOf(named))),
        jobTitle,
        segment,
      };
    const parts = splitTitle(segment.text);
    if (parts.company && hasLegalForm(parts.company))
      return { company: parts.company, jobTitle: parts.jobTitle, segment };
    return { company: withoutPlace(segment.text), segment };
  }
  return {};
}

/** The likeliest title: what has a word for a role, else the piece next to the name. */
function titleIn(
  segments: readonly Segment[],
  nameLine: number,
  companyKnown: boolean,
): Segment | undefined {
  const texts = segments.filter(({ kind }) => kind === 'text');
  const below = texts.filter(({ line }) => line >= nameLine);
  const above = texts.filter(({ line }) => line < nameLine).reverse();
  const near = [...below.slice(0, 3), ...above.slice(0, 2)];
  const byWord = near.find(({ text }) => hasRoleWord(text));
  if (byWord) return byWord;
  const first = below[0] ?? (nameLine > 0 ? above[0] : undefined);
  // Without a word that says so, one lonely piece may be a company as well: only where that is known, the piece is a title.
  return companyKnown || below.length > 1 ? first : undefined;
}

/** The piece below a title: with free mail it is the company; else only if the domain may be short for it ("nwl" for "Norwell Haulage"). */
function mayBeCompany(text: string, { address }: Who): boolean {
  const label = address ? companyLabel(address) : undefined;
  if (hasCompanyWord(text)) return true;
  if (!address || hasRoleWord(text)) return false;
  if (!label) return true;
  const letters = [...squeeze(label)];
  const whole = squeeze(text);
  let at = whole.startsWith(letters[0] ?? '') ? 0 : -1;
  for (const letter of letters) at = at < 0 ? -1 : whole.indexOf(letter, at) + 1 || -1;
  return letters.length >= 3 && at >= 0;
}

/** The name as the signature has it, where the mail's header names nobody or gives the first name alone. */
function nameIn(
  lines: readonly string[],
  { signed, nameLine }: ReturnType<typeof signedLines>,
  who: Who,
): string | undefined {
  const there = signed[nameLine];
  if (there) return there.whole && there.name !== who.name ? there.name : undefined;
  if (who.name) return undefined;
  // A shared mailbox: who signs there stands on the first line, above what they are.
  const words = wordsOf(lines[0] ?? '');
  const isPerson =
    words.length >= 2 &&
    words.length <= 3 &&
    isNameLike(words) &&
    words.every((word) => /\p{L}{2}/u.test(word));
  const label = who.address ? companyLabel(who.address) : undefined;
  const isOther =
    hasRoleWord(words.join(' ')) ||
    hasLegalForm(words.join(' ')) ||
    companyByDomain(words.join(' '), label) !== undefined;
  return isPerson && !isOther && hasRoleWord(lines[1] ?? '') ? words.join(' ') : undefined;
}

/** A sentence of the kind that lawyers and mail servers put below a signature: long, mostly in small letters. */
function isFinePrint(line: string): boolean {
  const words = wordsOf(line);
  return (
    words.length >= 8 &&
    words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word)).length >= words.length * 0.6 &&
    !/\S@\S/.test(line)
  );
}

/** A signature up to the first sentence of fine print, without the heading above that. Such a sentence above the name is none. */
function withoutFinePrint(lines: readonly string[], { address }: Who): string[] {
  const at = lines.findIndex((line, number) => number > 0 && isFinePrint(line));
  if (at < 0) return [...lines];
  const heading = lines[at - 1] ?? '';
  const isCompany =
    hasLegalForm(heading) ||
    companyByDomain(heading, address ? companyLabel(address) : undefined) !== undefined;
  const isHeading =
    at > 1 &&
    wordsOf(heading).length <= 2 &&
    !hasRoleWord(heading) &&
    !isCompany &&
    !/[\p{Nd}@]/u.test(heading);
  return lines.slice(0, isHeading ? at - 1 : at);
}

/**
 * Reads a signature of any shape and language: by what stands next to the name, by the domain of the address, by legal forms, which
 * are the same in every text of a country, and last by words for roles in many languages. What is not certain is left out.
 */
export function parseSignature(all: readonly string[], known: Who): Signature {
  const lines = withoutFinePrint(all, known)
    .filter((line) => line.length <= LONGEST_LINE && !isClosing(line))
    .slice(0, MOST_LINES);
  const name = nameIn(lines, signedLines(lines, known), known);
  const who = name ? { ...known, name } : known;
  const { signed, nameLine } = signedLines(lines, who);
  const segments = segmentsOf(lines, signed, who.address);
  const found = companyIn(segments, who);
  const rest = segments.filter((segment) => segment !== found.segment);
  const titled = found.jobTitle ? undefined : titleIn(rest, nameLine, Boolean(found.company));
  const split = titled && !found.company ? splitTitle(titled.text) : undefined;
  const jobTitle = found.jobTitle ?? split?.jobTitle ?? titled?.text;
  const company = found.company ?? split?.company ?? (titled && besideTitle(rest, titled, who));
  const phone = phoneOf(lines.filter((line) => !isColleagues(line, who)));
  const used = [nameLine >= 0 ? who.name : undefined, jobTitle, company].filter(
    (text) => text !== undefined,
  );
  return {
    ...(name ? { name } : {}),
    ...(jobTitle ? { jobTitle } : {}),
    ...(company ? { company } : {}),
    ...(phone ? { phone } : {}),
    lines: used,
  };
}

/** "Assistant: Ben Lee, ben@northwind.example, +1 …": a line with the address of another person of the company is not the owner's. */
const isColleagues = (line: string, { address = '' }: Who): boolean =>
  addressesIn(line).some(
    (other) =>
      mailbox(other) !== mailbox(address) &&
      domainOf(other) === domainOf(address) &&
      !isShared(other),
  );

/** The piece behind or below a title, where it may be the company. */
function besideTitle(segments: readonly Segment[], titled: Segment, who: Who): string | undefined {
  if (!hasRoleWord(titled.text)) return undefined;
  const at = segments.indexOf(titled);
  const next = segments
    .slice(at + 1)
    .find(({ kind, line }) => kind === 'text' && line > titled.line && line <= titled.line + 1);
  const behind = segments[at + 1];
  if (
    behind &&
    behind.kind === 'text' &&
    behind.line === titled.line &&
    hasCompanyWord(behind.text)
  )
    return behind.text;
  return next && mayBeCompany(next.text, who) ? next.text : undefined;
}
