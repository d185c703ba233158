import type { Fact, Facts } from './facts.ts';
import { stemsOfLine } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { judgeCheer, judgeThanks } from './occasions.ts';
import { mayTell } from './owners.ts';
import { judgePresumed } from './presumed.ts';
import { isInventedSpeech, judgeReadSomewhere, tellsOfOthers } from './reported.ts';
import { bestFacts, share } from './resemblance.ts';
import { judgeEmployer, judgeRelation, judgeRole } from './roles.ts';
import { subjectAt } from './subject.ts';
import { judgeDoer, judgeFuture, judgeOwn } from './whose-deed.ts';
import { contentOf, stemOf, type Word } from './words.ts';

/** Words that say: what follows was read or heard from them. */
const READ_OF_THEM =
  /\b(?:you (?:recently |just |also |once |had |have )?(?:mentioned|said|wrote|told|asked|noted|pointed out|explained|described|shared|flagged|raised|replied|answered|confirmed|agreed|promised|complained|suggested|proposed)|you've (?:mentioned|said|written|told|asked|noted|shared)|(?:i|we)(?: have|['’]ve)? (?:just |also |recently )?(?:saw|seen|noticed|read|heard|understand|gather|spotted|see that) (?:that |how |about )?(?:you|your|you're|you've)|^(?:saw|noticed|read|heard|spotted) (?:that |how |about )?(?:you|your|you're|you've)|your (?:mail|e-?mail|message|note|reply|profile|headline|bio|page|website|site) (?:says|said|mentions|mentioned|lists|shows|about|on))\b/i;

/** "You lead", "you're responsible for", "your team runs": said as a fact about them. */
const STATES_OF_THEM =
  /\b(?:you (?:\S+ly )?(?:lead|led|run|ran|manage|managed|oversee|oversaw|own|head|built|grew|started|founded|co-founded|spent|worked|came|studied|live|play|coach|volunteer|teach|serve|hired|rebuilt|introduced|implemented|moved|took|work|won(?!['’]t)|sell|handle|speak|write|host|use|have been|have built|have led)|you're (?:currently |now |also |still )?(?:an?|the|in|at|based|responsible|about to|behind|on|(?!welcome|going to love|looking for a way)[a-z]+ing)|you are (?:currently |now |also |still )?(?:an?|the|in|at|based|responsible|about to|behind|on|[a-z]+ing)|you've (?:(?:just|recently) [a-z]+|been|built|led|run|grown|spent|moved|worked|got|had|taken|started|rolled|chosen|set|kept|managed)|you have (?:been|built|led|run|grown|spent|moved|worked|a|an|\d+)|as (?:an? |the )?(?:former |new )?(?:vp|vice president|head|director|chief|c[a-z]o|founder|co-founder|manager|owner|partner|president|lead|[a-z]+ (?:manager|director|lead|lead|engineer|officer)) (?:of|at|for)?)\b/i;

/** Any "you do": enough to say that the deed is somebody else's, too little to say that nobody's. */
const DOES_OF_THEM =
  /^(?:and |so |also,? )?you (?!can|could|will|would|may|might|should|must|need|want|know|do\b|don't|did|see|get|probably|likely|might|have to|feel|think|already know)(?:\S+ly |just |also |already |still )?[a-z]+\b/i;

/** What of a sentence the brief bears out already: a figure, a date or an event; a name. */
export type BorneOut = { isTold: boolean; isNamed: boolean };

/** Judges what a sentence says of the prospect without a figure, a name or an event. */
export function judgeStatement(sentence: string, facts: Facts, borne: BorneOut): Found[] {
  const isPartBorneOut = borne.isTold || borne.isNamed;
  const content = contentOf(sentence).filter((word) => !facts.prospectNames.has(word.lower) && !IDLE.has(word.lower));
  const role = judgeRelation(sentence, facts) ?? judgeRole(sentence, facts);
  if (role) return [role];
  const special =
    judgePresumed(sentence, facts) ??
    judgeEmployer(sentence, facts) ??
    judgeThanks(sentence, facts) ??
    judgeCheer(sentence, facts) ??
    judgeOwn(sentence, content, facts);
  if (special) return [special];
  const byName = READ_OF_THEM.test(sentence) ? null : readOfName(sentence, facts);
  const read = READ_OF_THEM.exec(sentence) ?? byName;
  const states = read ?? STATES_OF_THEM.exec(sentence) ?? DOES_OF_THEM.exec(sentence);
  const doer = read ? undefined : judgeDoer(sentence, facts);
  if (doer) return [doer];
  if (!states)
    return judgeFuture(sentence, content, facts) ?? judgeReadSomewhere(sentence, content, facts) ?? judgeLoose(sentence, content, facts);
  const subject = subjectAt(sentence, states.index + states[0].length - 1, facts);
  const who = { ...subject, who: 'prospect' as const };
  const ofOthers = read !== null && tellsOfOthers(sentence, facts);
  const allowed = facts.facts.filter((fact) => mayTell(fact, who) || (ofOthers && fact.owner === 'other'));
  if (isFreshDeed(sentence, allowed, content)) return [missing('statement', { text: sentence })];
  const telling = bestFacts(allowed, content);
  if (telling.length > 0) return [borneOut(telling)];
  if (subject.supposed || /\?\s*$/.test(sentence)) return [];
  const elsewhere = bestFacts(
    facts.facts.filter((fact) => !allowed.includes(fact)),
    content,
  );
  const [first] = elsewhere;
  const strict = !DOES_OF_THEM.test(sentence) || STATES_OF_THEM.test(sentence);
  if (first && share(first, content) >= 0.4 && (!first.pledge || read)) return [missing('wrong-person', { text: sentence }, elsewhere)];
  if (read && !borne.isTold && isInventedSpeech(sentence, read, { content, allowed, facts }))
    return [missing('statement', { text: sentence })];
  const touched = isTouched(allowed, content, facts, isPartBorneOut);
  return strict && content.length >= (isPartBorneOut ? SOME : byName ? 1 : 2) && !touched ? [missing('statement', { text: sentence })] : [];
}

const READ_OF_NAME =
  /^(?:(?:i|we)(?: have|['’]ve)? )?(?:just |also |recently )?(?:saw|seen|see|noticed|read|heard|hear|understand|spotted|gather) (?:that |how |about )?(\p{Lu}[\p{L}\p{N}&'’-]*)/iu;

/** "I saw that Polmet is building": read of them, by the name of their company. */
function readOfName(sentence: string, facts: Facts): RegExpExecArray | null {
  const read = READ_OF_NAME.exec(sentence);
  return read && facts.prospectNames.has((read[1] ?? '').toLowerCase().replace(/['’]s$/, '')) ? read : null;
}

/** A sentence without a mark of a statement: borne out when it retells a fact, another's when it retells theirs of "your" something. */
function judgeLoose(sentence: string, content: Word[], facts: Facts): Found[] {
  if (OWN_MAIL.test(sentence) || content.length < 2) return [];
  const best = bestFacts(facts.facts, content);
  const [first] = best;
  if (!first) return [];
  const your = /\byou(?:r|'re|'ve)?\b/i.exec(sentence);
  const told =
    your && !/\?\s*$/.test(sentence) && !/^(?:i|we|our|my|i'm|i've|we've|we're)\b(?! (?:saw|read|heard|hear|noticed))/i.test(sentence);
  if (!told || first.pledge || first.owner === 'anyone') return [borneOut(best)];
  const subject = subjectAt(sentence, your.index, facts);
  if (subject.supposed || mayTell(first, subject)) return [borneOut(best)];
  const telling = facts.facts.filter((fact) => mayTell(fact, subject));
  const near = Math.max(0, ...telling.map((fact) => share(fact, content)));
  return share(first, content) >= 0.5 && near < share(first, content) / 2
    ? [missing('wrong-person', { text: sentence }, [first])]
    : [borneOut(best)];
}

/** "Just checking in on my last mail": of the sender's own mails, whatever words the product shares with them. */
const OWN_MAIL = /\b(?:my|our) (?:\p{Ll}+ ){0,2}(?:e-?mails?|mails?|messages?|notes?)\b/iu;

const FRESH = /^(?:and |so |i see )?you(?:['’]ve| have) (?:just|recently|only just) (?<verb>\p{Ll}+)/iu;

/** "You've just ordered a seventh crane": that they have cranes bears out no order. The deed itself has to be read, or nearly all of the rest. */
function isFreshDeed(sentence: string, allowed: Fact[], content: Word[]): boolean {
  const verb = FRESH.exec(sentence)?.groups?.verb;
  if (!verb || /\?\s*$/.test(sentence) || /^(?:had|been|got|gone)$/.test(verb)) return false;
  const stem = stemOf(verb.toLowerCase());
  const read = allowed.filter(({ source }) => source.kind === 'evidence');
  return !read.some((fact) => fact.stems.has(stem) || share(fact, content) >= RETOLD);
}

const RETOLD = 0.6;

const IDLE = new Set('profile page website linkedin post thread mail email message team company role work line'.split(' '));

/** Words a statement needs before it is marked although a date or a name of it was read. */
const SOME = 3;

/** Of a longer statement one word alone may be shared by chance. */
const LONG = 4;

const LEAST_TOUCH = 0.3;

function isTouched(allowed: Fact[], content: Word[], facts: Facts, isPartBorneOut: boolean): boolean {
  const most = Math.max(0, ...allowed.map((fact) => content.filter((word) => stemsOfLine(fact, facts).has(word.stem)).length));
  return content.length >= LONG && !isPartBorneOut ? most / content.length >= LEAST_TOUCH : most > 0;
}
