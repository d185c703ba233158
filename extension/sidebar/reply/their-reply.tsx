import { useState } from 'react';
import { daysAgo } from '../../format/thread.ts';
import { dayOf } from '../../format/times.ts';
import { plural, t } from '../../i18n/text.ts';
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
          {all ? t('sidebar.reply.showLess') : t('sidebar.reply.showAll')}
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
  if (!work?.generation?.sequenceId) return t('sidebar.reply.usesSequence');
  return rewritesLeft === null
    ? t('sidebar.reply.usesRewrite')
    : t('sidebar.reply.usesRewriteOf', { left: rewritesLeft });
}

/** Their email may ask for no more of them: the user says so at a press, which is offered before an answer is. */
function RemovalHint() {
  const { setStatus } = useActions();
  return (
    <Notice
      look="look"
      title={t('sidebar.reply.removal.title')}
      actions={
        <>
          <Button look="primary" onClick={() => setStatus('opted_out')}>
            {t('sidebar.reply.removal.asked')}
          </Button>
          <Button onClick={() => setStatus('not_interested')}>
            {t('list.menu.notInterested')}
          </Button>
        </>
      }
    >
      <p>{t('sidebar.reply.removal.text')}</p>
    </Notice>
  );
}

/** The answer (`calm`: something else is offered first): to be drafted, being written, or a card like any email. */
function Answer({ state, now, calm }: { state: PanelState; now: Date; calm: boolean }) {
  const actions = useActions();
  const view = replyView(state);
  const { settings } = state;
  const saved = view.work?.steps[0];
  if (!settings?.offers.length) return <p className="secondary">{t('sidebar.reply.addOffer')}</p>;
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
          {settings.consented ? t('sidebar.brief.draftReply') : t('sidebar.brief.agreeDraftReply')}{' '}
          <Key>{generateKey()}</Key>
        </Button>
      )}
      {canDraft && (
        <p className="foot">
          {t(`sidebar.reply.${touchesOf(state).length > 0 ? 'sendsEmails' : 'sends'}`, {
            host: new URL(settings.worker).host,
          })}{' '}
          {usesWords(state)}
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

/** What remains of the sequence when they have written: it goes on only in the light of that, or ends. */
function Rest({ state, words }: { state: PanelState; words: string }) {
  const actions = useActions();
  const isRewriting = Object.values(state.rewriting).some((each) => each?.kind === 'writing');
  return (
    <div className="rest">
      <p className="secondary">{words}</p>
      <div className="buttons">
        <Button disabled={isRewriting} onClick={actions.resumeSequence}>
          {isRewriting ? t('sidebar.rewrite.writing') : t('sidebar.reply.rewriteRest')}
        </Button>
        <Button onClick={actions.endSequence}>{t('sidebar.reply.end')}</Button>
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
  return status.mailAt
    ? plural('sidebar.reply.answeredOn', left, { day: dayOf(status.mailAt, now) })
    : plural('sidebar.reply.answered', left);
}

/** They were answered, and the page shows it: what is left of the sequence. */
export function AfterReply({ state, now }: { state: PanelState; now: Date }) {
  const words = theirReplyOf(state) ? null : restAfterReply(state, now);
  if (!words) return null;
  return (
    <section className="part" aria-label={t('sidebar.reply.left')}>
      <Rest state={state} words={words} />
    </section>
  );
}

/** "Mara replied yesterday"; `first`: they wrote without being written to. */
function headWords(name: string, first: boolean, when: string): string {
  const did = first ? 'wrote' : 'title';
  return when ? t(`sidebar.reply.${did}When`, { name, when }) : t(`sidebar.reply.${did}`, { name });
}

/** They wrote, and nobody has answered: their email on top, and the answer below it. */
export function TheirReply({ state, now }: { state: PanelState; now: Date }) {
  const theirs = theirReplyOf(state);
  if (!theirs) return null;
  const when = theirs.at ? daysAgo(theirs.at, now) : '';
  const left = leftOf(state);
  // The answer was inserted a moment ago, and the page shows their email as the last one still.
  const words =
    isPaused(state) && left > 0 ? plural('sidebar.reply.paused', left) : restAfterReply(state, now);
  const mayLeave = mayAskForRemoval(theirs.text) && !state.work?.reply?.steps.length;
  return (
    <section className="part their-reply" aria-labelledby="their-reply">
      <h2 id="their-reply">{headWords(firstNameOf(state), theirs.first === true, when)}</h2>
      <Quote text={theirs.text} />
      {mayLeave && <RemovalHint />}
      <Answer state={state} now={now} calm={mayLeave} />
      {words && <Rest state={state} words={words} />}
    </section>
  );
}
