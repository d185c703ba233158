import { t } from '../../i18n/text.ts';

/** Nobody was ever written to. */
export const EmptyList = () => (
  <section className="nothing">
    <h2>{t('list.empty.title')}</h2>
    <p>{t('list.empty.text')}</p>
  </section>
);
