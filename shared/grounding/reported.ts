import { type Fact, type Facts, stemsOfLine } from './facts.ts';
import { type Found, missing } from './finding.ts';
import { namedSubject } from './named-subject.ts';
import type { Word } from './words.ts';

/** "Renee handles vendors, you wrote", "You said she …": what they said may be about somebody else. */
export const tellsOfOthers = (sentence: string, facts: Facts): boolean =>
  namedSubject(sentence, facts) !== undefined || /\b(?:he|she|his|her|they|their)\b/i.test(sentence);

const SPEECH = /\byou\b/i;

const LEAST_OF_SPEECH = 0.34;

/** What they are said to have said has to be there for a good part, names aside: a name is easily right where all else is made up. */
export function isInventedSpeech(sentence: string, read: RegExpExecArray, { content, allowed, facts }: Reported): boolean {
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

export const isIdleInSpeech = ({ lower }: Word): boolean =>
  /^(?:week|month|year|day|last|time|put|call|called|note|post|mail|once|earlier)$/.test(lower);

const READ_SOMEWHERE =
  /^(?:(?:i|we)(?: have|['’]ve)? )?(?:just |also |recently )?(?:read|saw|seen|see|heard|hear|noticed|spotted) (?:that|about|how|in the (?:news|press|paper)|(?:the|some) (?:news|headlines?|announcement|press release|story|article)s? (?:that|about|of|on)) .*\byour?\b/i;

/** "I read that the flood damaged your branch": of them, by another subject. What was read is to be found for a part. */
export function judgeReadSomewhere(sentence: string, content: Word[], facts: Facts): Found[] | undefined {
  if (!READ_SOMEWHERE.test(sentence) || content.length < 2 || /\?\s*$/.test(sentence)) return undefined;
  const touched = facts.facts.some((fact) => content.some((word) => fact.stems.has(word.stem) && !isNameLike(word)));
  return touched ? undefined : [missing('statement', { text: sentence })];
}
