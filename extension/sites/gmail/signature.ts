import { companyLabel } from './freemail.ts';
import { squeeze } from './names.ts';
import { PHONE_LABEL, phonesIn } from './phones.ts';
import { hasRoleWord, LEGAL_FORM } from './roles.ts';
import { companyByDomain, type Segment, segmentsOf, type Who } from './segments.ts';

/** What a signature says of its owner. `lines`: those that were used, without address and phone. */
export type Signature = { name?: string; jobTitle?: string; company?: string; phone?: string; lines: string[] };

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
  const at = /^(.*?\S)\s+(?:@|at|bei|bij|chez|hos|presso)\s+(\p{Lu}.*)$/u.exec(text);
  if (at?.[1] && at[2]) return { jobTitle: at[1], company: at[2] };
  const [first, ...rest] = text.split(/\s*,\s*/);
  const second = rest.join(', ');
  if (first && second && hasRoleWord(first) && !hasRoleWord(second) && /^\p{Lu}/u.test(second)) return { jobTitle: first, company: second };
  return { jobTitle: text };
}

function companyIn(segments: readonly Segment[], who: Who): { company?: string; jobTitle?: string; segment?: Segment } {
  const label = who.address ? companyLabel(who.address) : undefined;
  for (const segment of segments) {
    if (segment.kind !== 'company') continue;
    const named = companyByDomain(segment.text, label);
    const jobTitle = named ? titleBefore(segment.text, named) : undefined;
    if (named && jobTitle) return { company: segment.text.slice(segment.text.indexOf(named)), jobTitle, segment };
    const parts = splitTitle(segment.text);
    if (parts.company && LEGAL_FORM.test(parts.company)) return { company: parts.company, jobTitle: parts.jobTitle, segment };
    return { company: segment.text, segment };
  }
  return {};
}

/** The likeliest title: what has a word for a role, else the piece next to the name. */
function titleIn(segments: readonly Segment[], nameLine: number, companyKnown: boolean): Segment | undefined {
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
  if (!address || hasRoleWord(text)) return false;
  if (!label) return true;
  const letters = [...squeeze(label)];
  const whole = squeeze(text);
  let at = whole.startsWith(letters[0] ?? '') ? 0 : -1;
  for (const letter of letters) at = at < 0 ? -1 : whole.indexOf(letter, at) + 1 || -1;
  return letters.length >= 3 && at >= 0;
}

/** The first number that stands as a phone: by itself, behind a label, or with a country's code. */
function phoneIn(lines: readonly string[], segments: readonly Segment[]): string | undefined {
  const alone = segments
    .filter(({ kind }) => kind === 'contact')
    .flatMap(({ text, line }) => phonesIn(text).map((phone) => ({ phone, line })));
  const labelled = lines.flatMap((text, line) =>
    PHONE_LABEL.test(text) || /\+\d/.test(text) ? phonesIn(text).map((phone) => ({ phone, line })) : [],
  );
  return [...alone, ...labelled].sort((a, b) => a.line - b.line)[0]?.phone;
}

/**
 * Reads a signature of any shape and language: by what stands next to the name, by the domain of the address, by legal forms, which
 * are the same in every text of a country, and last by words for roles in many languages. What is not certain is left out.
 */
export function parseSignature(all: readonly string[], who: Who): Signature {
  const lines = all.filter((line) => line.length <= LONGEST_LINE).slice(0, MOST_LINES);
  const { segments, nameLine } = segmentsOf(lines, who);
  const found = companyIn(segments, who);
  const rest = segments.filter((segment) => segment !== found.segment);
  const titled = found.jobTitle ? undefined : titleIn(rest, nameLine, Boolean(found.company));
  const split = titled && !found.company ? splitTitle(titled.text) : undefined;
  const jobTitle = found.jobTitle ?? split?.jobTitle ?? titled?.text;
  const next = titled && rest.find(({ kind, line }) => kind === 'text' && line === titled.line + 1);
  const beside = titled && next && hasRoleWord(titled.text) && mayBeCompany(next.text, who) ? next.text : undefined;
  const company = found.company ?? split?.company ?? beside;
  const phone = phoneIn(lines, segments);
  const used = [nameLine >= 0 ? who.name : undefined, jobTitle, company].filter((text) => text !== undefined);
  return { ...(jobTitle ? { jobTitle } : {}), ...(company ? { company } : {}), ...(phone ? { phone } : {}), lines: used };
}
