import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import { contextOf, type Request } from './context.ts';
import { quoteOf } from './marks-and-fixes.ts';
import { EMAIL_RULES, SET_RULES } from './registry.ts';
import type {
  CoachFinding,
  CoachText,
  EmailRule,
  Found,
  Mark,
  Rule,
  RuleContext,
  SetRule,
  Severity,
} from './types.ts';

/** `off`: names of rules that the user switched off. `dismissed`: ids of findings that the user put aside. */
export type CoachRequest = Request & { off?: readonly string[]; dismissed?: readonly string[] };
export type SetRequest = Omit<CoachRequest, 'email' | 'step' | 'day'> & {
  emails: readonly { step: number; day?: number | undefined; email: CoachText }[];
};

const RANK: Record<Severity, number> = { error: 200, warning: 100, hint: 0 };
const FIELD_ORDER = { subjectA: 0, subjectB: 1, body: 2 } as const;

/**
 * What there is to look at in one email, the gravest first. Pure and without a network; never throws on any text. Rules about words of
 * English are silent for other languages. The brief is treated as immutable: pass the same object while it is the same.
 */
export function coachEmail(request: CoachRequest): CoachFinding[] {
  return remembered(request.brief, keyOf(request), () => findingsOf(request)).filter(
    ({ id }) => !request.dismissed?.includes(id),
  );
}

/** Emails remembered for a brief object: as one types in one, the other six are not checked again. */
const known = new WeakMap<ClaimsBrief, Map<string, CoachFinding[]>>();
const MOST_EMAILS = 60;

const keyOf = ({
  email,
  step,
  lastStep,
  channel,
  language,
  thresholds,
  off,
}: CoachRequest): string =>
  JSON.stringify([
    email.subjectA,
    email.subjectB,
    email.body,
    step,
    lastStep,
    channel,
    language,
    thresholds,
    off,
  ]);

function remembered(brief: ClaimsBrief, key: string, find: () => CoachFinding[]): CoachFinding[] {
  const ofBrief = known.get(brief) ?? new Map<string, CoachFinding[]>();
  known.set(brief, ofBrief);
  const kept = ofBrief.get(key);
  if (kept) return kept;
  const findings = find();
  if (ofBrief.size >= MOST_EMAILS) ofBrief.clear();
  ofBrief.set(key, findings);
  return findings;
}

function findingsOf(request: CoachRequest): CoachFinding[] {
  const context = contextOf(request);
  const rules = EMAIL_RULES.filter((rule) => applies(rule, context.english, request.off));
  return ordered(
    rules.flatMap((rule) => rule.check(context).map((found) => findingOf(rule, found, context))),
  );
}

/** What there is to look at across the emails of a set, in the order of their steps; each finding belongs to one of them. */
export function coachSet({ emails, off, dismissed, ...request }: SetRequest): CoachFinding[] {
  const contexts = emails
    .map((one) => contextOf({ ...request, ...one }))
    .sort((a, b) => a.step - b.step);
  const english = contexts.every((context) => context.english);
  const rules = SET_RULES.filter((rule) => applies(rule, english, off));
  return ordered(
    rules.flatMap((rule) =>
      rule.check(contexts).flatMap((found) => belonging(rule, found, contexts)),
    ),
    dismissed,
  );
}

const applies = (rule: Rule, english: boolean, off: readonly string[] = []): boolean =>
  !off.includes(rule.name) && (english || rule.languages === 'any');

function belonging(
  rule: SetRule,
  found: Found & { step: number },
  contexts: RuleContext[],
): CoachFinding[] {
  const context = contexts.find(({ step }) => step === found.step);
  return context ? [findingOf(rule, found, context)] : [];
}

function findingOf(rule: EmailRule | SetRule, found: Found, context: RuleContext): CoachFinding {
  const marks = (found.marks ?? []).filter((mark) => mark.end > mark.start);
  const quote = marks.map((mark) => quoteOf(fieldOf(context.text, mark), mark)).join('|');
  const finding: CoachFinding = {
    rule: rule.name,
    id: `${rule.name}:${context.step}:${quote.toLowerCase().replace(/\s+/g, ' ').slice(0, 80)}`,
    step: context.step,
    severity: found.severity,
    weight: RANK[found.severity] + rule.weight,
    title: found.title,
    message: found.message,
    marks,
  };
  if (found.fix) finding.fix = found.fix;
  if (rule.asksBeforeInsert) finding.asksBeforeInsert = true;
  return finding;
}

const fieldOf = (text: CoachText, { field }: Mark): string => text[field] ?? '';

function ordered(findings: CoachFinding[], dismissed: readonly string[] = []): CoachFinding[] {
  const seen = new Set(dismissed);
  return findings
    .filter(({ id }) => !seen.has(id))
    .sort((a, b) => b.weight - a.weight || placeOf(a) - placeOf(b));
}

const placeOf = ({ marks: [mark] }: CoachFinding): number =>
  mark ? FIELD_ORDER[mark.field] * 1e6 + mark.start : 0;

/** The email with a fix made. A fix that was made for another text changes nothing; a rewrite is the Worker's and changes nothing here. */
export function applyFix(email: CoachText, { fix }: Pick<CoachFinding, 'fix'>): CoachText {
  if (fix?.kind !== 'edit') return email;
  const changed = { ...email };
  for (const { field, was, now } of fix.edits) if (changed[field] === was) changed[field] = now;
  return changed;
}
