import { RULES } from './registry.ts';
import type { CoachFinding, Severity } from './types.ts';

/** One line of the sum: what a rule takes off. */
export type ScorePart = { rule: string; title: string; points: number };
export type Score = { total: number; parts: ScorePart[] };

const POINTS: Record<Severity, number> = { error: 25, warning: 10, hint: 4 };
/** However often a rule speaks, it takes off no more than twice its points. */
const MOST_TIMES = 2;
const BEST = 100;

/**
 * A sum for those who like one, and secondary to the findings it is made of: 100 less what each rule takes off. It says how much there is
 * to look at. It predicts nothing.
 */
export function scoreOf(findings: readonly CoachFinding[]): Score {
  const parts = new Map<string, ScorePart>();
  for (const { rule, severity } of findings) {
    const part = parts.get(rule) ?? {
      rule,
      title: RULES.find(({ name }) => name === rule)?.title ?? rule,
      points: 0,
    };
    parts.set(rule, {
      ...part,
      points: Math.min(
        part.points + POINTS[severity],
        Math.max(part.points, MOST_TIMES * POINTS[severity]),
      ),
    });
  }
  const list = [...parts.values()].sort((a, b) => b.points - a.points);
  return {
    total: Math.max(0, BEST - list.reduce((sum, { points }) => sum + points, 0)),
    parts: list,
  };
}

/** The quiet line of an email: "2 to look at", "Nothing to look at". */
export const summaryOf = (findings: readonly CoachFinding[]): string =>
  findings.length === 0 ? 'Nothing to look at' : `${findings.length} to look at`;
