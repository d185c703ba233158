import type { Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { isKnownName, type Name, namesOf } from './names.ts';
import { subjectAt } from './subject.ts';

/** "A customer of ours, a 200-person fintech", "one of our clients": a customer without a name is a customer all the same. */
const UNNAMED_CUSTOMER =
  /\b(?:a|one|another|an?other|two|three|several|some|many|dozens|hundreds|most|plenty) (?:of our |of my )?(?:\S+ ){0,3}?(?:customers?|clients?|users?)(?: of ours| of mine)?\b(?= (?:in|at|from|told|cut|saw|went|saved|now|reduced|used|had|just|recently|has|like|who|of|,|with))|\b(?:a|one|another) (?:similar|comparable|fellow) (?:\S+ )?(?:customer|client|company|firm|team|business|agency|clinic|manufacturer|retailer|startup|brand)\b(?= (?:\S+ )?(?:told|cut|saw|went|saved|reduced|had|just|recently|used|doubled|halved|switched))|\b(?:a|an|one|another|two|three|four|five|six|several) (?!(?:of )?(?:you|your|us|our|them)\b)(?:\S+ ){1,7}?(?:switched to|moved to|chose|adopted|signed (?:up )?with|went with|runs? on|rel(?:y|ies) on|works? with|uses?|used|trusts?|came to|bought from) us\b|\b(?:a|an|two|three|four|five|several|many|some) (?:[\p{L}-]+ ){1,4}(?:has|have) (?:already |just |now |recently )*(?:signed|switched|rolled|moved|come) (?:up |over |it out )?(?:already|with us|to us|for it|last|this)\b|\bwe (?:recently |just )?(?:helped|worked with) (?:a|an|one|another) \b/giu;

/** Words without which it does not match: spares most sentences the long pattern. */
const MAY_NAME_NONE = /customer|client|user|similar|comparable|fellow|\b(?:us|we|signed|switched|rolled|moved|come)\b/i;

/** A subject line in capitals of a title: there a capital names nothing. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 3 && !/[.!?]\s*$/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length >= 0.7;
}

/** "Does your team use HubSpot?", "If you use HubSpot, …": a name is asked for or supposed, not stated. */
const isSupposing = (text: string): boolean =>
  /^(?:if|whether|when|in case) you\b/i.test(text) ||
  (/\?\s*$/.test(text) && /^(?:do|does|is|are|have|has|would|could|should|can|which|what|who|how|any|or)\b/i.test(text));

/** Judges each name of a sentence, and customers without a name. */
export function judgeNames(sentence: string, facts: Facts): Found[] {
  const named = isTitle(sentence) ? [] : namesOf(sentence, facts);
  const stated = isSupposing(sentence) ? named.filter((name) => name.customer || isKnownName(name, facts)) : named;
  const customers = (MAY_NAME_NONE.test(sentence) ? [...sentence.matchAll(UNNAMED_CUSTOMER)] : []).map((match) =>
    judgeCustomer(match[0].trim(), facts),
  );
  return [
    ...stated
      .filter((name) => isKnownName(name, facts) || !(isOfTheSender(sentence, name) || isJargon(sentence, name, facts)))
      .map((name) => judgeName(name, facts)),
    ...customers,
    ...someOfYours(sentence, facts),
  ];
}

const OF_YOURS =
  /\b(?:(?:one|two|three|four|five|six|several|some|many|most|half|\d+|plenty|a (?:few|couple|dozen|number)) of your|your) (?:[\p{L}\d'’-]+ ){0,2}(?:neighbou?rs?|competitors?|rivals?|peers|brands|clients|customers|suppliers|partners|dealers|colleagues|sister \p{L}+)\b(?: (?:in|at|from|on|near|around|down) [\p{L} ]{2,25}?)? (?:has |have |is |are )?(?:already |just |now |recently |also )*(?<does>\p{Ll}+)(?<rest>[^,;:.?!]*)/iu;
const WITH =
  /\b(?:with|through|by|on|in|using|via|from|to|for|use|uses|used|runs?|chose|trusts?|tried|tests?|by) (?:us\b|ours?\b|(\p{Lu}[\p{L}\p{N}]*))/u;

/** "Two of your Bath neighbours send with us": customers, though they are called yours. */
function someOfYours(sentence: string, facts: Facts): Found[] {
  const match = OF_YOURS.exec(sentence);
  const { does = '', rest = '' } = match?.groups ?? {};
  if (!match || /\?\s*$/.test(sentence) || /^(?:if|could|would|can|will|might|may|should)$/i.test(does)) return [];
  if (/\b(?:if|could|would|might|may|imagine)\b/i.test(sentence.slice(0, match.index))) return [];
  const done = WITH.exec(`${does}${rest}`);
  const isOurs = done !== null && (done[1] === undefined || facts.sellerNames.has(done[1].toLowerCase()));
  return isOurs ? [judgeCustomer(match[0].trim(), facts)] : [];
}

const OF_THE_SENDER =
  /^(?:(?:and|but|so|ps|p\.s\.|disclaimer|full disclosure)[:,.]? )?(?:i|i'm|i've|my|we|we're|we are|our \p{Ll}+|this is|it's)(?![\p{L}'’])/iu;
const OF_THEM =
  /\b(?:you|your|you're|you've|customers?|clients?|users?|helped|we help|work(?:s|ed|ing)? with|met|meet|spoke|talked|chatted|told|heard|saw|read|noticed|use[sd]?|serve[sd]?|serving|support(?:ed)?|rolled|went live|launched|installed|deployed|onboarded|signed|won|opened|did (?:this|it|that)|sold)\b/i;
const PLACE_OR_KIN =
  /\b(?:from|in|near|around|outside|cover|covering|look after|looking after)(?: the)? $|\b(?:my|our) (?:\p{Ll}+ ){1,2}$|^(?:i'm|this is|it's|my name is|my name's) $/iu;
/** "We are in Ulm": where the sender is, whatever the sentence goes on to say of the reader. */
const AT_HOME =
  /^(?:i['’]m|i am|we['’]re|we are|our (?:office|team|workshop|company) is) (?:\p{Ll}+ )?(?:in|near|from|outside)(?: the)? $/iu;
/** "I cover Scotland and the North": where the sender works. */
const COVERS =
  /^(?:[Ii]|[Ww]e)(?:['’]m| am| are|['’]re)? (?:cover|covering|look after|looking after) (?:all of )?(?:(?:the )?\p{Lu}\p{L}*,? (?:and |& )?)*(?:the )?$/u;
const JOINED = /\b(?:integrat|sync|connect|plug|export|import|single sign)\S*\b[^.]*$/i;

/**
 * "I grew up near Tulsa", "my colleague Tom", "we integrate with SAP": where the sender is from, who they are and what their product joins up
 * with. It states nothing of the prospect, and names no customer.
 */
function isOfTheSender(sentence: string, { start, customer }: Name): boolean {
  const head = sentence.slice(0, start);
  if (/\b(?:you|your)\b/i.test(head)) return false;
  if (COVERS.test(head) && !OF_THEM.test(sentence)) return true;
  if (!customer && (JOINED.test(head) || AT_HOME.test(head))) return true;
  return !customer && OF_THE_SENDER.test(sentence) && !OF_THEM.test(sentence) && PLACE_OR_KIN.test(head);
}

/** "A CMM programmer", "no OCR needed": capitals of a trade, where the sender speaks of themselves. */
function isJargon(sentence: string, { text, start, customer }: Name, facts: Facts): boolean {
  if (customer || !/^\p{Lu}{2,4}s?$/u.test(text)) return false;
  return start > 0 && OF_THE_SENDER.test(sentence) && subjectAt(sentence, start, facts).who !== 'prospect';
}

function judgeName(name: Name, facts: Facts): Found {
  if (!isKnownName(name, facts)) return missing(name.customer ? 'customer' : 'name', name);
  const lower = name.words.map((word) => word.lower);
  const bearing = facts.facts.filter((fact) => lower.every((word) => fact.text.toLowerCase().includes(word.replace(/'s$/, ''))));
  return borneOut(isGreetedName(name, facts) ? [] : bearing.slice(0, 2));
}

/** The prospect's own name alone states nothing. */
const isGreetedName = (name: Name, facts: Facts): boolean => name.words.every((word) => facts.prospectNames.has(word.lower));

function judgeCustomer(quote: string, facts: Facts): Found {
  const bearing = facts.facts.filter(
    (fact) =>
      fact.owner !== 'prospect' && /\b(?:customers?|clients?|users?|helped|worked with|case study|used by|trusted by)\b/i.test(fact.text),
  );
  return bearing.length > 0 ? borneOut(bearing) : missing('customer', { text: quote });
}
