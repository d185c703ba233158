import type { OfferField, ProspectField } from '../../shared/contract/brief.ts';
import { t } from '../i18n/text.ts';

/** What a text of the offer is called wherever it is shown. */
export const offerFieldName = (field: OfferField): string => t(`offer.fields.${field}`);

/** What is known of the person, by its name on the screen. */
export const prospectFieldName = (field: ProspectField): string => t(`prospect.fields.${field}`);
