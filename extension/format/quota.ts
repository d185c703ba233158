import { plural, t } from '../i18n/text.ts';

/** "That’s in 20 minutes. The limit is 10 sequences an hour." `when`: until the next one. */
export const hourWords = (limit: number, when: string): string =>
  limit === 1 ? t('popup.quota.hourOne', { when }) : plural('popup.quota.hour', limit, { when });
