import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

type Props = { brief: Brief; leftOut: Evidence[]; worker: string };

const things = ({ prospect, thread, sender, voice, instructions }: Brief): string => {
  const count = prospect?.evidence.length ?? 0;
  const parts = [
    count > 0 ? `the ${count === 1 ? 'line' : `${count} lines`} above` : '',
    prospect?.fullName ? 'their name' : '',
    thread ? 'where the thread stands' : '',
    sender ? 'your offer and name' : 'your offer',
    instructions ? 'the angle' : '',
    voice?.length ? 'your sample emails' : '',
  ].filter(Boolean);
  return new Intl.ListFormat('en').format(parts);
};

/** What leaves the browser and where it goes: in one sentence, and opened, to the letter. */
export const SentData = ({ brief, leftOut, worker }: Props) => (
  <div className="leaving">
    <Disclosure
      summary={
        <span>
          Sent to {new URL(worker).host} when you press Generate: <u>{things(brief)}</u>. Nothing
          before.
        </span>
      }
    >
      <p className="secondary">
        This and nothing else. Addresses, phone numbers and profile links found on the page stay
        here.
      </p>
      <pre className="letter">{JSON.stringify(brief, null, 2)}</pre>
    </Disclosure>
    {leftOut.length > 0 && (
      <p className="secondary">
        Not sent, since it would be too much:{' '}
        {new Intl.ListFormat('en').format(leftOut.map((line) => line.label))}.
      </p>
    )}
  </div>
);
