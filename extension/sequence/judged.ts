import type { Brief } from '../../shared/contract/brief.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';
import { briefLines } from '../../shared/grounding/index.ts';
import { type Judged, MAX_JUDGED, type SavedStep } from '../storage/work.ts';

/* Verdicts as they are kept: by sentence, not by email, so that a sentence keeps its verdict in every version it stands in. */

/** What a sentence is known by: its words, however they are wrapped. */
export const keyOf = (sentence: string): string => sentence.replace(/\s+/gu, ' ').trim();

/**
 * Verdicts with the words they rest on, taken from the very brief they were judged by. A source that is not in that brief is dropped;
 * what nobody judged is not kept: it is what is not there.
 */
export function pinned(sentences: readonly CheckedSentence[], brief: Partial<Brief>): Judged[] {
  const texts = new Map(briefLines(brief).map(({ id, text }) => [id, text]));
  return sentences
    .filter(({ verdict }) => verdict !== 'unchecked')
    .map((sentence) => ({
      ...sentence,
      sources: sentence.sources.flatMap((source) => {
        const words = texts.get(source.id)?.slice(source.start, source.end) ?? '';
        return words.trim() ? [{ ...source, words }] : [];
      }),
    }));
}

/** The email with these verdicts; of two on the same sentence the later one holds. */
export function withJudged(saved: SavedStep, judged: readonly Judged[]): SavedStep {
  if (judged.length === 0) return saved;
  const byText = new Map((saved.judged ?? []).map((each) => [keyOf(each.text), each]));
  for (const each of judged) {
    byText.delete(keyOf(each.text));
    byText.set(keyOf(each.text), each);
  }
  return { ...saved, judged: [...byText.values()].slice(-MAX_JUDGED) };
}
