/** The offer and the sender of the browser tests and of the demo. */
export const OFFER = {
  id: 'offer-1',
  name: 'Fieldnote',
  companyName: 'Fieldnote',
  targetJobTitle: 'VP of Sales',
  problemTheyFace:
    'Reps spend the first hour of each day looking people up instead of writing to them',
  yourProduct: 'Fieldnote, a notebook for sales teams that fills itself from their calls',
  keyBenefit: 'New reps write their own first emails from their second week on',
  callToAction: 'Would a two-minute recording of it be useful?',
  tone: 'Professional' as const,
};

export const SENDER = { name: 'Sam Okafor', jobTitle: 'Account Executive' };
