import { Notice } from '../../ui/notice.tsx';

/** Asked once, before the first generation: what happens with what was read. The button below is the answer. */
export const Consent = ({ worker }: { worker: string }) => (
  <Notice title="Before the first email">
    <ul className="points">
      <li>ColdCopy reads a page only when you open it there, and only what you see.</li>
      <li>
        When you press the button, what is listed above goes to <b>{new URL(worker).host}</b> and
        from there to Claude, which writes. Nothing is sent before.
      </li>
      <li>
        The server forgets what was read about a person when the writing ends; the emails after 30
        days, or when you say so.
      </li>
      <li>ColdCopy never sends an email. You do.</li>
    </ul>
  </Notice>
);
