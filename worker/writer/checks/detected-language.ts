import type { eld as library } from 'eld/extrasmall';

/** Fewer letters may be a name and a link; Danish and Norwegian are not to be told apart by them. */
const LETTERS = 100;

/** The asked language scores so much of the best one at most: what is closer may be either. Of whole emails the closest wrong pair has 0.978. */
const CLOSE = 0.98;

/** Tags that the detector does not know by this name, or does not tell apart: Malay and Indonesian, Serbian in Latin letters and Croatian. */
const SAME: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  cmn: 'zh',
  yue: 'zh',
  fil: 'tl',
  in: 'id',
  ms: 'id',
  sr: 'hr',
  bs: 'hr',
  sh: 'hr',
};
const same = (tag: string): string => SAME[tag] ?? tag;

type Detector = { eld: typeof library; known: ReadonlySet<string> };

let detector: Detector | undefined;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  const { eld } = await import('eld/extrasmall');
  detector = { eld, known: new Set(Object.values(eld.info().Languages).map(same)) };
}

/**
 * Makes the detector ready, once for all. Its tables take a tenth of a second or two of CPU, so they are read while an answer arrives
 * (worker/writer/claude-run.ts) and not when the Worker starts: most requests need no detector.
 */
export function loadDetector(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Scores by language, those that count as one taken together. */
function scoresOf({ eld }: Detector, text: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [tag, score] of Object.entries(eld.detect(text).getScores())) {
    const language = same(tag);
    scores.set(language, Math.max(score, scores.get(language) ?? 0));
  }
  return scores;
}

/**
 * Whether a text is most likely in another language than the one asked for (BCP 47). A detector guesses, so this is for a person to look at.
 * Silent in doubt: for a short text, a language it does not know, a close one, and before `loadDetector`.
 */
export function seemsOtherLanguage(text: string, asked: string): boolean {
  const language = same(asked.toLowerCase().split('-')[0] ?? '');
  if (!detector?.known.has(language)) return false;
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LETTERS) return false;
  const scores = scoresOf(detector, text);
  const best = Math.max(0, ...scores.values());
  return best > 0 && (scores.get(language) ?? 0) <= best * CLOSE;
}
