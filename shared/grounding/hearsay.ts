import { isCommonWord } from './common-words.ts';
import type { Fact, Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { contentOf, type Word, wordsOf } from './words.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
/** "Jonas told me", "your cousin says", "a former colleague of yours mentioned": somebody else is said to have spoken. */
const RELATION =
  'cousin|colleague|boss|assistant|friend|wife|husband|brother|sister|team|manager|neighbou?r|predecessor|CEO|CFO|CTO|COO|customer|client|supplier|partner|contact';
const SPOKE = new RegExp(
  `(?<who>${NAME}(?: ${NAME})?|\\b(?:[Yy]our|[Oo]ne of your) (?:[\\p{Ll}-]+ ){0,2}(?:${RELATION})s?|\\b[Aa]n? (?:[\\p{Ll}-]+ ){0,2}(?:${RELATION}) of yours)(?: (?:just|also|once|recently|has|had|at \\S+|from \\S+))* (?:told|tells|said|says|mentioned|mentions|suggested|recommended|thinks|thought|wrote|confirmed|asked|hinted|tipped)\\b(?<to> (?:me|us|that (?:I|we))\\b)?`,
  'u',
);

/**
 * What somebody else is said to have told the sender. To the sender it is borne out only by a mail of theirs or a note of the user's; said in
 * general, by a line that holds their name and half of what they say.
 */
export function judgeHearsay(sentence: string, facts: Facts): Found | undefined {
  const match = SPOKE.exec(sentence);
  const { who = '', to } = match?.groups ?? {};
  if (!match || isSpeakerKnown(who, facts)) return undefined;
  const speaker = wordsOf(who).filter((word) => /^\p{Lu}/u.test(word.text) && !isCommonWord(word.lower));
  if (speaker.length === 0 && !OF_THEIRS.test(who)) return undefined;
  const rest = contentOf(sentence).filter((word) => word.start < match.index || word.start >= match.index + match[0].length);
  const speaking = facts.facts.filter((fact) => !fact.ofLine && isSpeech(fact, speaker, to !== undefined));
  const bearing = speaking.filter((fact) => shareOf(fact, rest) >= LEAST_SHARE);
  if (bearing.length > 0) return borneOut(bearing.slice(0, 2));
  if (speaker.length === 0 && !to) return undefined;
  return missing('event', { text: match[0] });
}

const OF_THEIRS = /^(?:your|one of your)\b| of yours$/i;
const LEAST_SHARE = 0.5;

/** Whether the speaker is the prospect or the seller, whose words are judged elsewhere. */
const isSpeakerKnown = (who: string, facts: Facts): boolean =>
  wordsOf(who).some((word) => facts.prospectNames.has(word.lower) || facts.sellerNames.has(word.lower));

function isSpeech({ source, owner }: Fact, speaker: Word[], toSender: boolean): boolean {
  if (source.kind === 'offer') return source.field === 'instructions';
  const named = speaker.length > 0 && speaker.every((word) => `${source.label} ${source.text}`.toLowerCase().includes(word.lower));
  return named && (!toSender || owner === 'other' || owner === 'anyone');
}

const shareOf = (fact: Fact, content: Word[]): number =>
  content.length === 0 ? 0 : content.filter((word) => fact.stems.has(word.stem)).length / content.length;
