import { OFFER_FIELD_NAMES, PROSPECT_FIELD_NAMES } from '../../../shared/contract/brief.ts';
import { type BriefLine, briefLines } from '../../../shared/grounding/index.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { offerFieldName } from '../../format/fields.ts';
import { t } from '../../i18n/text.ts';

export { type BriefLine, briefLines };

/** The part of an id after its first dot, where that names a field. */
const fieldIn = <Field extends string>(
  id: string,
  of: string,
  fields: readonly Field[],
): Field | undefined => fields.find((field) => id === `${of}.${field}`);

/** What a line is called that has no label of its own, by its id. */
function nameOf(id: string): string {
  const own = fieldIn(id, 'offer', OFFER_FIELD_NAMES);
  if (own) return offerFieldName(own);
  const theirs = fieldIn(id, 'prospect', PROSPECT_FIELD_NAMES);
  if (theirs) return t(`sidebar.lines.their.${theirs}`);
  if (id === 'offer.instructions') return t('sidebar.basis.instructions');
  if (id === 'offer.sender.name') return t('options.you.name');
  if (id === 'offer.sender.jobTitle') return t('options.you.jobTitle');
  if (id === 'thread') return t('sidebar.basis.thread');
  return isOwn(id) ? t('offer.form') : t('sidebar.basis.page');
}

/** Whether a line is the sender's own word. Everything else was read of the prospect. */
export const isOwn = (id: string): boolean => id.startsWith('offer.');

/** What a line is called on the screen. */
export const labelOf = ({ id, label }: Pick<BriefLine, 'id' | 'label'>): string =>
  label === undefined ? nameOf(id) : evidenceLabel(label);
