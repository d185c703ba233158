import type { Brief, Offer } from '../../../shared/contract/brief.ts';

/** One line of the brief that a sentence may rest on. */
export type BriefLine = { id: string; text: string; label?: string };

const OFFER_LABELS: Partial<Record<keyof Offer, string>> = {
  companyName: 'Your company',
  yourProduct: 'What you sell',
  problemTheyFace: 'The problem they have',
  keyBenefit: 'What they get from it',
  callToAction: 'What you ask for',
};

/** The brief as the lines that verdicts name: `offer.*`, `sender.*`, `prospect.*`, `thread`, and evidence by its own id. */
export const briefLines = (brief: Partial<Brief>): BriefLine[] => {
  const { prospect, sender } = brief;
  const fields = (of: string, values: object | undefined): BriefLine[] =>
    Object.entries(values ?? {}).flatMap(([name, text]) => (typeof text === 'string' && text ? [{ id: `${of}.${name}`, text }] : []));
  const { evidence = [], ...known } = prospect ?? {};
  const offer = Object.fromEntries(Object.keys(OFFER_LABELS).map((name) => [name, brief[name as keyof Offer]]));
  return [
    ...fields('offer', offer),
    ...fields('sender', sender),
    ...fields('prospect', known),
    ...evidence.map(({ id, label, text }) => ({ id, label, text })),
  ];
};

const PROSPECT_LABELS: Record<string, string> = {
  fullName: 'Their name',
  firstName: 'Their first name',
  jobTitle: 'Their job title',
  company: 'Their company',
  location: 'Where they are',
};

const SENDER_LABELS: Record<string, string> = { name: 'Your name', jobTitle: 'Your job title' };

/** Whether a line is the sender's own word: the offer, or who sends it. Everything else was read of the prospect. */
export const isOwn = (id: string): boolean => /^(?:offer|sender)\./u.test(id);

/** What a line is called on the screen. */
export const labelOf = ({ id, label }: Pick<BriefLine, 'id' | 'label'>): string => {
  const [of, name = ''] = id.split('.');
  if (label) return label;
  if (of === 'offer') return OFFER_LABELS[name as keyof Offer] ?? 'Your offer';
  if (of === 'sender') return SENDER_LABELS[name] ?? 'About you';
  if (of === 'prospect') return PROSPECT_LABELS[name] ?? 'About them';
  return id === 'thread' ? 'The thread' : 'What was read';
};
