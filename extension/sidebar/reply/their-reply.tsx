import { useState } from 'react';
import { daysAgo } from '../../format/thread.ts';
import { plural, t } from '../../i18n/text.ts';
import { Button, Key, LinkButton } from '../../ui/button.tsx';
import { type Actions, ActionsProvider, useActions } from '../actions-context.ts';
import { Consent } from '../brief/consent.tsx';
import { firstNameOf } from '../contact/words.ts';
import { EmailCard } from '../emails/email-card.tsx';
import { generateKey, WritingButton } from '../main-button.tsx';
import { GenerationNotice } from '../notices/quota-status.tsx';
import { leftToSend, touchesOf } from '../state/channels.ts';
import { coachingOf, NOTHING_SEEN } from '../state/coaching.ts';
import { REPLY_STEP, replyView } from '../state/reply.ts';
import { theirReplyOf } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';

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

/** The answer: to be drafted, being written, or a card like any email. */
function Answer({ state, now }: { state: PanelState; now: Date }) {
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
        <Button look="primary" main data-main onClick={actions.reply.draft}>
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

/** What remains of the sequence when they have written: it rests, and goes on only in the light of that. */
function Rest({ state }: { state: PanelState }) {
  const actions = useActions();
  const left = leftToSend(state).length;
  if (left === 0 || touchesOf(state).length === 0 || state.writing) return null;
  const isRewriting = Object.values(state.rewriting).some((each) => each?.kind === 'writing');
  return (
    <div className="rest">
      <p className="secondary">{plural('sidebar.reply.paused', left)}</p>
      <div className="buttons">
        <Button disabled={isRewriting} onClick={actions.resumeSequence}>
          {isRewriting ? t('sidebar.rewrite.writing') : t('sidebar.reply.rewriteRest')}
        </Button>
        <Button onClick={actions.endSequence}>{t('sidebar.reply.end')}</Button>
      </div>
    </div>
  );
}

/** They wrote, and nobody has answered: their email on top, and the answer below it. */
export function TheirReply({ state, now }: { state: PanelState; now: Date }) {
  const theirs = theirReplyOf(state);
  if (!theirs) return null;
  const when = theirs.at ? daysAgo(theirs.at, now) : '';
  return (
    <section className="part their-reply" aria-labelledby="their-reply">
      <h2 id="their-reply">
        {when
          ? t('sidebar.reply.titleWhen', { name: firstNameOf(state), when })
          : t('sidebar.reply.title', { name: firstNameOf(state) })}
      </h2>
      <Quote text={theirs.text} />
      <Answer state={state} now={now} />
      <Rest state={state} />
    </section>
  );
}
