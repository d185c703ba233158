import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const ID = 'consent';

/** Asked once, before the first generation: what happens with what was read. The button below is the answer. */
export const Consent = ({ worker }: { worker: string }) => (
  <div id={ID}>
    <Notice title="Before you start">
      <ul className="points">
        <li>ColdCopy reads a page only when you open it there, and only what you can see.</li>
        <li>
          When you press the button, what’s listed above goes to <b>{new URL(worker).host}</b> and
          then to Claude (Anthropic’s AI), which writes the emails. Nothing is sent before that.
        </li>
        <li>
          What was read about a person is deleted from the server as soon as the emails are written.
          Emails are deleted after 30 days, or whenever you delete them.
        </li>
        <li>ColdCopy never sends an email. You do.</li>
      </ul>
    </Notice>
  </div>
);

/** What the press agrees to, beside the button: the whole of it stands above and may be out of sight. */
export const ConsentLine = ({ worker }: { worker: string }) => (
  <p className="secondary">
    Pressing this sends what’s listed to {new URL(worker).host} and to Claude (Anthropic’s AI).{' '}
    <LinkButton
      secondary
      onClick={() => document.getElementById(ID)?.scrollIntoView({ block: 'center' })}
    >
      What you agree to
    </LinkButton>
  </p>
);
