import type { Brief } from '../../../shared/contract/brief.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { UNSPACED } from '../words.ts';

/*
 * Whether an email has anything to do with a sequence. A rewrite says the same thing otherwise, so it shares many of its words; a text about
 * something else shares the few that any two texts share. In another language only names and figures stay.
 */

/** Words of fewer letters join sentences in most languages and say little. */
const SHORTEST = 4;
/** Letters that are compared: endings differ. */
const STEM = 5;
/**
 * Part of a text's telling words that come from its sequence. Of 166 honest emails, each against the others of its own sequence, the least had
 * 0.21, and a rewrite has its own email to share words with as well; an essay on Rome had 0.10 at most, a poem 0.08.
 */
const SHARE = 0.15;

/** Telling words that any two letters share. */
const COMMON = new Set(
  'about after again also been before being could does doing ever every from have having here into just know like make many more most much only other over some such take than that their them then there these they thing things this those through time very want well were what when where which while will with without work would year years your yours dear hello regards best thanks'
    .split(' ')
    .map((word) => word.slice(0, STEM)),
);

/** Scripts without spaces: what they say is in runs of these; hiragana only joins them. */
const RUNS =
  /[\p{Script=Han}\p{Script=Katakana}]{2,}|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}/gu;

/** Such a run as pairs of characters. */
function pairsIn(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const tellingIn = (text: string): Set<string> =>
  new Set([
    ...(text.match(RUNS) ?? []).flatMap(pairsIn),
    ...wordsOf(text.replace(UNSPACED, ' '))
      .filter((word) => word.length >= SHORTEST || /\p{N}/u.test(word))
      .map((word) => word.slice(0, STEM))
      .filter((stem) => !COMMON.has(stem)),
  ]);

/** What the brief says that a rewrite may say as well. What the user typed beside it may be about anything, and does not count. */
function textsOf(brief: Brief): string[] {
  const { prospect, companyName, yourProduct, problemTheyFace, keyBenefit, callToAction } = brief;
  const offer = [companyName, yourProduct, problemTheyFace, keyBenefit, callToAction];
  const person = [prospect?.fullName, prospect?.firstName, prospect?.company, prospect?.jobTitle];
  return [...offer, ...person].flatMap((text) => text ?? []);
}

/** Names and figures: what a translation keeps. */
function keptIn(texts: readonly string[]): Set<string> {
  const kept = texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{M}]{2,}|\p{N}+/gu) ?? []);
  return new Set(kept.map((word) => word.toLowerCase()));
}

/** Scripts that write names as they sound, without spaces: nothing of the sequence may be left to see. */
const OTHER_SCRIPT = /\p{Script=Latin}/gu;
const isOtherScript = (body: string): boolean =>
  (body.match(OTHER_SCRIPT)?.length ?? 0) < (body.match(/\p{L}/gu)?.length ?? 0) / 2;

/**
 * Whether `body` is a version of what a sequence says. `isTranslated`: it is in another language than the sequence, so that names and figures
 * have to do. In doubt it is.
 */
export function isAboutSequence(
  body: string,
  {
    sequence,
    brief,
    isTranslated,
  }: { sequence: readonly Email[]; brief: Brief; isTranslated: boolean },
): boolean {
  const texts = [
    ...sequence.flatMap(({ subjectLineA, subjectLineB, body: text }) => [
      subjectLineA,
      subjectLineB,
      text,
    ]),
    ...textsOf(brief),
  ];
  if (isTranslated) {
    const kept = keptIn(texts);
    return kept.size === 0 || isOtherScript(body) || wordsOf(body).some((word) => kept.has(word));
  }
  const telling = tellingIn(body);
  const known = tellingIn(texts.join('\n'));
  const shared = [...telling].filter((stem) => known.has(stem)).length;
  return telling.size === 0 || shared >= telling.size * SHARE;
}
