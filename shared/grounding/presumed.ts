import type { Facts } from './facts.ts';
import { type Found, missing } from './finding.ts';
import { contentOf } from './words.ts';

/** "The strike in March must have hurt", "your audit cannot have been restful": guessed is how it was, taken for granted that it was. */
const PRESUMED =
  /^(?:and |but |so )?(?:the|that|your|this|those|these) (?<what>[^,;:.?!]{3,70}?) (?:must|can(?:not|['’]t)|couldn['’]t|won['’]t) have\b/iu;

/** What somebody is told that they went through has to be read somewhere. */
export function judgePresumed(sentence: string, facts: Facts): Found | undefined {
  const what = PRESUMED.exec(sentence)?.groups?.what;
  if (!what) return undefined;
  const content = contentOf(what).filter((word) => !facts.prospectNames.has(word.lower) && !WHEN.test(word.lower));
  if (content.length === 0) return undefined;
  const isRead = facts.facts.some(({ owner, stems }) => owner !== 'seller' && content.some((word) => stems.has(word.stem)));
  return isRead ? undefined : missing('event', { text: what });
}

const WHEN =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|month|week|year|spring|summer|autumn|fall|winter|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
