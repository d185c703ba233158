import { type Brief, briefSchema } from '../../../shared/contract/brief.ts';

/** The smoke test of the original product: no prospect at all. */
export const thinBrief: Brief = briefSchema.parse({
  companyName: 'TestCo',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Reps spend two hours a day researching prospects instead of selling',
  yourProduct: 'AI-powered sales email generator',
  keyBenefit: '3x more replies in 30 days',
  callToAction: 'Book a 15-minute demo this week',
  tone: 'Professional',
});

export const richBrief: Brief = briefSchema.parse({
  companyName: 'Ledgerly',
  targetJobTitle: 'Head of Finance',
  problemTheyFace: 'Month-end close takes ten days because invoices are matched by hand.',
  yourProduct: 'Software that matches invoices to payments',
  keyBenefit: 'Cut month-end close from ten days to three',
  callToAction: 'Worth a 20-minute look next week?',
  tone: 'Friendly',
  sender: { name: 'Sam Reed', jobTitle: 'Account Executive' },
  prospect: {
    fullName: 'Dana Whitfield',
    firstName: 'Dana',
    jobTitle: 'Head of Finance',
    company: 'Northwind Logistics',
    location: 'Leeds, England',
    evidence: [
      {
        id: 'e1',
        kind: 'message',
        label: 'Their email of Mar 3',
        from: 'them',
        at: '2026-03-03',
        text: 'Hi Sam,\nThanks for getting in touch. We are closing the books in March and it always takes longer than planned.',
      },
      {
        id: 'e2',
        kind: 'post',
        label: 'A post of theirs',
        text: 'Three weeks into the new ERP and our team still exports to Excel every Friday.',
      },
      {
        id: 'e3',
        kind: 'about',
        label: 'About',
        text: 'I build finance teams that people want to join.',
      },
    ],
  },
});
