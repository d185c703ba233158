import { useState } from 'react';
import { daysAgo } from '../../format/thread.ts';
import { dayOf } from '../../format/times.ts';
import { Button, Key, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Actions, ActionsProvider, useActions } from '../actions-context.ts';
import { Consent } from '../brief/consent.tsx';
import { firstNameOf } from '../contact/words.ts';
import { EmailCard } from '../emails/email-card.tsx';
import { generateKey, WritingButton } from '../main-button.tsx';
import { GenerationNotice } from '../notices/quota-status.tsx';
import { leftToSend, touchesOf } from '../state/channels.ts';
import { coachingOf, NOTHING_SEEN } from '../state/coaching.ts';
import { REPLY_STEP, replyView } from '../state/reply.ts';
import { isPaused, theirReplyOf } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import { mayAskForRemoval } from './removal-words.ts';

/** Letters of their email that are shown before "Show all". */
const FIRST = 280;

/** Their own words, as many as are needed to see what they want. */
function Quote({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  const isLong = text.length > FIRST;
  return (
    <blockquote className="their-words">
      <p>{isLong && !all ? `${text.slice(0, FIRST).trimEnd()}…` : text}</p>
      {isLong && (
        <LinkButton secondary aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show less' : 'Show all'}
        </LinkButton>
      )}
    </blockquote>
  );
}

/** The same acts as for an email of the sequence, on the answer. */
const onReply = (actions: Actions): Actions => ({
  ...actions,
  ...actions.reply,
  generate: actions.reply.draft,
});

function usesWords({ work, rewritesLeft }: PanelState): string {
  if (!work?.generation?.sequenceId) return 'one sequence of your plan';
  return rewritesLeft === null ? 'one rewrite' : `one of ${rewritesLeft} rewrites left`;
}

/** Their email may ask for no more of them: the user says so at a press, which is offered before an answer is. */
function RemovalHint() {
  const { setStatus } = useActions();
  return (
    <Notice
      look="look"
      title="They may be asking not to be contacted"
      actions={
        <>
          <Button look="primary" onClick={() => setStatus('opted_out')}>
            Asked to be removed
          </Button>
          <Button onClick={() => setStatus('not_interested')}>Not interested</Button>
        </>
      }
    >
      <p>Mark it here, and ColdCopy won’t offer to write to them again.</p>
    </Notice>
  );
}

/** The answer (`calm`: something else is offered first): to be drafted, being written, or a card like any email. */
function Answer({ state, now, calm }: { state: PanelState; now: Date; calm: boolean }) {
  const actions = useActions();
  const view = replyView(state);
  const { settings } = state;
  const saved = view.work?.steps[0];
  if (!settings?.offers.length)
    return <p className="secondary">Add your offer below, then draft a reply.</p>;
  const canDraft = !saved && !view.writing && !state.writing;
  return (
    <ActionsProvider value={onReply(actions)}>
      {view.writing && (
        <div className="over-steps">
          <WritingButton state={view} />
        </div>
      )}
      <GenerationNotice state={view} now={now} />
      {canDraft && !settings.consented && <Consent worker={settings.worker} />}
      {canDraft && (
        <Button {...(!calm && { look: 'primary' })} main data-main onClick={actions.reply.draft}>
          {settings.consented ? 'Draft a reply' : 'Agree and draft a reply'}{' '}
          <Key>{generateKey()}</Key>
        </Button>
      )}
      {canDraft && (
        <p className="foot">
          Sends what was read here{touchesOf(state).length > 0 ? ', the emails you sent them' : ''}
          {touchesOf(state).length > 0 ? ',' : ''} and your offer to {new URL(settings.worker).host}
          . It uses {usesWords(state)}.
        </p>
      )}
      {saved && (
        <EmailCard
          key={view.work?.key}
          saved={saved}
          state={view}
          coaching={coachingOf(view).get(REPLY_STEP) ?? NOTHING_SEEN}
        />
      )}
    </ActionsProvider>
  );
}

/** "1 email is left". */
const leftWords = (left: number): string =>
  left === 1 ? '1 email is left' : `${left} emails are left`;

/** What remains of the sequence when they have written: it goes on only in the light of that, or ends. */
function Rest({ state, words }: { state: PanelState; words: string }) {
  const actions = useActions();
  const isRewriting = Object.values(state.rewriting).some((each) => each?.kind === 'writing');
  return (
    <div className="rest">
      <p className="secondary">{words}</p>
      <div className="buttons">
        <Button disabled={isRewriting} onClick={actions.resumeSequence}>
          {isRewriting ? 'Rewriting…' : 'Rewrite what is left'}
        </Button>
        <Button onClick={actions.endSequence}>End sequence</Button>
      </div>
    </div>
  );
}

/** Emails of a sequence under way that are still to come; none while they are being written. */
const leftOf = (state: PanelState): number =>
  touchesOf(state).length === 0 || state.writing ? 0 : leftToSend(state).length;

/** What is said of the rest once they were answered: it was written before they wrote. Null where there is nothing to say. */
function restAfterReply(state: PanelState, now: Date): string | null {
  const left = leftOf(state);
  const { status } = state.contact ?? {};
  const isAnswered = status?.is === 'open' && status.over !== undefined;
  const isRewritten = leftToSend(state).every((saved) =>
    saved.versions.some(({ made }) => made === 'resume'),
  );
  if (left === 0 || !isAnswered || isRewritten) return null;
  const on = status.mailAt ? ` on ${dayOf(status.mailAt, now)}` : '';
  return `They replied${on} and you answered. ${leftWords(left)}, written before that.`;
}

/** They were answered, and the page shows it: what is left of the sequence. */
export function AfterReply({ state, now }: { state: PanelState; now: Date }) {
  const words = theirReplyOf(state) ? null : restAfterReply(state, now);
  if (!words) return null;
  return (
    <section className="part" aria-label="What is left">
      <Rest state={state} words={words} />
    </section>
  );
}

/** They wrote, and nobody has answered: their email on top, and the answer below it. */
export function TheirReply({ state, now }: { state: PanelState; now: Date }) {
  const theirs = theirReplyOf(state);
  if (!theirs) return null;
  const when = theirs.at ? daysAgo(theirs.at, now) : '';
  const did = theirs.first ? 'wrote' : 'replied';
  const left = leftOf(state);
  // The answer was inserted a moment ago, and the page shows their email as the last one still.
  const words =
    isPaused(state) && left > 0
      ? `The sequence is paused. ${leftWords(left)}.`
      : restAfterReply(state, now);
  const mayLeave = mayAskForRemoval(theirs.text) && !state.work?.reply?.steps.length;
  return (
    <section className="part their-reply" aria-labelledby="their-reply">
      <h2 id="their-reply">{[firstNameOf(state), did, when].filter(Boolean).join(' ')}</h2>
      <Quote text={theirs.text} />
      {mayLeave && <RemovalHint />}
      <Answer state={state} now={now} calm={mayLeave} />
      {words && <Rest state={state} words={words} />}
    </section>
  );
}
