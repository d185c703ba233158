import { useState } from 'react';
import { type CoachFinding, summaryOf } from '../coach/index.ts';
import { IconButton } from '../ui/button.tsx';
import { coachingOfDraft } from './coaching.ts';
import { useDesk } from './desk.ts';
import { Findings } from './findings.tsx';
import { MailBody } from './mail-body.tsx';
import type { Checked as CheckedDraft, PanelState } from './state.ts';

/** What the user wrote by hand in a message box, checked here: it is read, never changed, and sent nowhere. */
export const Checked = ({ checked, state }: { checked: CheckedDraft; state: PanelState }) => {
  const { dispatch } = useDesk();
  const [pointed, setPointed] = useState<CoachFinding | null>(null);
  const text = { ...(checked.subject && { subjectA: checked.subject }), body: checked.body };
  const coaching = coachingOfDraft(state, text, checked.channel);
  return (
    <section className="part" aria-label="Your own draft">
      <div className="who top">
        <div className="who-words">
          <h2>Your own draft</h2>
          <p>{checked.label}</p>
          <p>{summaryOf(coaching.findings)}</p>
        </div>
        <IconButton icon="close" label="Close this check" onClick={() => dispatch({ type: 'checked', checked: null })} />
      </div>
      <div className="card flat">
        <MailBody label="Your draft" value={checked.body} marks={coaching.marks} pointed={pointed} />
        {coaching.findings.length > 0 && <Findings findings={coaching.findings} writer={[]} text={text} onPoint={setPointed} />}
      </div>
      <p className="secondary">Checked in this browser; it was sent nowhere.</p>
    </section>
  );
};
