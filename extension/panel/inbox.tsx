import type { Email } from '../../worker/contract/sequence.ts';
import { previewOf } from '../coach/index.ts';
import { Disclosure } from '../ui/disclosure.tsx';

type Row = { subject: string; subjectCut: boolean; snippet: string };

const Desktop = ({ from, row }: { from: string; row: Row }) => (
  <div className="inbox-row">
    <b>{from}</b>
    <span>
      <b>{row.subject}</b> <i>– {row.snippet}</i>
    </span>
  </div>
);

const Phone = ({ from, row }: { from: string; row: Row }) => (
  <div className="inbox-phone">
    <span className="face small" aria-hidden="true">
      {[...from][0]}
    </span>
    <span>
      <b>{from}</b>
      <b>{row.subject}</b>
      <i>{row.snippet}</i>
    </span>
  </div>
);

/** How both subjects look in an inbox, wide and on a phone. Our own drawing: about right, not exact. */
export const Inbox = ({ email, from }: { email: Email; from: string }) => {
  const previews = [
    { which: 'A', ...previewOf({ subject: email.subjectLineA, body: email.body }) },
    { which: 'B', ...previewOf({ subject: email.subjectLineB, body: email.body }) },
  ];
  const seconds = previews[0]?.readingSeconds ?? 0;
  return (
    <div className="inbox">
      <Disclosure summary={`In an inbox · about ${seconds} s to read`}>
        {previews.map(({ which, desktop, phone }) => (
          <figure key={which} className="inbox-preview">
            <figcaption>
              {which}
              {phone.subjectCut && <span> · cut off on a phone</span>}
            </figcaption>
            <Desktop from={from} row={desktop} />
            <Phone from={from} row={phone} />
          </figure>
        ))}
      </Disclosure>
    </div>
  );
};
