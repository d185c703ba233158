import type { Email } from '../../../shared/contract/sequence.ts';
import { previewOf } from '../../coach/index.ts';
import { t } from '../../i18n/text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

type Row = { subject: string; subjectCut: boolean; snippet: string };

type Shown = { which: 'A' | 'B'; desktop: Row; phone: Row };

const SubjectLetter = ({ which }: { which: string }) => (
  <span className="inbox-letter">{which}</span>
);

const Desktop = ({ from, shown }: { from: string; shown: readonly Shown[] }) => (
  <figure>
    <figcaption>{t('sidebar.preview.desktop')}</figcaption>
    <div className="inbox-rows">
      {shown.map(({ which, desktop }) => (
        <div key={which} className="inbox-row">
          <SubjectLetter which={which} />
          <span>
            {from} <span className="inbox-strong">{desktop.subject}</span>{' '}
            <span className="inbox-snippet">– {desktop.snippet}</span>
          </span>
        </div>
      ))}
    </div>
  </figure>
);

const Phone = ({ from, shown }: { from: string; shown: readonly Shown[] }) => (
  <figure>
    <figcaption>{t('sidebar.preview.phone')}</figcaption>
    <div className="inbox-phones">
      {shown.map(({ which, phone }) => (
        <div key={which} className="inbox-phone">
          <SubjectLetter which={which} />
          <span>
            <span className="inbox-strong">{from}</span>
            <span className="inbox-strong">{phone.subject}</span>
            <span className="inbox-snippet">{phone.snippet}</span>
            {phone.subjectCut && <span className="inbox-cut">{t('sidebar.preview.cut')}</span>}
          </span>
        </div>
      ))}
    </div>
  </figure>
);

/** How both subjects look in an inbox, side by side, wide and on a phone. Our own drawing: about right, not exact. */
export function InboxPreview({ email, from }: { email: Email; from: string }) {
  const { readingSeconds } = previewOf({ subject: '', body: email.body });
  const shown: Shown[] = [
    { which: 'A', ...previewOf({ subject: email.subjectLineA, body: email.body }) },
    { which: 'B', ...previewOf({ subject: email.subjectLineB, body: email.body }) },
  ];
  return (
    <div className="inbox">
      <Disclosure summary={t('sidebar.preview.summary', { seconds: readingSeconds })}>
        <Desktop from={from} shown={shown} />
        <Phone from={from} shown={shown} />
      </Disclosure>
    </div>
  );
}
