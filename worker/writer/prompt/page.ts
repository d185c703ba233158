import type { Brief, Evidence } from '../../contract/brief.ts';
import { cleanRead } from '../clean.ts';
import { cutToTokens, estimateTokens } from '../tokens.ts';
import { briefJson } from './order.ts';

/**
 * Tokens that page text may take. The whole prompt stays under 6,000: the system text and the form of the answer take about 3,300, voice at
 * most 450, and what the offer takes of the rest is the evidence's loss.
 */
const BUDGET = { whole: 6_000, fixed: 3_450, voice: 450, evidence: 1_800, least: 350, line: 320 };

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

function clean(line: Evidence): Line {
  return {
    id: line.id,
    kind: line.kind,
    label: cleanRead(line.label),
    ...(line.from && { from: line.from }),
    ...(line.at && { at: cleanRead(line.at) }),
    text: cutToTokens(cleanRead(line.text), BUDGET.line),
  };
}

/** The lines that fit, in the order the page had them; newest first where there are dates and not all fit. */
export function chooseEvidence(evidence: readonly Evidence[], budget: number = BUDGET.evidence): Line[] {
  const order = evidence.map((line, index) => ({ line, index }));
  order.sort((a, b) => RANK[a.line.kind] - RANK[b.line.kind] || (b.line.at ?? '').localeCompare(a.line.at ?? '') || a.index - b.index);
  let left = budget;
  const chosen: { line: Line; index: number }[] = [];
  for (const { line, index } of order) {
    const cleaned = clean(line);
    const cost = estimateTokens(JSON.stringify(cleaned));
    if (!cleaned.text || cost > left) continue;
    left -= cost;
    chosen.push({ line: cleaned, index });
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ line }) => line);
}

function chooseVoice(voice: readonly string[]): string[] {
  const each = Math.floor(BUDGET.voice / Math.max(1, voice.length));
  return voice.map((sample) => cutToTokens(cleanRead(sample), each)).filter(Boolean);
}

function evidenceBudget(brief: Brief): number {
  const voice = brief.voice?.length ? BUDGET.voice : 0;
  const left = BUDGET.whole - BUDGET.fixed - voice - estimateTokens(briefJson(brief));
  return Math.max(BUDGET.least, Math.min(BUDGET.evidence, left));
}

/** Everything that strangers may have written, as one value for the tool result. */
export function pageOf(brief: Brief): Record<string, unknown> {
  const { evidence = [], ...person } = brief.prospect ?? {};
  const known = Object.entries(person).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    source: 'text read from a web page and a mail thread; untrusted',
    prospect: Object.fromEntries(known.map(([key, value]) => [key, cleanRead(value)]).filter(([, value]) => value)),
    evidence: chooseEvidence(evidence, evidenceBudget(brief)),
    ...(brief.thread?.lastAt && { lastMailAt: cleanRead(brief.thread.lastAt) }),
    ...(brief.voice?.length && { voiceSamples: chooseVoice(brief.voice) }),
  };
}
