import type { Facts } from './facts.ts';
import { type Word, wordsOf } from './words.ts';

/** Whom a place in a sentence speaks of, and whether it says so as a fact. `unknown`: the sentence does not tell. */
export type Subject = { who: 'prospect' | 'seller' | 'other' | 'general' | 'unknown'; supposed: boolean };

/** Verbs of looking and hearing: "I saw that …" is about what was seen. */
const OBSERVES =
  /^(?:see|saw|seen|notice|noticed|read|hear|heard|know|understand|gather|gathered|love|loved|like|liked|enjoyed|appreciate|appreciated|think|thought|guess|imagine|assume|suspect|came|come|caught|spotted|remember|learned|found|looked|watched|listened|wanted|want|believe|hope|wonder|wondered|figured|'d|promise|know)$/;
/** Words before "you" that make it the one who is given something, not the one who does. */
const GIVES =
  /^(?:help|helps|helped|helping|give|gives|gave|show|shows|showed|showing|save|saves|saving|saved|let|lets|get|gets|send|sends|sent|tell|tells|told|ask|asks|asked|offer|bring|brings|for|with|to|like|about|than|between|of|cost|costs|costing|make|makes|put|puts|free|frees|want|among|from|behind|at|by|on|near|against|thank|thanks)$/;
/** After "you" these show that it is the object: "joins you from Nando's". */
const AFTER_OBJECT = /^(?:from|at|with|in|on|for|to|after|before|since|by|about|of|and|or|this|next|last|when|because)$/;
const SUPPOSES =
  /^(?:could|would|can|will|might|may|should|'d|'ll|you'd|you'll|we'd|we'll|if|whether|imagine|suppose|probably|likely|perhaps|maybe|guess|assume|assuming|suspect|wonder|wondering|bet|hope|i'd|i'll|they'd|usually|often|typically|tend|mostly|sometimes|generally|unless|seems?|sounds?|must)$/;
/** "Your sister", "your CFO": somebody else than the one written to. */
const RELATED =
  /^(?:sister|brother|colleague|boss|ceo|cfo|cto|coo|cmo|cro|cio|ciso|cpo|chro|superintendent|principal|provost|dean|supervisor|planner|accountant|owner|president|wife|husband|partner|co-founder|cofounder|manager|nephew|niece|son|daughter|father|mother|predecessor|successor|receptionist|assistant|friend|deputy|chairman|chair|founder|head)$/;
const GENERAL =
  /^(?:teams|companies|customers|clients|people|most|many|leaders|managers|others|everyone|anyone|firms|organisations|organizations|businesses|users|someone|peers|directors|founders|heads|groups|operators|agencies|practices|owners)$/;

/** Whom the words at `place` (a UTF-16 offset) speak of: the nearest subject before them, or else what the sentence is about. */
export function subjectAt(sentence: string, place: number, facts: Facts): Subject {
  const words = wordsOf(sentence);
  const before = words.filter((word) => word.start <= place);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const who = whoIs(words, at, facts);
    if (who) return { who, supposed: isSupposed(words, sentence) || supposedBetween(words, at, place) };
  }
  return { who: subjectOf(sentence), supposed: isSupposed(words, sentence) };
}

function whoIs(words: Word[], at: number, facts: Facts): Subject['who'] | undefined {
  const word = words[at];
  if (!word) return undefined;
  const { lower } = word;
  const previous = words[at - 1]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (lower === 'you' && at > 0 && AFTER_OBJECT.test(next) && !OBSERVES.test(previous)) return undefined;
  if (/^you(?:'re|'ve|'d|'ll)?$/.test(lower)) return GIVES.test(previous) ? undefined : 'prospect';
  if (lower === 'your' && RELATED.test(next)) return 'other';
  if (/^yours?$/.test(lower)) return previous === 'like' || lower === 'yours' ? undefined : 'prospect';
  if (/^(?:i|we)(?:'ve|'d|'ll|'re|'m)?$/.test(lower))
    return OBSERVES.test(next) || OBSERVES.test(words[at + 2]?.lower ?? '') ? undefined : 'seller';
  if (/^(?:our|my)$/.test(lower)) return 'seller';
  if (/^(?:he|she|his|her|they|their|they're|they've)$/.test(lower)) return 'other';
  if (/^\p{Lu}/u.test(word.text)) {
    if (facts.prospectNames.has(lower.replace(/'s$/, '')))
      return /^(?:hi|hello|hey|dear|at|for|with|to)$/.test(previous) ? (previous === 'at' ? 'prospect' : undefined) : 'prospect';
    if (facts.sellerNames.has(lower.replace(/'s$/, ''))) return 'seller';
  }
  if (GENERAL.test(lower)) return previous === 'your' ? 'prospect' : previous === 'our' ? 'seller' : 'general';
  return undefined;
}

function supposedBetween(words: Word[], at: number, place: number): boolean {
  return words.slice(at, at + 6).some((word) => word.start <= place && SUPPOSES.test(word.lower));
}

/** "If …", "Would …?", "How …?": nothing in it is stated as done. */
function isSupposed(words: Word[], sentence: string): boolean {
  const [first] = words;
  if (!first) return false;
  if (/^(?:if|would|could|should|can|will|imagine|suppose|might|whether)$/.test(first.lower)) return true;
  return /\?\s*$/.test(sentence) && /^(?:are|is|do|does|did|has|have|had|was|were|who|any|ever)$/.test(first.lower);
}

/** "After nine years at Contoso you …", "Sleeping in the barn shows how serious you are". */
const LEADS_UP = /^(?:after|before|having|as|during|over|[a-z]+ing)\b/i;

/** Without a subject before it, the way a sentence opens tells whom it is about. */
function subjectOf(sentence: string): Subject['who'] {
  if (/^(?:(?:huge |big |many |belated |warm )?congrat|well done|kudos|bravo|happy )/i.test(sentence)) return 'prospect';
  if (
    /^(?:so |very |really |just )?(?:gutted|sorry|sad|glad|great|good|delighted|happy|thrilled|pleased|welcome news|exciting) (?:to (?:hear|read|see|learn)|news|about|that)\b/i.test(
      sentence,
    )
  )
    return 'prospect';
  if (/^(?:just )?(?:saw|see|noticed|read|loved|enjoyed|spotted|caught|heard|hear|liked|impressed|great|nice|impressive)\b/i.test(sentence))
    return 'prospect';
  if (LEADS_UP.test(sentence) && /\byou(?:'ve|'re)?\b(?! (?:for|to|with|in|at|on)\b)/i.test(sentence.slice(8))) return 'prospect';
  return 'unknown';
}
