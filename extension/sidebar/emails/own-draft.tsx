import { useState } from 'react';
import { summaryOf } from '../../coach/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { coachingOfDraft } from '../state/coaching.ts';
import { briefOf } from '../state/current-brief.ts';
import type { Checked as CheckedDraft, PanelState } from '../state/state.ts';
import { canAsk, worthAsking } from '../verdicts/checks.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Sentence } from '../verdicts/sentences.ts';
import { Findings } from './findings.tsx';
import { MailBody } from './mail-body.tsx';
import { Sources } from './sources.tsx';

/** The way to have the facts checked as well, with what that sends; or what it needs. */
const Facts = ({
  facts,
  count,
  state,
}: {
  facts: CheckedDraft['facts'];
  count: number;
  state: PanelState;
}) => {
  const { checkFacts } = useActions();
  const host = state.settings ? new URL(state.settings.worker).host : '';
  const lines = briefOf(state)?.brief.prospect?.evidence.length ?? 0;
  const sent = `${count === 1 ? 'its sentence' : `its ${count} sentences`}, ${lines === 1 ? 'the line' : `the ${lines} lines`} about them, and your offer`;
  if (facts?.kind === 'known')
    return (
      <p className="secondary">
        Checked in this browser and by {host}, which was sent {sent}.
      </p>
    );
  if (!canAsk(state))
    return (
      <p className="secondary">
        Checked in this browser; nothing was sent. To check the facts too, generate a sequence for
        this person first.
      </p>
    );
  return (
    <>
      {facts?.kind === 'failed' && (
        <p className="secondary" role="status">
          The facts weren’t checked. {facts.why}
        </p>
      )}
      <div className="buttons">
        <Button disabled={facts?.kind === 'asking' || count === 0} onClick={checkFacts}>
          {facts?.kind === 'asking' ? 'Checking the facts…' : 'Check the facts too'}
        </Button>
      </div>
      <p className="secondary">
        Checked in this browser; nothing was sent. Checking the facts sends {sent} to {host}.
      </p>
    </>
  );
};

/** What the user wrote by hand in a message box, checked here: it is read, never changed, and sent only on their word. */
export const OwnDraft = ({ checked, state }: { checked: CheckedDraft; state: PanelState }) => {
  const { dispatch } = useActions();
  const [pointed, setPointed] = useState<PanelFinding | null>(null);
  const [near, setNear] = useState<Sentence | null>(null);
  const { facts } = checked;
  const text = { ...(checked.subject && { subjectA: checked.subject }), body: checked.body };
  const known = facts?.kind === 'known' ? facts.judged : [];
  const coaching = coachingOfDraft(state, text, checked.channel, known);
  // Nobody was asked yet: that nothing is judged is no news about this sentence or that.
  const shown = facts?.kind === 'known' ? coaching : { ...coaching, sentences: [] };
  return (
    <section className="part" aria-label="Your own draft">
      <div className="who top">
        <div className="who-words">
          <h2>Your own draft</h2>
          <p>{checked.label}</p>
          <p>{summaryOf(coaching.findings)}</p>
        </div>
        <IconButton
          icon="close"
          label="Close this check"
          onClick={() => dispatch({ type: 'checked', checked: null })}
        />
      </div>
      <div className="card flat">
        <MailBody
          label="Your draft"
          value={checked.body}
          coaching={shown}
          pointed={pointed}
          onNear={setNear}
        />
        {facts?.kind === 'known' && (
          <Sources sentences={coaching.sentences} near={near} pending={false} />
        )}
        {coaching.findings.length > 0 && (
          <Findings findings={coaching.findings} writer={[]} text={text} onPoint={setPointed} />
        )}
      </div>
      <Facts
        facts={facts}
        count={facts?.kind === 'known' ? facts.sent : worthAsking(coaching.sentences).length}
        state={state}
      />
    </section>
  );
};
