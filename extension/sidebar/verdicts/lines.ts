import {
  OFFER_FIELD_NAMES,
  OFFER_FIELDS,
  PROSPECT_FIELD_NAMES,
  PROSPECT_FIELDS,
} from '../../../shared/contract/brief.ts';
import { type BriefLine, briefLines } from '../../../shared/grounding/index.ts';

export { type BriefLine, briefLines };

/** What the lines are called that have no label of their own, by their id. */
const LABELS: Record<string, string> = {
  ...Object.fromEntries(
    OFFER_FIELD_NAMES.map((name) => [`offer.${name}`, OFFER_FIELDS[name].label]),
  ),
  'offer.instructions': 'What you asked to mention or avoid',
  'offer.sender.name': 'Your name',
  'offer.sender.jobTitle': 'Your job title',
  ...Object.fromEntries(
    PROSPECT_FIELD_NAMES.map((name) => [
      `prospect.${name}`,
      `Their ${PROSPECT_FIELDS[name].label.toLowerCase()}`,
    ]),
  ),
  thread: 'The thread',
};

/** Whether a line is the sender's own word. Everything else was read of the prospect. */
export const isOwn = (id: string): boolean => id.startsWith('offer.');

/** What a line is called on the screen. */
export const labelOf = ({ id, label }: Pick<BriefLine, 'id' | 'label'>): string =>
  label ?? LABELS[id] ?? (isOwn(id) ? 'Your offer' : 'The page');
