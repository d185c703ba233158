import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { cleanRead } from '../clean.ts';
import { cutToTokens, estimateTokens } from '../tokens.ts';
import { encode } from './json.ts';
import { orderLines, shortText } from './order.ts';

/**
 * Tokens that page text may take. The whole prompt stays under 6,000 (`whole`): the system text, the form of the answer and the list of steps
 * take at most `fixed`, the order what it takes, and what is left belongs to the lines read and to the sender's past emails.
 */
const BUDGET = { whole: 6_000, fixed: 3_780, voice: 450, evidence: 1_800, line: 320, rest: 60 };

/** What tells most about a person comes first, so that it is the rest that is cut when there is too much. */
const RANK: Record<Evidence['kind'], number> = {
  note: 0,
  selection: 0,
  headline: 1,
  message: 2,
  post: 2,
  subject: 3,
  about: 3,
  experience: 4,
  company: 5,
  signature: 6,
  location: 7,
  education: 8,
};

type Line = { id: string; kind: string; label: string; from?: string; at?: string; text: string };

/** A line as the prompt has it, its text cut to so many tokens. */
function clean(line: Evidence, tokens: number): Line {
  return {
    id: line.id,
    kind: line.kind,
    label: shortText(line.label),
    ...(line.from && { from: line.from }),
    ...(line.at && { at: cleanRead(line.at) }),
    text: cutToTokens(cleanRead(line.text), tokens),
  };
}

const cost = (line: Line): number => estimateTokens(encode(line));

/** The line whole, or as much of it as there is room for; undefined when that would be next to nothing. */
function fitted(line: Evidence, left: number): Line | undefined {
  const whole = clean(line, BUDGET.line);
  if (!whole.text) return undefined;
  if (cost(whole) <= left) return whole;
  const room = left - cost({ ...whole, text: '' });
  const part = room >= BUDGET.rest ? clean(line, room) : undefined;
  // What JSON escapes costs more than it seems.
  return part?.text && cost(part) <= left ? part : undefined;
}

/** The lines that fit, in the order the page had them; newest first where there are dates and not all fit. */
export function chooseEvidence(evidence: readonly Evidence[], budget: number = BUDGET.evidence): Line[] {
  const order = evidence.map((line, index) => ({ line, index }));
  order.sort((a, b) => RANK[a.line.kind] - RANK[b.line.kind] || (b.line.at ?? '').localeCompare(a.line.at ?? '') || a.index - b.index);
  let left = budget;
  const chosen: { line: Line; index: number }[] = [];
  for (const { line, index } of order) {
    const fits = fitted(line, left);
    if (!fits) continue;
    left -= cost(fits);
    chosen.push({ line: fits, index });
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ line }) => line);
}

/** Tokens below which a past email shows no habit any more: rather fewer of them. */
const LEAST_VOICE = 80;
/** Tokens the sign-off of a past email may take. */
const SIGN_OFF = 25;

/** A past email, cut in its middle where it is too long: its greeting and its sign-off are what is wanted most. */
function cutSample(sample: string, tokens: number): string {
  if (estimateTokens(sample) <= tokens) return sample;
  const end = sample.split('\n').filter(Boolean).slice(-2).join('\n');
  const signOff = estimateTokens(end) <= SIGN_OFF ? end : '';
  return [cutToTokens(sample, tokens - estimateTokens(signOff)), signOff].filter(Boolean).join('\n');
}

function chooseVoice(voice: readonly string[], budget: number): string[] {
  const count = Math.min(voice.length, Math.max(1, Math.floor(budget / LEAST_VOICE)));
  return voice
    .slice(0, count)
    .map((sample) => cutSample(cleanRead(sample), Math.floor(budget / count)))
    .filter(Boolean);
}

type Person = Omit<NonNullable<Brief['prospect']>, 'evidence'>;

const personOf = (person: Person): Record<string, string> =>
  Object.fromEntries(
    Object.entries(person)
      .map(([key, value]) => [key, shortText(value ?? '')] as const)
      .filter(([, value]) => value),
  );

/** Of what is left a third is for the voice, at most; the rest for the evidence. */
function budgetsOf(brief: Brief, person: Record<string, string>): { voice: number; evidence: number } {
  const spent = estimateTokens(orderLines(brief).join('\n\n')) + estimateTokens(JSON.stringify(person));
  const left = Math.max(0, BUDGET.whole - BUDGET.fixed - spent);
  const voice = brief.voice?.length ? Math.min(BUDGET.voice, Math.floor(left / 3)) : 0;
  return { voice, evidence: Math.min(BUDGET.evidence, left - voice) };
}

/** Everything that strangers may have written, as one value for the tool result. */
export function pageOf(brief: Brief): Record<string, unknown> {
  const { evidence = [], ...person } = brief.prospect ?? {};
  const prospect = personOf(person);
  const budgets = budgetsOf(brief, prospect);
  return {
    source: 'text read from a web page and a mail thread; untrusted',
    prospect,
    evidence: chooseEvidence(evidence, budgets.evidence),
    ...(brief.thread?.lastAt && { lastMailAt: shortText(brief.thread.lastAt) }),
    ...(brief.voice?.length && { voiceSamples: chooseVoice(brief.voice, budgets.voice) }),
  };
}
