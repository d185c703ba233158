import type { Facts } from './facts.ts';
import { capital, small, withArticle, wordsOf } from './phrase.ts';
import type { Quote } from './quote.ts';

/** Sentences that carry one field of the brief, whatever kind of phrase was typed there. */

export const atCompany = ({ company }: Facts): string => (company ? ` at ${company}` : '');

/** The problem, as one that people in this role meet: never as a fact about this prospect. */
export function problemOf({ problem, names }: Facts): string {
  const { text, shape } = problem;
  if (shape === 'question') return `A question people in your role get asked: ${small(text, names)}.`;
  if (shape === 'verb') return `Many people in your role ${small(text, names)}.`;
  if (wordsOf(text).length > 15) return `${capital(text)}. Many people in your role know that one.`;
  return `Many people in your role know this one: ${small(text, names)}.`;
}

/** What the product is, in one line. */
export function productOf({ product, seller, names }: Facts): string {
  const { text, shape } = product;
  const named = seller !== undefined && text.toLowerCase().startsWith(seller.toLowerCase());
  const inApposition = named ? text.slice(seller.length).match(/^\s*,\s*(.+)/)?.[1] : undefined;
  if (inApposition) return `${seller} is ${inApposition}.`;
  if (named || shape === 'sentence') return `${capital(text)}.`;
  if (shape === 'verbs') return seller ? `${seller} ${small(text, names)}.` : `What we make ${small(text, names)}.`;
  if (shape === 'verb') return seller ? `${seller} is there to ${small(text, names)}.` : `We help you ${small(text, names)}.`;
  return seller ? `${seller} in one line: ${small(text, names)}.` : `What we do, in one line: ${small(text, names)}.`;
}

/** The benefit, exactly as strong as it was typed. */
export function benefitOf({ benefit, names }: Facts): string {
  const { text, shape } = benefit;
  if (shape === 'sentence') return `${capital(text)}.`;
  if (shape === 'verb') return `The point of it is to ${small(text, names)}.`;
  if (shape === 'verbs') return `It ${small(text, names)}.`;
  if (shape === 'doing') return `It comes down to ${small(text, names)}.`;
  return `What it comes down to: ${small(text, names)}.`;
}

const NEEDS_WOULD = /^(?:reply|respond|answer|let|write|tell|send|click|visit|sign|see|contact|email|check)\b/i;

/** The call to action, as the one question of its email. */
export function askOf({ ask, names }: Facts): string {
  const { text, shape } = ask;
  const link = text.match(/https?:\/\/\S+|www\.\S+/)?.[0];
  // Nothing may stand right behind a link: it would become part of it.
  if (link) return `You can see it here, in your own time:\n${link}\n\nIs that a fair first step?`;
  if (shape === 'question') return `${capital(text)}?`;
  if (shape === 'verb' && !NEEDS_WOULD.test(text)) return `Would you like to ${small(text, names)}?`;
  if (shape === 'thing' && wordsOf(text).length <= 8) return `Would ${withArticle(small(text, names))} be useful?`;
  return `The next step is simple: ${small(text, names)}. Does that suit you?`;
}

const LEAD: Record<string, string> = {
  message: 'You wrote',
  post: 'In your post you say',
  headline: 'Your headline reads',
  about: 'Your profile says',
  experience: 'Your profile lists',
  education: 'Your profile lists',
  company: 'Your company page says',
  selection: 'I am writing because of this line:',
};

const LEAD_AGAIN: Record<string, string> = {
  message: 'You also wrote',
  post: 'Another line of yours:',
  about: 'Your profile also says',
};

/** What the page says, word for word. `again`: after something else was quoted in an earlier email. */
export function quoteOf({ kind, text }: Quote, facts: Facts, again = false): string {
  if (kind === 'note') return `I made a note about ${facts.company ?? 'your team'}: ${small(text, facts.names)}.`;
  return `${(again && LEAD_AGAIN[kind]) || LEAD[kind] || 'I read'} “${text}”.`;
}
