import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { sentGroups, sentWords } from './sent-rows.ts';

type Props = {
  /** The button that sends it. */
  button: 'Generate' | 'Draft a reply';
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
          {button} sends <u>{sentWords(brief)}</u> to {new URL(worker).host}. Nothing is sent before
          that.
        </span>
      }
    >
      <p className="secondary">
        This and nothing else. Email addresses, phone numbers, and profile links found on the page
        stay here.
      </p>
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
      <Disclosure summary="Show raw">
        <pre className="letter">{JSON.stringify(brief, null, 2)}</pre>
      </Disclosure>
    </Disclosure>
    {leftOut.length > 0 && (
      <p className="secondary">
        Not sent, because it’s too much at once:{' '}
        {new Intl.ListFormat('en').format(leftOut.map((line) => line.label))}.
      </p>
    )}
  </div>
);
