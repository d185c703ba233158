import { t } from '../../i18n/text.ts';
import { find, type Root } from '../dom/find.ts';
import { OTHER } from './selectors.ts';

/** LinkedIn itself says that nothing is shown here. */
export const isRefused = (document: Root): boolean =>
  [OTHER.notFound, OTHER.loginWall].some((ways) => find(document, ways) !== undefined);

/** Of a member whom LinkedIn hides. */
export const hiddenMember = (): string => t('reading.linkedin.hidden');

/** Why there is nobody to read on this page, and how to begin. */
export function whyNobody(document: Root, path: string): string {
  if (find(document, OTHER.notFound)) return t('reading.linkedin.noProfile');
  if (find(document, OTHER.loginWall)) return t('reading.linkedin.signIn');
  if (/^\/in\/[^/]+\/(?:details|recent-activity|overlay)\//.test(path)) {
    return t('reading.linkedin.partOnly');
  }
  if (/^\/in\//.test(path)) return t('reading.linkedin.wrongProfile');
  if (/^\/messaging\//.test(path)) return t('reading.linkedin.noConversation');
  if (/^\/sales\//.test(path)) return t('reading.linkedin.noLead');
  if (/^\/(?:company|school|showcase)\//.test(path)) return t('reading.linkedin.companyPage');
  return t('reading.linkedin.nobody');
}
