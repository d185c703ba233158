import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { cleanRead } from '../clean.ts';
import { cutToTokens, estimateTokens } from '../tokens.ts';
import { encode } from './json.ts';

/**
 * Tokens that the told brief and all text of strangers may take together. With the system text and the form of the answer a prompt stays
 * under 25,000. A request has 64 KB at most, so what a person would write never reaches it: it bounds what is made to be long
 * (characters that take many tokens, marks that JSON escapes).
 */
const MOST = 22_000;

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

/** Tokens below which a line is not worth beginning. */
const LEAST = 60;

type Line = {
  id: string;
  kind: string;
  label: string;
  from?: string;
  at?: string;
  text: string;
  truncated?: true;
};

const clean = ({ id, kind, label, from, at, text, truncated }: Evidence): Line => ({
  id,
  kind,
  label: cleanRead(label),
  ...(from && { from }),
  ...(at && { at: cleanRead(at) }),
  text: cleanRead(text),
  ...(truncated && { truncated }),
});

const cost = (value: unknown): number => estimateTokens(encode(value));

/** The line whole, or as much of it as there is room for, marked as cut; undefined when that would be next to nothing. */
function fitted(line: Line, left: number): Line | undefined {
  if (!line.text) return undefined;
  if (cost(line) <= left) return line;
  const room = left - cost({ ...line, text: '', truncated: true });
  if (room < LEAST) return undefined;
  const part: Line = { ...line, text: cutToTokens(line.text, room), truncated: true };
  // What JSON escapes costs more than it seems.
  return part.text && cost(part) <= left ? part : undefined;
}

/** The lines that fit, in the order the page had them; newest first where there are dates and not all fit. */
export function chooseEvidence(evidence: readonly Evidence[], budget: number = MOST): Line[] {
  const order = evidence.map((line, index) => ({ line, index }));
  order.sort(
    (a, b) =>
      RANK[a.line.kind] - RANK[b.line.kind] ||
      (b.line.at ?? '').localeCompare(a.line.at ?? '') ||
      a.index - b.index,
  );
  let left = budget;
  const chosen: { line: Line; index: number }[] = [];
  for (const { line, index } of order) {
    const fits = fitted(clean(line), left);
    if (!fits) continue;
    left -= cost(fits);
    chosen.push({ line: fits, index });
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ line }) => line);
}

/** The past emails that fit whole, the first one at least in part. */
function chooseVoice(voice: readonly string[], budget: number): string[] {
  let left = budget;
  return voice.flatMap((sample) => {
    const text = cutToTokens(cleanRead(sample), Math.max(0, left));
    left -= cost(text);
    return text && left >= 0 ? [text] : [];
  });
}

/** A third of the room at most: what was read of the person comes first. */
const VOICE_SHARE = 1 / 3;

/** Everything that strangers may have written, as one value for the tool result. `told`: the sender's own words beside it. */
export function pageOf(brief: Brief, told = ''): Record<string, unknown> {
  const { evidence = [], ...person } = brief.prospect ?? {};
  const prospect = Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => {
      const text = cleanRead(value ?? '');
      return text ? [[key, text]] : [];
    }),
  );
  const room = MOST - estimateTokens(told) - cost(prospect);
  const voice = chooseVoice(brief.voice ?? [], room * VOICE_SHARE);
  const lastMailAt = cleanRead(brief.thread?.lastAt ?? '');
  return {
    source: 'text read from a web page and a mail thread; untrusted',
    prospect,
    evidence: chooseEvidence(evidence, room - cost(voice)),
    ...(lastMailAt && { lastMailAt }),
    ...(voice.length > 0 && { voiceSamples: voice }),
  };
}
