import { type Facts, stemsOfLine } from './facts.ts';
import { type Found, missing } from './finding.ts';
import { bestFacts, share } from './resemblance.ts';
import { contentOf, stemOf, type Word } from './words.ts';

const DOES =
  /^(?:and |so |also,? )?you(?: have| are|['’](?:ve|re))? ?(?:(?:will|are going to|['’]ll) (?:be )?)?(?:\S+ly |just |also |already |now )?(?<verb>[a-z]+)\b/i;

const DONE_BY =
  /\b(?<verb>led|run|managed|headed|owned|built|founded|started|written|designed|organi[sz]ed|launched|opened|created|taught|hosted|chaired|set up|\p{Ll}{3,}ed) by (?<who>\p{Lu}[\p{L}'’-]+)/gu;

/** "You led the float pool" where the brief says that it was led by somebody it names. */
export function judgeDoer(sentence: string, facts: Facts): Found | undefined {
  const verb = DOES.exec(sentence)?.groups?.verb;
  if (!verb || /\?\s*$/.test(sentence)) return undefined;
  const stem = stemOf(verb.toLowerCase());
  const content = contentOf(sentence).filter((word) => word.stem !== stem);
  const done = facts.facts.filter(
    ({ text, stems }) =>
      [...text.matchAll(DONE_BY)].some(
        ({ groups }) => stemOf(groups?.verb ?? '') === stem && !facts.prospectNames.has((groups?.who ?? '').toLowerCase()),
      ) && content.some((word) => stems.has(word.stem)),
  );
  return done.length > 0 ? missing('wrong-person', { text: sentence }, done) : undefined;
}

/** "You will open the Dublin office" where the brief says that somebody else will. */
export function judgeFuture(sentence: string, content: Word[], facts: Facts): Found[] | undefined {
  if (!/^(?:and |so )?you(?:['’]ll| will| are going to|['’]re going to) /i.test(sentence)) return undefined;
  const [first] = bestFacts(
    facts.facts.filter((fact) => fact.owner === 'other'),
    content,
    0.6,
  );
  if (!first) return undefined;
  const own = facts.facts.filter((fact) => fact.owner !== 'other');
  return own.some((fact) => share(fact, content) >= share(first, content))
    ? undefined
    : [missing('wrong-person', { text: sentence }, [first])];
}

/** "We killed our QBRs" when it was them: what is told of the seller is read of the prospect alone. */
export function judgeOwn(sentence: string, content: Word[], facts: Facts): Found | undefined {
  if (
    !/^(?:our|we|we've|we're|i|i've|i'm|my)\b(?! (?:just |also |recently )?(?:saw|see|noticed|notice|read|heard|hear|spotted|know|understand|gather))/i.test(
      sentence,
    ) ||
    /\b(?:you|your|you're|you've)\b/i.test(sentence) ||
    /\b(?:met|spoke|talked|chatted)\b/i.test(sentence) ||
    contentOf(sentence).some((word) => facts.prospectNames.has(word.lower))
  )
    return undefined;
  const whole = facts.facts.map((fact) => ({ ...fact, stems: stemsOfLine(fact, facts) }));
  // Of oneself one may say what holds for both ("I speak some Finnish too"): only a close retelling is theirs.
  const best = bestFacts(whole, content, /^(?:i|i've|i'm|my)\b/i.test(sentence) ? 0.75 : 0.5);
  const [first] = best;
  const own = bestFacts(
    facts.facts.filter((fact) => fact.owner !== 'prospect'),
    content,
  );
  return first?.owner === 'prospect' && own.length === 0 ? missing('wrong-person', { text: sentence }, best) : undefined;
}
