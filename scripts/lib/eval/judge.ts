import '../in-english.ts';
import { coachEmail, coachSet } from '../../../extension/coach/index.ts';
import type { Brief } from '../../../shared/contract/brief.ts';
import { loadDetector } from '../../../worker/writer/checks/detected-language.ts';
import { checkDraft, isHard } from '../../../worker/writer/checks/registry.ts';
import type { Draft } from '../../../worker/writer/draft.ts';
import { countWords } from '../../../worker/writer/words.ts';

// Without it the check of the language would say less here than in the Worker.
await loadDetector();

/** Something a check of the Worker or a rule of the coach says of one email. */
export type Said = {
  step: number;
  by: 'check' | 'coach' | 'set';
  rule: string;
  severity: string;
  words: string;
};

/** One sequence judged. */
export type Judged = { name: string; steps: number[]; words: number[]; said: Said[] };

const quoteOf = (text: string | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').slice(0, 80);

function checksOf(drafts: readonly Draft[], brief: Brief): Said[] {
  return drafts.flatMap((draft) =>
    checkDraft(draft, { brief, others: drafts.filter((other) => other !== draft) }).map(
      (found) => ({
        step: draft.step,
        by: 'check' as const,
        rule: found.rule,
        severity: isHard(found) ? 'refused' : 'finding',
        words: quoteOf(found.quote),
      }),
    ),
  );
}

function coachOf(drafts: readonly Draft[], brief: Brief, begins: string | undefined): Said[] {
  const emails = drafts.map(({ step, day, subjectLineA, subjectLineB, body }) => ({
    step,
    day,
    email: { subjectA: subjectLineA, subjectB: subjectLineB, body },
  }));
  const common = { brief, channel: 'email' as const };
  const found = [
    ...emails.flatMap((one) =>
      coachEmail({ ...common, ...one }).map((finding) => ({ finding, by: 'coach' as const })),
    ),
    ...coachSet({ ...common, emails, begins }).map((finding) => ({ finding, by: 'set' as const })),
  ];
  return found.map(({ finding, by }) => {
    const email = emails.find(({ step }) => step === finding.step)?.email;
    const [mark] = finding.marks;
    return {
      step: finding.step,
      by,
      rule: finding.rule,
      severity: finding.severity,
      words: quoteOf(mark && email?.[mark.field].slice(mark.start, mark.end)),
    };
  });
}

/**
 * Every check, and every rule of the coach, on each email and on the set. `begins`: ISO date of day 0;
 * without it nothing is said of weekends and holidays.
 */
export function judgeSequence(
  name: string,
  brief: Brief,
  drafts: readonly Draft[],
  begins?: string,
): Judged {
  return {
    name,
    steps: drafts.map(({ step }) => step),
    words: drafts.map(({ body }) => countWords(body)),
    said: [...checksOf(drafts, brief), ...coachOf(drafts, brief, begins)],
  };
}

/** How often each rule spoke, the most frequent first. */
export function totalsOf(judged: readonly Judged[]): Record<string, number> {
  const totals = new Map<string, number>();
  for (const { by, rule, severity } of judged.flatMap(({ said }) => said)) {
    const name = `${by === 'check' ? 'check' : 'coach'}/${rule} (${severity})`;
    totals.set(name, (totals.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...totals].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}
