import type { Brief } from '../../../shared/contract/brief.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';

/** Said before the press where an address is all there is: what is missing, what would help, what comes without it. */
export function ThinBrief({ prospect }: Pick<Brief, 'prospect'>) {
  if (!prospect || prospect.evidence.length > 0 || prospect.jobTitle) return null;
  const missing = prospect.fullName ? t('sidebar.thin.knownName') : t('sidebar.thin.known');
  return <Notice title={t('sidebar.thin.title')}>{t('sidebar.thin.text', { missing })}</Notice>;
}
