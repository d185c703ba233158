import type { Sender } from '../../../shared/contract/brief.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import type { Reading } from '../../sites/reading.ts';
import type { SavedOffer } from '../../storage/items.ts';

/*
 * The sample: people and companies do not exist. The emails were written by a Claude model in November 2026 from the writer's own
 * request, printed and pasted by hand (tests/answers/judged/); they are shown as they came.
 */

/** When it was written; the sample is looked at as on that day. */
export const RECORDED = new Date('2026-11-27T10:00:00');

export const SAMPLE_OFFER: SavedOffer = {
  id: 'sample',
  name: 'Tillpay',
  companyName: 'Tillpay',
  targetJobTitle: 'Director of Operations',
  problemTheyFace:
    'Managers spend all monday morning fixing tips, split shifts and overtime by hand before payroll can run. Then somebody gets shorted and its the GM who hears about it',
  yourProduct:
    'Payroll made for restaurants. pulls hours + tips straight from the POS (Toast, Square, Clover), does tip pooling and tip credit per state, runs payroll w/out the spreadsheet',
  keyBenefit:
    'payroll day goes from half a day to about 20 min per location, fewer "my check is wrong" texts',
  callToAction: '15 min this week or next to see it with your own POS data?',
  tone: 'Friendly',
};

export const SAMPLE_SENDER: Sender = { name: 'Marcus Bell', jobTitle: 'Account Executive' };

/** What its message box is called: a part of the page, which is in English as the emails are. */
export const SAMPLE_BOX = 'Reply to Dana';

/** What the sender asked to mention. */
export const SAMPLE_ANGLE =
  'be honest that Aloha is NOT a direct integration yet, we import the file on a schedule. dont oversell';

export const SAMPLE_READING: Reading = {
  site: 'gmail',
  page: 'gmail-thread',
  key: 'gmail:thread:sample',
  channel: 'email',
  prospect: {
    fullName: 'Dana Kowalczyk',
    firstName: 'Dana',
    jobTitle: 'Director of Operations',
    company: 'Copper Hen Hospitality',
    email: 'dana@copperhen.example',
    evidence: [
      {
        id: 'e1',
        kind: 'subject',
        label: 'Subject',
        text: 'tip pooling across your 6 spots',
      },
      {
        id: 'e2',
        kind: 'message',
        label: 'Your email of Nov 10',
        from: 'me',
        at: '2026-11-10',
        text: "Hi Dana,\n\nSaw Copper Hen opened number six on Lake Street, congrats. With that many spots I'd guess tip pooling on Mondays is a chore.\n\nWe do payroll for restaurants, hours and tips come right from the POS. Open to a look?",
      },
      {
        id: 'e3',
        kind: 'message',
        label: 'Their email of Nov 17',
        from: 'them',
        at: '2026-11-17',
        text: "Hey,\n\nSorry for slow reply, we were short two GMs. Honest question first: we're on Toast at 4 locations and still on an old Aloha system at the other two. Does your thing even work w/ Aloha? Last vendor told us yes and then it was a CSV export somebody had to do by hand every week.\n\nAlso Minnesota has no tip credit so that part is not useful for us.\n\nD",
      },
      {
        id: 'e4',
        kind: 'signature',
        label: 'Their signature',
        from: 'them',
        text: 'Dana Kowalczyk\nDirector of Operations\nCopper Hen Hospitality',
      },
    ],
  },
  thread: {
    unanswered: 0,
    lastAt: '2026-11-17',
    replied: true,
  },
  missing: [],
  foundBy: {},
};

export const SAMPLE_EMAILS: readonly Email[] = [
  {
    step: 1,
    angle: 'Straight answer on Aloha',
    day: 0,
    subjectLineA: 'Re: tip pooling across your 6 spots',
    subjectLineB: 'Aloha: not a direct integration',
    body: "Hi Dana,\n\nNo, Aloha isn't a direct integration yet. We import a file from it on a schedule. Toast is direct, so at those four locations hours and tips come straight across.\n\nGiven what the last vendor told you, the thing to pin down is how that file leaves Aloha at your two locations, and whether anyone has to touch it. I'd rather go through that with you than say \"yes, it works.\"\n\nYou're right on tip credit too, so I'll leave that out.\n\nWould 15 minutes next week work? We'd look at your own Toast data, then take the Aloha question head on. If it ends in a weekly hand export, you can tell me no.\n\nSorry this took me ten days.\n\nMarcus\nTillpay",
    evidenceUsed: ['e1', 'e2', 'e3'],
  },
  {
    step: 2,
    angle: 'Questions for any vendor',
    day: 4,
    subjectLineA: 'what to ask about Aloha',
    subjectLineB: 'who does the export?',
    body: "Hi Dana,\n\nAfter the CSV story, here's what I'd ask any payroll vendor about your two Aloha locations, us included:\n\n1. Who or what creates the file each week?\n2. What happens the week it doesn't show up?\n3. Who finds out first, you or the vendor?\n\nOur side of it is a scheduled import. The rest depends on how your Aloha is set up, and I don't know that yet.\n\nIs someone still doing that export by hand today? A one-line answer is plenty.\n\nMarcus",
    evidenceUsed: ['e3'],
  },
  {
    step: 3,
    angle: "What's left without tip credit",
    day: 11,
    subjectLineA: 'minus the tip credit part',
    subjectLineB: 'the Minnesota version',
    body: "Hi Dana,\n\nFair point about Minnesota. With tip credit crossed out, what's left for you is the tip pool, and hours and tips that arrive from Toast without a spreadsheet in between.\n\nThe aim is payroll day at about 20 minutes per location instead of half a day. I'd hold us to that at your Toast spots first, and not quote it for Aloha until we've looked at the file.\n\nDo all six locations pool tips the same way, or does each have its own rules? If they differ, that's what I'd want to show you.\n\nMarcus",
    evidenceUsed: ['e3'],
  },
  {
    step: 4,
    angle: 'Payroll when short on GMs',
    day: 18,
    subjectLineA: "when you're down a GM",
    subjectLineB: "who fixes tips when a GM's out?",
    body: "Hi Dana,\n\nYou mentioned being short two GMs last month. I wondered who sorted out tips and split shifts at those locations while they were gone.\n\nIf one person at each spot knows how the pool gets worked out, losing them means somebody else learns it on payroll day. And when a check comes out wrong, it's whoever is covering who hears about it.\n\nIf that sounds familiar, pick a Toast location that was short and we'll spend 15 minutes on its data. If it ran fine without them, I'd honestly like to know how you did it.\n\nMarcus",
    evidenceUsed: ['e3'],
  },
  {
    step: 5,
    angle: 'Four locations, not six',
    day: 25,
    subjectLineA: 'just the four Toast spots?',
    subjectLineB: '4 out of 6',
    body: "Hi Dana,\n\nA plain question, and after the holidays is fine: is payroll that's direct at four locations and a file import at two any good to you, or does it have to be the same at all six?\n\nIf it has to be the same everywhere, we're not there today, and I'd rather you knew that than sat through a demo to find out.\n\nIf four is worth a look, I'd show you those and nothing else.\n\nMarcus",
    evidenceUsed: ['e3'],
  },
  {
    step: 6,
    angle: 'Is Aloha staying?',
    day: 41,
    subjectLineA: 'is Aloha staying this year?',
    subjectLineB: 'those two Aloha locations',
    body: "Hi Dana,\n\nHappy New Year. Are the two Aloha locations due to move to Toast at some point in 2027, or are they staying put?\n\nIf they're moving, all six would be direct with us and the file question goes away. It might make sense to talk around that date instead of now.\n\nIf they're staying, the file is the whole conversation, and I'd start there.\n\nWhich one is it?\n\nMarcus",
    evidenceUsed: ['e3'],
  },
  {
    step: 7,
    angle: 'Leaving it with her',
    day: 56,
    subjectLineA: 'leaving this with you',
    subjectLineB: 'last one from me, Dana',
    body: "Hi Dana,\n\nI'll stop here. Where it stands, so you don't have to dig for it: Toast direct, Aloha by scheduled file import and not a direct integration as I write this.\n\nIf Aloha was the reason for the quiet, that's a fair one. Reply \"Aloha\" and I'll only write again if that changes.\n\nAnd if payroll at the Toast locations ever gets to be too much, 15 minutes with your own data is still on offer.\n\nThanks for asking the honest question first.\n\nMarcus",
    evidenceUsed: ['e3'],
  },
];
