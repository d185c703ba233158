import type { Finding } from '../../../shared/contract/sequence.ts';
import type { CoachFinding } from '../../coach/index.ts';
import type { Version } from '../../storage/work.ts';
import type { PanelFinding } from './findings.ts';
import type { Sentence } from './sentences.ts';

/* What the coach and the writer's own check found, where verdicts say it already or say more. */

/** The rule that knows without a network what the brief lacks: of words that somebody judged, the verdict says more. */
const TRIPWIRE = 'unsupported-claim';

const sentenceAt = (
  sentences: readonly Sentence[],
  { marks: [mark] }: CoachFinding,
): Sentence | undefined =>
  mark &&
  sentences.find(
    ({ field, start, end }) => field === mark.field && start <= mark.start && mark.start < end,
  );

/** The coach's findings beside the verdicts: none of the tripwire where a sentence was judged, and elsewhere the way to leave it out. */
export const besideVerdicts = (
  findings: readonly CoachFinding[],
  sentences: readonly Sentence[],
): PanelFinding[] =>
  findings.flatMap(({ fix, ...finding }): PanelFinding[] => {
    if (finding.rule !== TRIPWIRE) return [{ ...finding, ...(fix && { fix }) }];
    const sentence = sentenceAt(sentences, finding);
    if (sentence?.judged) return [];
    return [{ ...finding, ...(sentence && { without: sentence.text }) }];
  });

/** What the writer's own check found, as far as its words still stand there and nothing else says it already. */
export const leftOfWriter = (
  email: Version['email'],
  body: string,
  findings: PanelFinding[],
  sentences: readonly Sentence[],
): Finding[] =>
  (email.findings ?? []).filter(({ quote, rule }) => {
    const at = quote ? body.indexOf(quote) : -1;
    if (quote && at < 0) return false;
    if (
      rule === TRIPWIRE &&
      sentences.some(
        ({ field, start, end, judged }) => judged && field === 'body' && start <= at && at < end,
      )
    )
      return false;
    return !findings.some(
      (finding) =>
        finding.rule === rule ||
        finding.marks.some(
          (mark) =>
            quote && mark.field === 'body' && mark.start < at + quote.length && at < mark.end,
        ),
    );
  });
