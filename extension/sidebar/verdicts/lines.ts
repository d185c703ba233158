import { type BriefLine, briefLines } from '../../../shared/grounding/index.ts';

export { type BriefLine, briefLines };

/** What the lines are called that have no label of their own, by their id. */
const LABELS: Record<string, string> = {
  'offer.companyName': 'Your company',
  'offer.targetJobTitle': 'Whom you usually write to',
  'offer.yourProduct': 'What you sell',
  'offer.problemTheyFace': 'The problem they have',
  'offer.keyBenefit': 'What they get from it',
  'offer.callToAction': 'What you ask for',
  'offer.instructions': 'The angle you asked for',
  'offer.sender.name': 'Your name',
  'offer.sender.jobTitle': 'Your job title',
  'prospect.fullName': 'Their name',
  'prospect.firstName': 'Their first name',
  'prospect.jobTitle': 'Their job title',
  'prospect.company': 'Their company',
  'prospect.location': 'Where they are',
  thread: 'The thread',
};

/** Whether a line is the sender's own word. Everything else was read of the prospect. */
export const isOwn = (id: string): boolean => id.startsWith('offer.');

/** What a line is called on the screen. */
export const labelOf = ({ id, label }: Pick<BriefLine, 'id' | 'label'>): string =>
  label ?? LABELS[id] ?? (isOwn(id) ? 'Your offer' : 'What was read');
