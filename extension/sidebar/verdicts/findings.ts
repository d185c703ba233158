import type { CoachFinding } from '../../coach/index.ts';
import { t } from '../../i18n/text.ts';
import type { Ground } from './grounds.ts';
import type { Sentence } from './sentences.ts';

/** A finding of the coach, or what a verdict has to say of a sentence. */
export type PanelFinding = CoachFinding & {
  /** Words that a rewrite can leave out. */
  without?: string;
  /** What was read says otherwise: the lines beside it. */
  against?: readonly Ground[];
};

type Said = Pick<PanelFinding, 'severity' | 'weight' | 'title' | 'message' | 'asksBeforeInsert'>;

/** Above all that the coach says. */
const [FIRST, SECOND, LAST] = [500, 490, 40];

function said({ kind, about }: Sentence): Said | null {
  const words = (of: 'contradicted' | 'general' | Sentence['about']) => ({
    title: t(`sidebar.verdict.${of}.title`),
    message: t(`sidebar.verdict.${of}.says`),
  });
  if (kind === 'contradicted')
    return { ...words(kind), severity: 'error', weight: FIRST, asksBeforeInsert: true };
  if (kind === 'absent')
    return { ...words(about), severity: 'error', weight: SECOND, asksBeforeInsert: true };
  return kind === 'general' ? { ...words(kind), severity: 'hint', weight: LAST } : null;
}

/** What there is to look at because of verdicts. The words are those of the sentence; a finding is known again by them. */
export const findingsOf = (sentences: readonly Sentence[], step: number): PanelFinding[] =>
  sentences.flatMap((sentence) => {
    const words = said(sentence);
    if (!words) return [];
    const { field, odd, text, kind, grounds } = sentence;
    return {
      ...words,
      rule: `verdict-${kind}`,
      id: `verdict-${kind}:${step}:${text.toLowerCase().replace(/\s+/gu, ' ').slice(0, 80)}`,
      step,
      marks: [{ field, ...odd }],
      ...(kind !== 'general' && { without: text }),
      ...(kind === 'contradicted' && { against: grounds }),
    };
  });
