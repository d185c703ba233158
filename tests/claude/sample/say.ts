import type { Facts } from './facts.ts';
import { asThing, capital, headOf, small, withArticle, wordsOf } from './phrase.ts';
import type { Quote } from './quote.ts';

/** Sentences that carry one field of the brief, whatever kind of phrase was typed there. */

export const atCompany = ({ company }: Facts): string => (company ? ` at ${company}` : '');

/** The problem as the guess it is, never as a fact about this prospect. */
export function problemOf(
  facts: Facts,
  lead = `My guess at what gets in the way${atCompany(facts)}`,
): string {
  const { text, shape } = facts.problem;
  const said = small(text, facts.names);
  if (shape === 'question') return `The question behind my mail: ${said}?`;
  if (shape === 'verb') return `My guess is that you ${said}.`;
  return `${lead}: ${said}.`;
}

/** Things one has, but not one of, that a company can be said to be: "Ledgerly is software that …". */
const IS = /ware$/;

/** What the product is, in one line. */
export function productOf({ product, seller, names }: Facts): string {
  const { text, shape } = product;
  const who = seller ?? 'What we sell';
  const named = seller !== undefined && text.toLowerCase().startsWith(seller.toLowerCase());
  const inApposition = named ? text.slice(seller.length).match(/^\s*,\s*(.+)/)?.[1] : undefined;
  if (inApposition) return `${seller} is ${inApposition}.`;
  if (named || shape === 'sentence') return `${capital(text)}.`;
  if (shape === 'verbs')
    return seller ? `${seller} ${small(text, names)}.` : `What we make ${small(text, names)}.`;
  if (shape === 'verb') return `${seller ?? 'What we do'} is there to ${small(text, names)}.`;
  if (shape === 'doing' && wordsOf(text).length > 1)
    return `${seller ?? 'What we do'} is about ${small(text, names)}.`;
  const thing = asThing(small(text, names));
  const isOne = /^an? /i.test(thing) || IS.test(headOf(text));
  return isOne
    ? `${who} is ${thing}.`
    : `${seller ?? 'We'} ${seller ? 'offers' : 'offer'} ${thing}.`;
}

/** What carries the benefit: the seller by name, or what they sell. */
const whatHelps = ({ seller }: Facts): string => seller ?? 'what we do';

/** The benefit, exactly as strong as it was typed, as that of the product. */
export function benefitOf(facts: Facts): string {
  const { text, shape } = facts.benefit;
  const said = small(text, facts.names);
  if (shape === 'sentence') return `${capital(text)}.`;
  if (shape === 'verb') return `The point of ${whatHelps(facts)} is to ${said}.`;
  if (shape === 'verbs') return `${capital(whatHelps(facts))} ${said}.`;
  if (shape === 'doing') return `${capital(whatHelps(facts))} comes down to ${said}.`;
  return `What it comes down to: ${said}.`;
}

const NEEDS_WOULD =
  /^(?:reply|respond|answer|let|write|tell|send|click|visit|sign|see|contact|email|check)\b/i;

/** A question, with or without its mark. */
const ASKING =
  /^(?:would|could|can|do|are|is|shall|should|got|fancy|worth|up for|open to|interested in)\b/i;

/** The call to action, as the one question of its email. */
export function askOf({ ask, names }: Facts): string {
  const { text, shape } = ask;
  const link = text.match(/https?:\/\/\S+|www\.\S+/)?.[0];
  // Nothing may stand right behind a link: it would become part of it.
  if (link) return `You can see it here, in your own time:\n${link}\n\nIs that a fair first step?`;
  const together = text.match(/^let(?:['’]s| us)\s+(.+)/i)?.[1];
  if (together) return `Shall we ${together}?`;
  if (shape === 'question' || ASKING.test(text)) return `${capital(text)}?`;
  if (shape === 'verb' && !NEEDS_WOULD.test(text))
    return `Would you like to ${small(text, names)}?`;
  if (shape === 'thing' && wordsOf(text).length <= 8)
    return `Would ${withArticle(small(text, names))} be useful?`;
  return `The next step is simple: ${small(text, names)}. Does that suit you?`;
}

const LEAD: Record<string, string> = {
  message: 'you wrote',
  post: 'in your post you say',
  headline: 'your headline reads',
  about: 'your profile says',
  experience: 'your profile lists',
  education: 'your profile lists',
  company: 'your company page says',
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "2026-03-03" → " on 3 March" */
function onDay(at: string | undefined): string {
  const [, month, day] = at?.match(/^\d{4}-(\d\d)-(\d\d)/) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name && day ? ` on ${Number(day)} ${name}` : '';
}

/** A note of the sender's own is about the reader, and now speaks to them: "met her at the fair" → "met you at the fair". */
const toYou = (note: string): string =>
  note
    .replace(
      /\b(?:her|him|them)\b(?=\s+(?:at|in|on|from|to|by|for|with|about|last|this|and|during|once|twice)\b|$)/gi,
      'you',
    )
    .replace(/\b(?:her|his|their)\b/gi, 'your');

/** What the page says, word for word, with where it is from. `again`: after something else was quoted in an earlier email. */
export function quoteOf({ kind, text, at }: Quote, facts: Facts, again = false): string {
  if (kind === 'note')
    return `I made a note about ${facts.company ?? 'your team'}: ${small(toYou(text), facts.names)}.`;
  const day = kind === 'message' ? onDay(at).trim() : '';
  const lead = LEAD[kind] ?? 'I read';
  const led = again && kind === 'message' ? lead.replace('you', 'you also') : lead;
  return `${capital([day, led].filter(Boolean).join(' '))}: “${text}”.`;
}
