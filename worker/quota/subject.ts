import { z } from 'zod';
import type { Brief } from '../../shared/contract/brief.ts';
import { sha256 } from '../lib/hash.ts';

/*
 * Whom a sequence was written to and what it offers, as hashes without any text. A rewrite or a check sends its brief anew, and is for the
 * person and the offer of its sequence only: else twenty rewrites would be twenty sequences to others, free of charge.
 *
 * Users edit their briefs, so no single field is the identity. The person is the same who shares a word of the name (a spelling is
 * corrected, a title added), or a line that was read of them (the name was read wrong, the page is the same); where one side has no name,
 * the company decides. The offer is the same that names the same seller or product, or of whose other texts two are unchanged.
 */

const hashes = z.array(z.string());
const subjectSchema = z.object({
  names: hashes,
  company: hashes,
  lines: hashes,
  /** The seller's company, the product. */
  offer: hashes,
  /** The problem, the benefit, what is asked for. */
  around: hashes,
});
type Subject = z.infer<typeof subjectSchema>;

/** Lines that are looked at: two of the same page share the first ones. */
const LINES = 20;
/** Hexadecimal digits that are kept of a hash: it only has to differ within one sequence. */
const DIGITS = 8;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
function whole(text: string | undefined): string[] {
  const words = wordsOf(text ?? '').join(' ');
  return words === '' ? [] : [words];
}

/** A single letter is an initial, and no name. */
const namesIn = ({ prospect }: Brief): string[] =>
  wordsOf(`${prospect?.fullName ?? ''} ${prospect?.firstName ?? ''}`).filter(
    (word) => [...word].length > 1,
  );

const partsOf = (brief: Brief): Subject => ({
  names: namesIn(brief),
  company: whole(brief.prospect?.company),
  lines: (brief.prospect?.evidence ?? []).slice(0, LINES).flatMap(({ text }) => whole(text)),
  offer: [brief.companyName, brief.yourProduct].flatMap(whole),
  around: [brief.problemTheyFace, brief.keyBenefit, brief.callToAction].flatMap(whole),
});

async function hashed(brief: Brief, salt: string): Promise<Subject> {
  const entries = Object.entries(partsOf(brief)).map(async ([part, texts]) => {
    const all = [...new Set(texts)].map(async (text) =>
      (await sha256(`${salt} ${part} ${text}`)).slice(0, DIGITS),
    );
    return [part, await Promise.all(all)];
  });
  return subjectSchema.parse(Object.fromEntries(await Promise.all(entries)));
}

/** What is stored of a brief. `salt`: the row's request hash, so that no two sequences can be compared. */
export const subjectOf = async (brief: Brief, salt: string): Promise<string> =>
  JSON.stringify(await hashed(brief, salt));

const shared = (one: readonly string[], other: readonly string[]): number =>
  one.filter((hash) => other.includes(hash)).length;

function isSamePerson(one: Subject, other: Subject): boolean {
  if (shared(one.names, other.names) > 0 || shared(one.lines, other.lines) > 0) return true;
  if (one.names.length > 0 && other.names.length > 0) return false;
  if (one.company.length > 0 && other.company.length > 0)
    return shared(one.company, other.company) > 0;
  // Written to nobody in particular, and still so.
  return one.names.length === 0 && other.names.length === 0;
}

const isSameOffer = (one: Subject, other: Subject): boolean =>
  shared(one.offer, other.offer) > 0 || shared(one.around, other.around) > 1;

/** The part of a brief that is not its sequence's; undefined where both are. A sequence of which nothing was stored is anybody's. */
export async function otherSubject(
  stored: string | null,
  brief: Brief,
  salt: string,
): Promise<'person' | 'offer' | undefined> {
  if (stored === null) return undefined;
  const of = subjectSchema.parse(JSON.parse(stored));
  const now = await hashed(brief, salt);
  if (!isSamePerson(of, now)) return 'person';
  return isSameOffer(of, now) ? undefined : 'offer';
}
