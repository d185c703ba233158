import { PageHeader } from '../../common/page-header.tsx';
import { t } from '../../i18n/text.ts';
import type { AboutSite } from '../../sites/about.ts';
import { SITES, whatToOpen } from '../../sites/registry.ts';
import { Button } from '../../ui/button.tsx';
import { rich } from '../../ui/rich.tsx';

type Props = {
  worker: string;
  shortcut: string;
  onOptions: () => void;
  /** Opens the sample: the first emails before any form. */
  onSample: () => void;
  onSite: (site: AboutSite) => void;
};

/** The first site of the list is the one to try first. */
const [FIRST] = SITES;

const FACTS = ['reads', 'when', 'where', 'kept', 'delete', 'terms'] as const;

const answerTo = (fact: (typeof FACTS)[number], host: string): string =>
  fact === 'where' ? t('welcome.where.answer', { host }) : t(`welcome.${fact}.answer`);

/** Shown once after the installation: what ColdCopy does and does not do, before anything is read. */
export const Welcome = ({ worker, shortcut, onOptions, onSample, onSite }: Props) => (
  <div className="page">
    <PageHeader />
    <main className="welcome">
      <h2>{t('welcome.title')}</h2>
      <p className="lead">{t('welcome.lead')}</p>
      <ol className="ways">
        <li>{t('welcome.steps.open', { what: whatToOpen() })}</li>
        <li>
          {shortcut
            ? rich('welcome.steps.callOrKey', { key: (words) => <kbd>{words}</kbd> }, { shortcut })
            : t('welcome.steps.call')}
        </li>
        <li>{t('welcome.steps.generate')}</li>
      </ol>
      <div className="buttons">
        <Button look="primary" onClick={onSample}>
          {t('welcome.sample')}
        </Button>
        <Button onClick={() => onSite(FIRST)}>{t('sites.open', { site: FIRST.label })}</Button>
        <Button onClick={onOptions}>{t('welcome.offer')}</Button>
      </div>
      <dl className="facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`welcome.${fact}.question`)}</dt>
            <dd>{answerTo(fact, new URL(worker).host)}</dd>
          </div>
        ))}
      </dl>
    </main>
  </div>
);
