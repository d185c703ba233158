import { doubtsOf, type UnsupportedReason } from '../../../shared/grounding/index.ts';
import { claimsIn } from '../claims-cache.ts';
import { rewriteFix, subjectsOf } from '../marking.ts';
import type { EmailRule, Found, Mark } from '../types.ts';

const SAID: Record<UnsupportedReason, [title: string, message: string]> = {
  figure: ['Check the figure', 'This figure follows neither from what was read nor from your offer. Correct it, or take it out.'],
  name: ['Check the name', 'This name is neither in what was read nor in your offer. Correct it, or take it out.'],
  customer: ['Check the customer', 'This customer is not in your offer. Name one that is, or take it out.'],
  event: ['Check the event', 'Nothing that was read speaks of this. Take it out, or ask instead of stating it.'],
  contact: ['Check the address or number', 'This address or number is not in your brief.'],
  link: ['Check the link', 'This link is not in your brief.'],
  'wrong-person': ['Check whom it is about', 'What was read says this of somebody else.'],
  statement: ['Check what it says of them', 'Nothing that was read bears this out. Take it out, or put it as a question.'],
};

const markIn = (field: Mark['field'], start: number, sentence: string, quote: string): Mark => {
  const at = Math.max(0, sentence.indexOf(quote));
  return { field, start: start + at, end: start + at + Math.min(quote.length, sentence.length - at) };
};

export const unsupportedClaim: EmailRule = {
  scope: 'email',
  name: 'unsupported-claim',
  title: 'Not in what was read',
  looksFor:
    'A figure, name, customer, event, link or statement about the prospect that neither the evidence nor the offer contains, or that belongs to somebody else.',
  why: 'Invented compliments and wrong figures are what people who receive such emails complain about most, and the reader is the one who knows best. The check is ColdCopy’s own (shared/grounding); how well it does is measured in tests/grounding.',
  instead: 'Say what was read, in your words; or ask about it.',
  weight: 100,
  languages: 'any',
  asksBeforeInsert: true,
  good: [{ body: 'Hi Mara,\n\nYou wrote that onboarding is the bottleneck.\n\nHow do you handle it today?', brief: onboarding() }],
  bad: [
    { body: 'Hi Mara,\n\nCongrats on the Series B.\n\nHow do you onboard new reps?', brief: onboarding(), marked: 'Series B' },
    { body: 'Hi Mara,\n\nTeams cut onboarding by 62%.\n\nHow do you onboard new reps?', brief: onboarding(), marked: '62%' },
  ],
  look({ text, letter, brief }) {
    const found: Found[] = [];
    for (const { sentence, start, verdict } of claimsIn(brief, letter.body)) {
      for (const { reason, quote } of doubtsOf(verdict)) found.push(said(reason, markIn('body', start, sentence, quote)));
    }
    for (const { field, text: subject } of subjectsOf(text)) {
      for (const { sentence, start, verdict } of claimsIn(brief, subject)) {
        for (const { reason, quote } of doubtsOf(verdict)) found.push(said(reason, markIn(field, start, sentence, quote)));
      }
    }
    return found;
  },
};

function said(reason: UnsupportedReason, mark: Mark): Found {
  const [title, message] = SAID[reason];
  return { severity: 'error', title, message, marks: [mark], fix: rewriteFix('Rewrite without it', 'again') };
}

function onboarding() {
  return {
    keyBenefit: 'Cuts onboarding by 40%',
    prospect: {
      firstName: 'Mara',
      evidence: [{ id: 'e1', kind: 'post' as const, label: 'Post', text: 'Onboarding is still our bottleneck.' }],
    },
  };
}
