import { sentencesOf } from './sentences.ts';
import type { Span } from './span.ts';
import { phrases } from './table.ts';

/** How a letter is begun, in the languages we know. */
const GREETINGS =
  phrases(`hi, hello, hey, dear, good morning, good afternoon, good evening, good day, greetings
  hallo, guten tag, guten morgen, liebe, lieber, sehr geehrte, sehr geehrter, moin, bonjour
  bonsoir, cher, chère, salut, hola, estimado, estimada, buenos días, ciao, buongiorno, gentile
  caro, cara, olá, prezado, prezada, hoi, beste, hej, hei, heisann, terve, moi, cześć
  dzień dobry`);
/** How it is ended. */
const SIGN_OFFS = new Set(
  phrases(`best, best regards, best wishes, all the best, kind regards, warm regards, regards
  cheers, thanks, thank you, many thanks, thanks again, sincerely, warmly, warmest, fondly
  gratefully, with thanks, with kind regards, with best regards, with best wishes
  with warm regards, with friendly greetings, kind greetings, friendly greetings, best greetings
  yours, yours sincerely, yours truly, yours faithfully, respectfully, talk soon, speak soon
  take care, viele grüße, beste grüße, mit freundlichen grüßen, liebe grüße, cordialement
  bien à vous, saludos, un saludo, cordiali saluti, atenciosamente, groeten, hälsningar`),
);

/** Words in small letters that a salutation may have beside its names: "all at the Copper Hen". */
const MOST_SMALL = 3;

/** "Hi Mara," and the like: a salutation and nothing else. "Hi Mara, you run nine depots." states something. */
export function isGreeting(sentence: string): boolean {
  const text = sentence.trim();
  const greeting = GREETINGS.find(
    (one) => text.toLowerCase().startsWith(one) && !/^[\p{L}-]/u.test(text.slice(one.length)),
  );
  if (greeting === undefined || text.length > 75) return false;
  const named = text
    .slice(greeting.length)
    .replace(/[!.]$/, '')
    .replace(/\b(?:Dr|Mrs?|Ms|Prof)\./g, '');
  const small = named.match(/(?<!\p{L})\p{Ll}\p{L}*/gu) ?? [];
  const goesOn = /[,;:–—] *(\p{Ll}\p{L}*)/u.exec(named)?.[1];
  const isPlainTalk = goesOn !== undefined && !GREETINGS.includes(goesOn);
  return small.length <= MOST_SMALL && !isPlainTalk && !/[.!?\n\p{N}]/u.test(named);
}

/** Longest greeting that no list knows, UTF-16 units: "Oi, Carlos!", "田中様". */
const MOST_GREETING = 40;
const GREETING_END = /[,!，、！:–—]$|(?:様|さん|さま|殿|御中|님|先生|女士|您好)$/u;

/** A known greeting; or a short line of its own at the start that ends as greetings do. */
export const isGreetingLine = (body: string, { start, text, end }: Span): boolean =>
  isGreeting(text) ||
  (text.length <= MOST_GREETING &&
    body.slice(0, start).trim() === '' &&
    /^[^\S\n]*\n/.test(body.slice(end)) &&
    GREETING_END.test(text));

/**
 * "Tom Aldous", "Ana de Souza": what may stand behind a sign-off. "For the call on Friday" may not.
 */
const NAME = /^\p{Lu}[\p{L}.'-]*(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'-]*)){0,4}$/u;
/**
 * "With every good wish, Arabella", "Ever yours in brevity, Tom": a wish, without a stop, and a
 * name.
 */
const WISH =
  /^(?:\p{L}+ ){0,3}\p{L}(?:ours|ish(?:es)?|egards|reetings|hanks)(?:,? \p{Ll}+)*, \p{Lu}[\p{L}'-]+$/u;

/** "Best regards," and the like, with or without a name behind it. */
export function isSignOff(sentence: string): boolean {
  const text = sentence.trim().replace(/[,.!]$/, '');
  if (WISH.test(text) || SIGN_OFFS.has(text.toLowerCase())) return true;
  const [, words = '', name = ''] = /^(.*?)[,.!]?\s+(\p{Lu}.*)$/su.exec(text) ?? [];
  return SIGN_OFFS.has(words.toLowerCase()) && NAME.test(name);
}

/**
 * The sentences of an email that may state something: no greeting, no sign-off, no name under it.
 */
export function judgedSentences(text: string): Span[] {
  let signed = false;
  return sentencesOf(text).filter(({ text: sentence }) => {
    const closes = isSignOff(sentence);
    signed ||= closes;
    const isBelow = signed && !/^p\.?\s?s\b|[.?]$/i.test(sentence);
    return !closes && !isBelow && !isGreeting(sentence);
  });
}
