import type { CoachFinding } from '../../coach/index.ts';
import type { Ground } from './grounds.ts';
import type { Kind, Sentence } from './sentences.ts';

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

const ABSENT: Record<Sentence['about'], [title: string, message: string]> = {
  prospect: [
    'Not on the page',
    'Nothing on the page says this about them. Remove it, or ask instead of stating it.',
  ],
  seller: [
    'Not in your offer',
    'Your offer doesn’t say this. If it’s true, add it to your offer and check again. If not, remove it.',
  ],
  world: ['Not on the page or in your offer', 'Neither the page nor your offer says this.'],
  none: [
    'Not on the page or in your offer',
    'Neither the page nor your offer says this. Remove it, or add a note with where it comes from.',
  ],
};

function said({ kind, about }: Sentence): Said | null {
  const [title, message] = ABSENT[about];
  const said: Partial<Record<Kind, Said>> = {
    contradicted: {
      severity: 'error',
      weight: FIRST,
      title: 'Contradicts the page or your offer',
      message: 'The page or your offer says otherwise. Fix it or remove it.',
      asksBeforeInsert: true,
    },
    absent: { severity: 'error', weight: SECOND, title, message, asksBeforeInsert: true },
    general: {
      severity: 'hint',
      weight: LAST,
      title: 'General statement',
      message: 'Nothing on the page backs this up. Keep it if you know it’s true.',
    },
  };
  return said[kind] ?? null;
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
