import type { Brief } from '../../../shared/contract/brief.ts';
import { sentencesOf } from '../../../shared/grounding/index.ts';
import type { CoachText } from '../../coach/index.ts';
import { parseBody } from '../../coach/parsed-body.ts';
import { keyOf } from '../../sequence/judged.ts';
import type { Judged } from '../../storage/work.ts';
import { type Ground, groundOf } from './grounds.ts';

/**
 * What is known of a sentence, as the user sees it. `page`, `offer`: borne out by what was read, or by the sender's own words; `absent`:
 * by nothing; `general`: a statement about the world that nothing bears out; `contradicted`: what was read says otherwise; `edited`,
 * `unchecked`: nobody has judged it, since the user changed it or since it was not asked; `plain`: it states nothing.
 */
export type Kind =
  | 'page'
  | 'offer'
  | 'absent'
  | 'general'
  | 'contradicted'
  | 'edited'
  | 'unchecked'
  | 'plain';

export type Field = keyof CoachText;

/** One sentence of an email with its place (UTF-16 offsets into its field). */
export type Sentence = {
  field: Field;
  start: number;
  end: number;
  text: string;
  kind: Kind;
  /** Somebody judged these very words. */
  judged: boolean;
  about: Judged['about'];
  /** The words that no line bears out, or the whole sentence. */
  odd: { start: number; end: number };
  grounds: readonly Ground[];
};

export type Known = {
  judged: readonly Judged[];
  /** Whether a sentence is the user's: what nobody judged is then `edited`. */
  isTheirs: (text: string) => boolean;
  /** Briefs in which sources are looked up, the one of now first. */
  briefs: readonly Partial<Brief>[];
};

export const FIELDS: readonly Field[] = ['subjectA', 'subjectB', 'body'];

function kindOf({ verdict, about }: Judged, grounds: readonly Ground[]): Kind {
  if (verdict === 'supported' && grounds.length > 0)
    return grounds.some(({ of }) => of === 'page') ? 'page' : 'offer';
  if (verdict === 'absent') return about === 'world' ? 'general' : 'absent';
  if (verdict === 'contradicted') return 'contradicted';
  return verdict === 'none' ? 'plain' : 'unchecked';
}

function oddIn(text: string, start: number, odd: string | undefined) {
  const at = odd ? text.toLowerCase().indexOf(odd.toLowerCase()) : -1;
  return odd && at >= 0
    ? { start: start + at, end: start + at + odd.length }
    : { start, end: start + text.length };
}

/** Greeting and closing state nothing; nor does a line without a letter. */
const statesIn = (field: Field, text: string): ReadonlySet<number> =>
  new Set(
    (field === 'body' ? parseBody(text).sentences : sentencesOf(text))
      .filter((each) => /\p{L}/u.test(each.text))
      .map(({ start }) => start),
  );

function sentencesIn(
  field: Field,
  text: string,
  known: Known,
  byText: ReadonlyMap<string, Judged>,
): Sentence[] {
  const states = statesIn(field, text);
  return sentencesOf(text).map(({ start, end, text: words }) => {
    const verdict = byText.get(keyOf(words));
    const grounds = (verdict?.sources ?? []).map((source) => groundOf(source, known.briefs));
    const unjudged = states.has(start) ? (known.isTheirs(words) ? 'edited' : 'unchecked') : 'plain';
    return {
      field,
      start,
      end,
      text: words,
      kind: verdict ? kindOf(verdict, grounds) : unjudged,
      judged: verdict !== undefined,
      about: verdict?.about ?? 'none',
      odd: oddIn(words, start, verdict?.odd),
      grounds,
    };
  });
}

/** The sentences of an email, each with what is known of it. */
export function judge(email: CoachText, known: Known): Sentence[] {
  const byText = new Map(known.judged.map((each) => [keyOf(each.text), each]));
  return FIELDS.flatMap((field) => sentencesIn(field, email[field] ?? '', known, byText));
}

/** Nobody has judged it, and it may state something. */
export const isOpen = ({ kind }: Sentence): boolean => kind === 'edited' || kind === 'unchecked';

/** What Insert asks about. */
export const isDoubtful = ({ kind }: Sentence): boolean =>
  kind === 'absent' || kind === 'contradicted';
