import type { Brief } from '../../../shared/contract/brief.ts';
import type { Judged } from '../../storage/work.ts';
import { type BriefLine, briefLines, isOwn, labelOf } from './lines.ts';

/** A line a sentence rests on, with the place of the very words: UTF-16 offsets into `line`. */
export type Ground = {
  label: string;
  of: 'page' | 'offer';
  line: string;
  start: number;
  end: number;
};

type Source = Judged['sources'][number];

const linesOf = new WeakMap<Partial<Brief>, readonly BriefLine[]>();
function linesIn(brief: Partial<Brief>): readonly BriefLine[] {
  const known = linesOf.get(brief) ?? briefLines(brief);
  linesOf.set(brief, known);
  return known;
}

/** The line with these words: in their place, or wherever they stand in it now. */
function inLine(line: BriefLine | undefined, { id, start, end, words }: Source): Ground | null {
  if (!line) return null;
  const at = line.text.slice(start, end) === words ? start : line.text.indexOf(words);
  const of = isOwn(id) ? 'offer' : 'page';
  return at < 0
    ? null
    : { label: labelOf(line), of, line: line.text, start: at, end: at + words.length };
}

/**
 * The line of one source, in the first of these briefs that still says the words: the one of now, then the one it was written by. A
 * line that was taken out of both is shown by its words alone.
 */
export function groundOf(source: Source, briefs: readonly Partial<Brief>[]): Ground {
  for (const brief of briefs) {
    const line = linesIn(brief).find(({ id }) => id === source.id);
    const found = inLine(line, source);
    if (found) return found;
  }
  const { id, words } = source;
  return {
    label: labelOf({ id }),
    of: isOwn(id) ? 'offer' : 'page',
    line: words,
    start: 0,
    end: words.length,
  };
}

/** As much of a line around the words as has room, UTF-16 units; longer words are cut. */
export function excerptOf(
  { line, start, end }: Ground,
  room: number,
): { before: string; words: string; after: string } {
  const words = squeezed(line.slice(start, end));
  if (words.length >= room)
    return { before: '', words: `${words.slice(0, room).trimEnd()} …`, after: '' };
  const [before, after] = [squeezed(line.slice(0, start)), squeezed(line.slice(end))];
  const spare = room - words.length;
  const left = Math.max(Math.floor(spare / 2), spare - after.length);
  return {
    before: tailOf(before, left),
    words,
    after: headOf(after, Math.max(0, spare - Math.min(left, before.length))),
  };
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ');

const tailOf = (text: string, room: number): string =>
  text.length <= room ? text : `… ${text.slice(text.length - room).replace(/^\S*\s?/u, '')}`;

const headOf = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room).replace(/\s?\S*$/u, '')} …`;
