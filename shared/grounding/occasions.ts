import { type Fact, type Facts, stemsOfLine } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { isIdleInSpeech } from './reported.ts';
import { contentOf, stemOf, type Word } from './words.ts';

const CHEER =
  /\b(?:(?:congrat\w*(?: again)?|cheers|kudos|props|bravo|chapeau|applause) (?:on|for|to your team (?:on|for)|to you (?:on|for))|well done (?:on|for)|hats off for|(?:sorry|sad|gutted|glad|happy|great|good|pleased|delighted|thrilled) to (?:hear|read|see|learn) (?:about|of)|sorry about) (.+)/i;

/** What somebody is congratulated on has to be read somewhere. */
export function judgeCheer(sentence: string, facts: Facts): Found | undefined {
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
export function judgeThanks(sentence: string, facts: Facts): Found | undefined {
  const [, cause] = THANKS.exec(sentence) ?? [];
  if (!cause) return undefined;
  const theirs = facts.facts.filter((fact) => fact.owner === 'prospect' || fact.owner === 'anyone');
  const wrote = facts.replied || theirs.some((fact) => fact.source.kind === 'evidence' && fact.events.has('agreement'));
  if (wrote && ANSWER.test(cause)) return borneOut([]);
  const content = contentOf(cause).filter((word) => !facts.prospectNames.has(word.lower) && !isIdleInSpeech(word));
  if (isDeedForMe(cause, theirs)) return missing('event', { text: sentence });
  const bearing = theirs.filter((fact) => content.some((word) => stemsOfLine(fact, facts).has(word.stem)));
  return bearing.length > 0 ? borneOut(bearing.slice(0, 2)) : missing('event', { text: sentence });
}

const FOR_ME = /^(?<verb>\p{Ll}+ing) (?:me|us)\b/iu;

/** "For showing me round the shed": a shed that was read shows nobody round; the deed itself has to be read. */
function isDeedForMe(cause: string, theirs: Fact[]): boolean {
  const verb = FOR_ME.exec(cause)?.groups?.verb;
  return verb !== undefined && !theirs.some((fact) => fact.stems.has(stemOf(verb.toLowerCase())));
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

const IDLE_CAUSE = new Set('site running live place news step milestone moment huge big big deal well'.split(' '));
