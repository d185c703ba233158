import type { Fact, Facts } from './facts.ts';
import { stemsOfLine } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { namedSubject } from './named-subject.ts';
import { mayTell } from './owners.ts';
import { subjectAt } from './subject.ts';
import { contentOf, stemOf, type Word } from './words.ts';

/** Words that say: what follows was read or heard from them. */
const READ_OF_THEM =
  /\b(?:you (?:recently |just |also |once |had |have )?(?:mentioned|said|wrote|told|asked|noted|pointed out|explained|described|shared|flagged|raised|replied|answered|confirmed|agreed|promised|complained|suggested|proposed)|you've (?:mentioned|said|written|told|asked|noted|shared)|(?:i|we) (?:just |also |recently )?(?:saw|noticed|read|heard|understand|gather|spotted|see that) (?:that |how |about )?(?:you|your|you're|you've)|^(?:saw|noticed|read|heard|spotted) (?:that |how |about )?(?:you|your|you're|you've)|your (?:mail|e-?mail|message|note|reply|profile|headline|bio|page|website|site) (?:says|said|mentions|mentioned|lists|shows|about|on))\b/i;

/** "You lead", "you're responsible for", "your team runs": said as a fact about them. */
const STATES_OF_THEM =
  /\b(?:you (?:\S+ly )?(?:lead|led|run|ran|manage|managed|oversee|oversaw|own|head|built|grew|started|founded|co-founded|spent|worked|came|studied|live|play|coach|volunteer|teach|serve|hired|rebuilt|introduced|implemented|moved|took|work|won|sell|handle|speak|write|host|use|have been|have built|have led)|you're (?:currently |now |also |still )?(?:an?|the|in|at|based|responsible|about to|behind|on|(?!welcome|going to love|looking for a way)[a-z]+ing)|you are (?:currently |now |also |still )?(?:an?|the|in|at|based|responsible|about to|behind|on|[a-z]+ing)|you've (?:been|built|led|run|grown|spent|moved|worked|got|had|taken|started|rolled|chosen|set|kept|managed)|you have (?:been|built|led|run|grown|spent|moved|worked|a|an|\d+)|as (?:an? |the )?(?:former |new )?(?:vp|vice president|head|director|chief|c[a-z]o|founder|co-founder|manager|owner|partner|president|lead|[a-z]+ (?:manager|director|lead|lead|engineer|officer)) (?:of|at|for)?)\b/i;

/** Any "you do": enough to say that the deed is somebody else's, too little to say that nobody's. */
const DOES_OF_THEM =
  /^(?:and |so |also,? )?you (?!can|could|will|would|may|might|should|must|need|want|know|do\b|don't|did|see|get|probably|likely|might|have to|feel|think|already know)(?:\S+ly |just |also |already |still )?[a-z]+\b/i;

const ROLE =
  /\b(?:as (?:an? |the )?|you're (?:an? |the )?|you are (?:an? |the )?|your (?:new )?(?:role|job|work) as (?:an? |the )?)((?:vp|svp|evp|vice president|head|director|chief \w+ officer|c[efotmrip]o|founder|co-founder|managing director|president)\b(?: (?:of|for) [\p{L}&]+(?: (?:and|&) [\p{L}]+)?)?)/iu;

/** What of a sentence the brief bears out already: a figure, a date or an event; a name. */
export type BorneOut = { isTold: boolean; isNamed: boolean };

/** Judges what a sentence says of the prospect without a figure, a name or an event. */
export function judgeStatement(sentence: string, facts: Facts, borne: BorneOut): Found[] {
  const isPartBorneOut = borne.isTold || borne.isNamed;
  const content = contentOf(sentence).filter((word) => !facts.prospectNames.has(word.lower) && !IDLE.has(word.lower));
  const role = judgeRole(sentence, facts);
  if (role) return [role];
  const special = judgeThanks(sentence, facts) ?? judgeCheer(sentence, facts) ?? judgeOwn(sentence, content, facts);
  if (special) return [special];
  const read = READ_OF_THEM.exec(sentence) ?? readOfName(sentence, facts);
  const states = read ?? STATES_OF_THEM.exec(sentence) ?? DOES_OF_THEM.exec(sentence);
  if (!states) return judgeLoose(sentence, content, facts);
  const subject = subjectAt(sentence, states.index + states[0].length - 1, facts);
  const who = { ...subject, who: 'prospect' as const };
  const ofOthers = read !== null && tellsOfOthers(sentence, facts);
  const allowed = facts.facts.filter((fact) => mayTell(fact, who) || (ofOthers && fact.owner === 'other'));
  const doer = read ? undefined : judgeDoer(sentence, facts);
  if (doer) return [doer];
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
  return strict && content.length >= (isPartBorneOut ? SOME : 2) && !touched ? [missing('statement', { text: sentence })] : [];
}

/** "Renee handles vendors, you wrote", "You said she …": what they said may be about somebody else. */
const tellsOfOthers = (sentence: string, facts: Facts): boolean =>
  namedSubject(sentence, facts) !== undefined || /\b(?:he|she|his|her|they|their)\b/i.test(sentence);

const SPEECH = /\byou\b/i;
const LEAST_OF_SPEECH = 0.34;

/** What they are said to have said has to be there for a good part, names aside: a name is easily right where all else is made up. */
function isInventedSpeech(sentence: string, read: RegExpExecArray, { content, allowed, facts }: Reported): boolean {
  if (!SPEECH.test(read[0]) && !/\byour$/i.test(read[0])) return false;
  const about = content.filter((word) => word.start < read.index || word.end > read.index + read[0].length);
  const names = about.filter(isNameLike);
  const said = about.filter((word) => !isNameLike(word) && !isIdleInSpeech(word));
  if (said.length === 0 && names.length === 0) return false;
  if (/\?\s*$/.test(sentence)) return false;
  const lines = allowed.map((fact) => stemsOfLine(fact, facts));
  const most = Math.max(0, ...lines.map((stems) => said.filter((word) => stems.has(word.stem)).length));
  if (said.length === 0) return !lines.some((stems) => names.some((word) => stems.has(word.stem)));
  return said.length > 0 && most / said.length < LEAST_OF_SPEECH && !isQuoting(sentence, facts);
}

const isNameLike = (word: Word): boolean => word.start > 0 && /^\p{Lu}/u.test(word.text);

const QUOTED = /[“"«„]([^“”"«»„\n]{3,80})[”"»“]/;

/** Words in quotation marks that stand in the brief: short ones are not blanked out as whole quotations are. */
const isQuoting = (sentence: string, facts: Facts): boolean => {
  const words = QUOTED.exec(sentence)?.[1]?.toLowerCase();
  return words !== undefined && facts.facts.some(({ source }) => source.text.toLowerCase().includes(words.replace(/[.,;!?]+$/, '')));
};

type Reported = { content: Word[]; allowed: Fact[]; facts: Facts };

const isIdleInSpeech = ({ lower }: Word): boolean =>
  /^(?:week|month|year|day|last|time|put|call|called|note|post|mail|once|earlier)$/.test(lower);

const DOES = /^(?:and |so |also,? )?you (?:have |'ve )?(?:\S+ly |just |also |already )?(?<verb>[a-z]+)\b/i;
const DONE_BY =
  /\b(?<verb>led|run|managed|headed|owned|built|founded|started|written|designed|organi[sz]ed|launched|opened|created|taught|hosted|chaired|set up|\p{Ll}{3,}ed) by (?<who>\p{Lu}[\p{L}'’-]+)/gu;

/** "You led the float pool" where the brief says that it was led by somebody it names. */
function judgeDoer(sentence: string, facts: Facts): Found | undefined {
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

const READ_OF_NAME =
  /^(?:(?:i|we) )?(?:just |also |recently )?(?:saw|see|noticed|read|heard|hear|understand|spotted|gather) (?:that |how |about )?(\p{Lu}[\p{L}\p{N}&'’-]*)/iu;

/** "I saw that Polmet is building": read of them, by the name of their company. */
function readOfName(sentence: string, facts: Facts): RegExpExecArray | null {
  const read = READ_OF_NAME.exec(sentence);
  return read && facts.prospectNames.has((read[1] ?? '').toLowerCase().replace(/['’]s$/, '')) ? read : null;
}

/** A sentence without a mark of a statement: borne out when it retells a fact, another's when it retells theirs of "your" something. */
function judgeLoose(sentence: string, content: Word[], facts: Facts): Found[] {
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

const IDLE = new Set('profile page website linkedin post thread mail email message team company role work line'.split(' '));

function judgeRole(sentence: string, facts: Facts): Found | undefined {
  const role = ROLE.exec(sentence)?.[1];
  if (!role) return undefined;
  const stems = contentOf(role).map((word) => word.stem);
  const bearing = facts.facts.filter((fact) => fact.owner !== 'other' && stems.length > 0 && stems.some((stem) => fact.stems.has(stem)));
  if (bearing.length > 0) return borneOut(bearing);
  return facts.facts.some((fact) => fact.owner === 'prospect' && fact.source.label === 'Their job title')
    ? missing('statement', { text: role })
    : undefined;
}

/** Words a statement needs before it is marked although a date or a name of it was read. */
const SOME = 3;
/** Of a longer statement one word alone may be shared by chance. */
const LONG = 4;
const LEAST_TOUCH = 0.3;

function isTouched(allowed: Fact[], content: Word[], facts: Facts, isPartBorneOut: boolean): boolean {
  const most = Math.max(0, ...allowed.map((fact) => content.filter((word) => stemsOfLine(fact, facts).has(word.stem)).length));
  return content.length >= LONG && !isPartBorneOut ? most / content.length >= LEAST_TOUCH : most > 0;
}

const CHEER =
  /\b(?:(?:congrat\w*(?: again)?|cheers|kudos|props) (?:on|for|to you (?:on|for))|well done (?:on|for)|hats off for|(?:sorry|sad|gutted|glad|happy|great|good|pleased|delighted|thrilled) to (?:hear|read|see|learn) (?:about|of)|sorry about) (.+)/i;

/** What somebody is congratulated on has to be read somewhere. */
function judgeCheer(sentence: string, facts: Facts): Found | undefined {
  const [, cause] = CHEER.exec(sentence) ?? [];
  if (!cause) return undefined;
  const content = contentOf(cause).filter((word) => !facts.prospectNames.has(word.lower));
  if (content.length === 0) return undefined;
  const bearing = facts.facts.filter((fact) => (fact.owner === 'prospect' || fact.owner === 'anyone') && isCause(fact, content));
  return bearing.length > 0 ? borneOut(bearing.slice(0, 2)) : missing('event', { text: sentence });
}

const THANKS =
  /^(?:(?:hi|hello|hey) \p{L}+,? )?(?:many )?(?:thanks|thank you)(?: so much| again| very much)?,? for (?!your (?:time|patience|attention|consideration|understanding|help)\b|the (?:time|patience|attention|consideration|help|read)\b|(?:reading|considering|bearing|taking|letting|understanding|putting up|being|all|any|giving|having|keeping|sticking|hearing|looking)\b)(.+)/iu;

/** "Thanks for ringing me back", "for the call": what they are thanked for has to have happened. */
function judgeThanks(sentence: string, facts: Facts): Found | undefined {
  const [, cause] = THANKS.exec(sentence) ?? [];
  if (!cause) return undefined;
  const theirs = facts.facts.filter((fact) => fact.owner === 'prospect' || fact.owner === 'anyone');
  if (ANSWER.test(cause) && theirs.some((fact) => fact.source.kind === 'evidence' && fact.events.has('agreement'))) return borneOut([]);
  const content = contentOf(cause).filter((word) => !facts.prospectNames.has(word.lower) && !isIdleInSpeech(word));
  const bearing = theirs.filter((fact) => content.some((word) => stemsOfLine(fact, facts).has(word.stem)));
  return bearing.length > 0 ? borneOut(bearing.slice(0, 2)) : missing('event', { text: sentence });
}

const ANSWER =
  /^(?:(?:your|the) (?:\S+ ){0,2}(?:reply|answer|note|mail|e-?mail|message|response|words|line|feedback|honesty|update|details?|background|context|info\w*)|(?:writing|getting|coming|replying|answering|responding|sharing|telling|explaining|sending|the (?:quick|honest|kind|clear|open|straight)))\b/i;

/** More than half of the words, or a name, or a good part of a longer cause. */
function isCause(fact: Fact, content: Word[]): boolean {
  const shared = content.filter((word) => fact.stems.has(word.stem));
  const plain = content.filter((word) => !/^\p{Lu}/u.test(word.text) && !IDLE_CAUSE.has(word.lower));
  const names = content.filter((word) => /^\p{Lu}/u.test(word.text));
  const isPlainShared = plain.length === 0 || plain.some((word) => fact.stems.has(word.stem));
  if (names.length > 0 && names.some((word) => !fact.stems.has(word.stem)) && !isPlainShared) return false;
  if (isPlainShared && shared.some((word) => /^\p{Lu}/u.test(word.text))) return names.every((word) => fact.stems.has(word.stem));
  const part = shared.length / content.length;
  return part > 0.5 || (content.length >= 3 && part >= 0.34);
}

/** "We killed our QBRs" when it was them: what is told of the seller is read of the prospect alone. */
function judgeOwn(sentence: string, content: Word[], facts: Facts): Found | undefined {
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

const IDLE_CAUSE = new Set('site running live place news step milestone moment huge big big deal well'.split(' '));

const share = (fact: Fact, content: Word[]): number =>
  content.filter((word) => fact.stems.has(word.stem)).length / Math.max(1, content.length);

/** Facts that share at least two words, and a third of all, with the sentence; best first. */
function bestFacts(facts: Fact[], content: Word[], least = 0.34): Fact[] {
  if (content.length === 0) return [];
  return facts
    .map((fact) => ({ fact, shared: content.filter((word) => fact.stems.has(word.stem)).length }))
    .filter(({ shared }) => (shared >= 2 || (content.length === 1 && shared === 1)) && shared / content.length >= least)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ fact }) => fact);
}
