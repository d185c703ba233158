import { fc } from '@fast-check/vitest';
import { type Brief, briefSchema } from '../../../shared/contract/brief.ts';
import { draftRequests } from '../../../worker/writer/requests.ts';
import { type Asked, readAsked, requestSchema } from '../../claude/asked.ts';
import type { Emails } from '../../claude/sample/letter.ts';
import { writeSample } from '../../claude/sample/sample.ts';

export const SETTINGS = {
  apiKey: 'test',
  baseURL: 'http://127.0.0.1',
  model: 'claude-haiku-5-5',
  drafts: 3,
};
export const ALL = [1, 2, 3, 4, 5, 6, 7];

/** What the stand-in understands of a request. */
export function askedIn(request: unknown): Asked {
  const asked = readAsked(requestSchema.parse(request), true);
  if (!asked) throw new Error('the stand-in does not understand the request');
  return asked;
}

/** Draft `draft` of the sequence, counted from 1. */
export const sample = (brief: Brief, draft = 1, steps: readonly number[] = ALL): Emails =>
  writeSample(askedIn(draftRequests(SETTINGS, brief, steps)[draft - 1]?.request));

/** Fields as people type them, in every shape. */
export const FIELDS = {
  companyName: ['Ledgerly', 'Parcelwise', 'Quillbase'],
  targetJobTitle: [
    'VP of Sales',
    'Heads of Operations',
    'HR manager',
    'CTO',
    'SDR managers at SaaS companies',
  ],
  problemTheyFace: [
    'Reps spend two hours a day researching prospects instead of selling',
    'Low reply rates on cold outreach',
    'Not enough pipeline coverage at the end of the quarter',
    'Struggle to hire senior engineers',
    'Chasing late invoices by hand',
    'Month-end close takes ten days because invoices are matched by hand.',
    'No visibility into failed deliveries until customers complain',
  ],
  yourProduct: [
    'AI-powered sales email generator',
    'a browser extension that writes the first email from the page',
    'We run a network of vetted contract engineers',
    'helps hospitals fill night shifts with vetted nurses',
    'Software that matches invoices to payments',
    'Automate delivery tracking for mid-size retailers',
  ],
  keyBenefit: [
    '3x more replies in 30 days',
    'Cut month-end close from ten days to three',
    'saves each rep an hour a day',
    'Teams get paid two weeks sooner',
    'Filling a shift in under 2 hours',
  ],
  callToAction: [
    'Book a 15-minute demo this week',
    'Worth a 20-minute look next week?',
    'Reply yes and I will send a sample',
    '15-minute call',
    'https://quillbase.example/demo',
    'Try it free for two weeks',
  ],
  tone: ['Professional', 'Casual', 'Direct', 'Friendly'],
  firstName: ['Dana', 'Tomás', undefined],
  fullName: ['Alex Whitfield', 'Jordan Vega', undefined],
  jobTitle: ['Head of Finance', 'Owner', undefined],
  company: ['Northwind Logistics', 'Grove & Finch', undefined],
  location: ['Leeds, England', 'Greater Chicago Area', undefined],
  senderName: ['Sam Reed', 'Mia', undefined],
  senderTitle: ['Account Executive', undefined],
  instructions: ['Focus on audit season', 'Mention ramp time', undefined],
  replied: [true, false],
  evidence: [
    'We are closing the books in March and it always takes longer than planned.',
    'Our team still exports to Excel every Friday.',
    undefined,
  ],
} as const;
export type Picked = { [Name in keyof typeof FIELDS]: (typeof FIELDS)[Name][number] };

export const picked = fc.record(
  Object.fromEntries(
    Object.entries(FIELDS).map(([name, values]) => [name, fc.constantFrom(...values)]),
  ),
) as fc.Arbitrary<Picked>;

export function briefOf({
  firstName,
  fullName,
  replied,
  jobTitle,
  company,
  location,
  senderName,
  senderTitle,
  evidence,
  ...offer
}: Picked): Brief {
  const line = evidence && { id: 'e1', kind: 'post', label: 'A post of theirs', text: evidence };
  return briefSchema.parse({
    ...offer,
    sender: { name: senderName, jobTitle: senderTitle },
    thread: { replied },
    prospect: { firstName, fullName, jobTitle, company, location, evidence: line ? [line] : [] },
  });
}
export const text = (emails: Emails): string => JSON.stringify(Object.values(emails));
