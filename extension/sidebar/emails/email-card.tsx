import { type ReactNode, useState } from 'react';
import type { Channel } from '../../../shared/contract/channel.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { applyFix, countWords, type Fix, isGrave } from '../../coach/index.ts';
import { t } from '../../i18n/text.ts';
import type { EditorView } from '../../messaging/messages.ts';
import { shownEmail } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { channelOfStep, draftOf, editorMeant, hasSubject } from '../state/channels.ts';
import { type Coaching, coachTextOf } from '../state/coaching.ts';
import type { PanelState } from '../state/state.ts';
import { canCheck, isPending } from '../verdicts/checks.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Sentence } from '../verdicts/sentences.ts';
import { Findings } from './findings.tsx';
import { InboxPreview } from './inbox-preview.tsx';
import { InsertBar } from './insert-bar.tsx';
import { InsertionNote } from './insert-result.tsx';
import { LengthCounter } from './length-counter.tsx';
import { MailBody } from './mail-body.tsx';
import { RewriteForm, RewriteMenu, Versions } from './rewrite-menu.tsx';
import { Sources } from './sources.tsx';
import { Subjects } from './subjects.tsx';
import { TakeOutMenu } from './take-out.tsx';

type Props = { saved: SavedStep; state: PanelState; coaching: Coaching };

/** That the text is too long for its channel is said by the counter, which has the button for it as well. */
const isCounted = ({ rule, severity, marks }: PanelFinding) =>
  rule === 'channel-limit' && severity === 'error' && marks.every(({ field }) => field === 'body');

/** Errors are in sight from the start; the rest on demand. */
const hasErrors = (findings: readonly PanelFinding[]) =>
  findings.some(({ severity }) => severity === 'error');

/** The question of how to rewrite, and what came of inserting and of rewriting. */
function CardNotices({
  step,
  state: { insertions, rewriting },
  asked,
}: {
  step: number;
  state: PanelState;
  asked: ReactNode;
}) {
  const insertion = insertions[step];
  const anew = rewriting[step];
  return (
    <>
      {asked}
      {insertion && <InsertionNote step={step} insertion={insertion} />}
      {anew?.kind === 'failed' && (
        <Notice look="stop" title={t('sidebar.card.notRewritten')}>
          {anew.why}
        </Notice>
      )}
    </>
  );
}

/** A reply has the subject of its thread: what is chosen here would have no effect there. */
function subjectUse(channel: Channel, editor: EditorView | undefined): 'used' | 'unused' | 'none' {
  if (!hasSubject(channel)) return 'none';
  return editor?.kind === 'reply' ? 'unused' : 'used';
}

/** How much there is to look at, and its first line while it is folded. */
const FindingsSummary = ({
  findings,
  count,
  open,
  onPress,
}: {
  findings: readonly PanelFinding[];
  count: number;
  open: boolean;
  onPress(): void;
}) => (
  <button
    type="button"
    className={hasErrors(findings) ? 'to-look-at error' : 'to-look-at'}
    aria-expanded={open}
    onClick={onPress}
  >
    <span className="to-look-at-count">{countWords(count, isGrave(findings))}</span>
    {!open && <span className="to-look-at-first">{findings[0]?.title}</span>}
    <span className="turn">
      <Icon name="chevron" size={16} />
    </span>
  </button>
);

/** The open email: subjects, body, what to look at, and the ways on. */
export function EmailCard({ saved, state, coaching }: Props) {
  const actions = useActions();
  const { dispatch } = actions;
  const [looking, setLooking] = useState<boolean | null>(null);
  const [pointed, setPointed] = useState<PanelFinding | null>(null);
  const [near, setNear] = useState<Sentence | null>(null);
  const [asking, setAsking] = useState<'own' | 'language' | null>(null);
  const { step } = saved;
  const channel = channelOfStep(state, step);
  const draft = draftOf(saved, channel, state.settings?.sender.name);
  const text = coachTextOf(saved, channel);
  const rewriting = state.rewriting[step];
  const pending = isPending(saved, state);
  const marked = pending
    ? { ...coaching, sentences: coaching.sentences.filter(({ kind }) => kind !== 'unchecked') }
    : coaching;
  const findings = coaching.findings.filter((finding) => !isCounted(finding));
  const count = findings.length + coaching.writer.length;
  const open = count > 0 && (looking ?? hasErrors(findings));
  const hasRewrites = Boolean(state.work?.generation?.sequenceId) && !state.orphaned;
  const canRewrite = hasRewrites && !state.writing;
  const asked = asking && (
    <RewriteForm
      asking={asking}
      step={step}
      language={state.work?.language ?? 'en'}
      onEnd={() => setAsking(null)}
    />
  );
  const subjects = subjectUse(channel, editorMeant(state));
  const subjectFields = (
    <Subjects saved={saved} coaching={marked} pointed={pointed} onNear={setNear} />
  );
  const edit = (body: string) =>
    dispatch(
      channel === 'email'
        ? { type: 'body-edited', step, text: body }
        : { type: 'draft-edited', step, channel, text: body },
    );
  const without = (words: string) =>
    actions.rewrite(step, { kind: 'without', words: words.slice(0, LIMITS.instructions) });
  const fix = (finding: PanelFinding, how: Fix) => {
    if (how.kind === 'rewrite')
      return actions.rewrite(
        step,
        how.rewrite === 'fit'
          ? { kind: 'fit', channel, maxLength: how.maxLength }
          : { kind: how.rewrite },
      );
    const fixed = applyFix(text, finding);
    if (fixed.body !== text.body) edit(fixed.body);
    if (fixed.subjectA !== text.subjectA)
      dispatch({ type: 'subject-edited', step, which: 'A', text: fixed.subjectA ?? '' });
    if (fixed.subjectB !== text.subjectB)
      dispatch({ type: 'subject-edited', step, which: 'B', text: fixed.subjectB ?? '' });
  };
  return (
    <div className="card">
      {!state.isReply && subjects === 'used' && subjectFields}
      <MailBody
        label={state.isReply ? t('sidebar.card.replyBody') : t('sidebar.card.body', { step })}
        value={draft.body}
        coaching={marked}
        pointed={pointed}
        onNear={setNear}
        onText={edit}
      />
      {!state.isReply && subjects === 'unused' && (
        <div className="subjects-unused">
          <Disclosure summary={t('sidebar.card.subjectsUnused')}>{subjectFields}</Disclosure>
        </div>
      )}
      <Sources
        sentences={coaching.sentences}
        near={near}
        pending={pending}
        check={state.checks[step]}
        onCheck={canCheck(state, coaching.sentences) ? () => actions.checkAgain(step) : undefined}
      />
      <LengthCounter step={step} draft={draft} editor={editorMeant(state)} canFit={canRewrite} />
      {count > 0 && (
        <FindingsSummary
          findings={findings}
          count={count}
          open={open}
          onPress={() => setLooking(!open)}
        />
      )}
      {open && (
        <Findings
          findings={findings}
          writer={coaching.writer}
          text={text}
          onPoint={setPointed}
          onFix={fix}
          onWithout={canRewrite ? without : undefined}
        />
      )}
      <InsertBar
        state={state}
        step={step}
        draft={draft}
        note={<CardNotices step={step} state={state} asked={asked} />}
      >
        {hasRewrites && (
          <RewriteMenu
            step={step}
            rewriting={rewriting}
            left={state.rewritesLeft}
            waits={!canRewrite}
            onAsk={setAsking}
          />
        )}
        <div className="under-acts">
          <Versions saved={saved} />
          <TakeOutMenu step={step} draft={draft} />
        </div>
      </InsertBar>
      {channel === 'email' && !state.isReply && (
        <InboxPreview
          email={shownEmail(saved)}
          from={state.settings?.sender.name ?? t('sidebar.card.you')}
        />
      )}
    </div>
  );
}
