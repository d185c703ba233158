import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { listed, t } from '../../i18n/text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { rich } from '../../ui/rich.tsx';
import { sentGroups, sentWords } from './sent-rows.ts';

type Props = {
  /** The button that sends it. */
  button: 'generate' | 'reply';
  brief: Brief;
  leftOut: Evidence[];
  worker: string;
  now: Date;
};

/** What leaves the browser and where it goes: in one sentence; opened, as labelled lines; and to the letter. */
export const SentData = ({ button, brief, leftOut, worker, now }: Props) => (
  <div className="leaving">
    <Disclosure
      summary={
        <span>
          {rich(
            `sidebar.sent.${button}.whole`,
            { u: (words) => <u>{words}</u> },
            { what: sentWords(brief), host: new URL(worker).host },
          )}
        </span>
      }
    >
      <p className="secondary">{t('sidebar.sent.only')}</p>
      {sentGroups(brief, now).map(({ title, rows }) => (
        <section key={title} className="sent-group">
          <h3>{title}</h3>
          <dl>
            {rows.map(({ id, label, text }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Disclosure summary={t('sidebar.sent.raw')}>
        <pre className="letter">{JSON.stringify(brief, null, 2)}</pre>
      </Disclosure>
    </Disclosure>
    {leftOut.length > 0 && (
      <p className="secondary">
        {t('sidebar.sent.leftOut', {
          lines: listed(leftOut.map(({ label }) => evidenceLabel(label))),
        })}
      </p>
    )}
  </div>
);
