import { type EventHit, eventsSaid } from './events.ts';
import { type Fact, type Facts, stemsOfLine } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { mayTell } from './owners.ts';
import { type Subject, subjectAt } from './subject.ts';
import { contentOf, type Word } from './words.ts';

/** Events that have many words: a name and half of the words in one line are enough. A promotion or a round of funding is always called so. */
const SOFT = new Set(['move', 'joining', 'expansion', 'launch', 'hiring', 'growth', 'partnership', 'talk', 'education', 'post', 'loss']);

/** Events of which a seller may speak without a source: their own errands and habits. */
const OWN_DEEDS = new Set(
  'post writing publication webinar podcast interview interest talk education personal hiring move joining promotion launch expansion growth trouble layoffs'.split(
    ' ',
  ),
);

/** Events that belong to both: a meeting, an introduction. */
const JOINT = new Set(['meeting', 'referral', 'agreement']);

/** Judges each event a sentence states. Words that may tell of two events ("the move to") are borne out by either. */
export function judgeEvents(sentence: string, facts: Facts): Found[] {
  const judged = eventsSaid(sentence).flatMap((hit) => {
    const found = judgeEvent(sentence, hit, facts);
    return found ? [{ hit, found }] : [];
  });
  const sure = judged.filter(({ found }) => !found.missing).map(({ hit }) => hit);
  const isOtherwiseSure = (hit: EventHit) => sure.some((other) => other.start < hit.end && hit.start < other.end);
  return judged.filter(({ hit, found }) => !found.missing || !isOtherwiseSure(hit)).map(({ found }) => found);
}

function judgeEvent(sentence: string, hit: EventHit, facts: Facts): Found | undefined {
  const subject = subjectAt(sentence, hit.start, facts);
  if (!isStated(sentence, hit, subject)) return undefined;
  const about = tellingWords(sentence, facts).filter((word) => !inside(word, hit));
  const alike = facts.facts.filter((fact) => fact.events.has(hit.name) && !isAsk(fact));
  const bearing = alike.filter((fact) => sharesWords(fact, about, hit, facts));
  const retold = facts.facts.filter((fact) => isProse(fact) && tells(fact, tellingWords(sentence, facts), SOFT.has(hit.name)));
  const candidates = [...new Set([...bearing, ...retold, ...(hit.name === 'partnership' ? partnersIn(sentence, hit, facts) : [])])];
  const telling = candidates.filter((fact) => JOINT.has(hit.name) || mayTell(fact, subject));
  const foreign = candidates.filter((fact) => !telling.includes(fact));
  if (telling.length > 0 && closeness(foreign, about, facts) <= closeness(telling, about, facts) + 1) return borneOut(telling);
  if (foreign.length > 0) return missing('wrong-person', hit, foreign);
  return missing('event', hit, alike.slice(0, 2));
}

/** "Your contract with Frame.io" is borne out by "we're on Frame.io": whom they deal with is as much as a page tells of a contract. */
function partnersIn(sentence: string, hit: EventHit, { facts, prospectNames }: Facts): Fact[] {
  if (!/\bwith$/i.test(hit.text)) return [];
  const [, name] = /^ (?:the )?(\p{Lu}[\p{L}\p{N}.]*[\p{L}\p{N}])/u.exec(sentence.slice(hit.end)) ?? [];
  if (!name || prospectNames.has(name.toLowerCase())) return [];
  return facts.filter((fact) => fact.owner === 'prospect' && fact.source.kind === 'evidence' && fact.text.includes(name));
}

/** What the sender asks for is no sign of what happened. */
const isAsk = ({ source }: Fact): boolean => source.kind === 'offer' && source.field === 'callToAction';

const inside = (word: Word, hit: EventHit): boolean => word.start >= hit.start && word.end <= hit.end;

/** How many of the words the nearest of the facts shares, its whole line counted. */
const closeness = (candidates: Fact[], about: Word[], facts: Facts): number =>
  Math.max(0, ...[...new Set(candidates.map((fact) => stemsOfLine(fact, facts)))].map((stems) => countShared(stems, about)));

const countShared = (stems: Set<string>, words: Word[]): number =>
  words.filter((word, at) => stems.has(word.stem) && words.findIndex((other) => other.stem === word.stem) === at).length;

/** Said of a person or a firm as done; not a general remark, a supposition, or the seller's own errand. */
function isStated(sentence: string, hit: EventHit, subject: Subject): boolean {
  if (subject.supposed) return isPresupposed(sentence, hit);
  if (subject.who === 'general' || subject.who === 'unknown')
    return hit.name === 'meeting' || hit.name === 'referral' || isPresupposed(sentence, hit);
  if (subject.who === 'seller') return !OWN_DEEDS.has(hit.name) || isPresupposed(sentence, hit);
  return true;
}

/** "Your Series B", "the launch last week": taken for granted even in a question. */
function isPresupposed(sentence: string, { start, end, text }: EventHit): boolean {
  if (/\bnext (?:\S+ )?$/i.test(sentence.slice(0, start))) return false;
  if (/^your\b/i.test(text)) return !/^\s*(?:would|could|might|if)\b/i.test(sentence.slice(end));
  return /\byour (?:\S+ ){0,2}$|\bcongrat\w*(?: again)? (?:on|for) (?:\S+ ){0,4}$|\b(?:saw|noticed|hear(?:d)? about|read(?:ing)? about|since|after|news (?:of|about)|sorry (?:about|for)|welcome news|hear(?:d)? that|learn(?:ed)? (?:of|about)) (?:that )?(?:the|your|you) (?:\S+ ){0,2}$/i.test(
    sentence.slice(0, start),
  );
}

const ROUND = /\bseries ([a-h])\b/i;

/** A Series C is no Series B. */
function isSameRound(said: string, shown: string): boolean {
  const letter = ROUND.exec(said)?.[1]?.toLowerCase();
  const known = ROUND.exec(shown)?.[1]?.toLowerCase();
  return !letter || !known || letter === known;
}

/** A fact of the same class says the same event if it shares what the sentence tells about it; a bare event shares by its class. */
function sharesWords(fact: Fact, about: Word[], hit: EventHit, facts: Facts): boolean {
  if (!isSameRound(hit.text, fact.text)) return false;
  if (about.length === 0) return true;
  const stems = stemsOfLine(fact, facts);
  if (countShared(stems, about) > 0) return true;
  const unmatched = about.some((word) => /^\p{Lu}/u.test(word.text));
  const own = contentOf(hit.text);
  if (unmatched || own.length === 0) return false;
  return own.every((word) => fact.stems.has(word.stem)) || (about.length <= 2 && own.some((word) => stems.has(word.stem)));
}

const IDLE = new Set(
  'january february march april may june july august september october november december month week year quarter spring summer autumn winter fall huge big exciting impressive team company time moment milestone role caught eye stood attention interesting interested impressed lovely excited hats kudos bravo reason reached reaching reach line'.split(
    ' ',
  ),
);

const tellingWords = (sentence: string, facts: Facts): Word[] =>
  contentOf(sentence).filter((word) => !IDLE.has(word.lower) && !facts.prospectNames.has(word.lower) && !facts.initials.has(word.lower));

/** A sentence of its own, not a title or a name: "Operations Director" tells of no promotion. */
const isProse = (fact: Fact): boolean => fact.source.kind === 'evidence' && fact.source.text.split(/\s+/).length > 8;

/** Enough of the sentence's words in one fact that it says the same in other words. */
function tells(fact: Fact, telling: Word[], isSoft: boolean): boolean {
  const shared = countShared(fact.stems, telling);
  const named = telling.some((word) => /^\p{Lu}/u.test(word.text) && fact.stems.has(word.stem) && fact.text.includes(word.text));
  return shared / telling.length >= 0.5 && (shared >= 3 || (isSoft && named));
}
