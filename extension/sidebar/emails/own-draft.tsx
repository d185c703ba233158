import { useState } from 'react';
import { applyFix, summaryOf } from '../../coach/index.ts';
import { listed, plural, t } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { coachingOfDraft } from '../state/coaching.ts';
import { briefOf } from '../state/current-brief.ts';
import { canGenerate } from '../state/screen.ts';
import type { Checked as CheckedDraft, PanelState } from '../state/state.ts';
import { canAsk, worthAsking } from '../verdicts/checks.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import type { Sentence } from '../verdicts/sentences.ts';
import { Findings } from './findings.tsx';
import { MailBody } from './mail-body.tsx';
import { Sources } from './sources.tsx';

/** The way to have the facts checked as well, with what that sends; or what it needs. */
function Facts({
  facts,
  count,
  state,
}: {
  facts: CheckedDraft['facts'];
  count: number;
  state: PanelState;
}) {
  const { checkFacts } = useActions();
  const host = state.settings ? new URL(state.settings.worker).host : '';
  const lines = briefOf(state)?.brief.prospect?.evidence.length ?? 0;
  const sent = listed([
    plural('sidebar.draft.sent.sentences', count),
    plural('sidebar.draft.sent.lines', lines),
    t('sidebar.draft.sent.offer'),
  ]);
  if (facts?.kind === 'known')
    return <p className="secondary">{t('sidebar.draft.checkedBoth', { host, sent })}</p>;
  if (!canAsk(state)) return <p className="secondary">{t('sidebar.draft.checkedHere')}</p>;
  return (
    <>
      {facts?.kind === 'failed' && (
        <p className="secondary" role="status">
          {t('sidebar.draft.factsFailed', { why: facts.why })}
        </p>
      )}
      <div className="buttons">
        <Button disabled={facts?.kind === 'asking' || count === 0} onClick={checkFacts}>
          {facts?.kind === 'asking'
            ? t('sidebar.draft.checkingFacts')
            : t('sidebar.draft.checkFacts')}
        </Button>
      </div>
      <p className="secondary">{t('sidebar.draft.checkingSends', { sent, host })}</p>
    </>
  );
}

/** A change that is certain and of the body alone: a subject that is there is never touched. */
const isCertain = ({ fix }: PanelFinding): boolean =>
  fix?.kind === 'edit' && fix.edits.every(({ field }) => field === 'body');

/** Mended text on its way back, and the rewrite for what no certain change mends: what each costs is said. */
function Mending({ checked, state }: { checked: CheckedDraft; state: PanelState }) {
  const actions = useActions();
  const { rewriting, original, label } = checked;
  const hasSequence = Boolean(state.work?.generation?.sequenceId);
  const canStart = canGenerate(state) === 'generate';
  const isWriting = rewriting?.kind === 'writing';
  const left = state.rewritesLeft;
  const generate = () => {
    actions.rewriteDraft();
    actions.generate();
  };
  return (
    <>
      {rewriting?.kind === 'failed' && (
        <Notice look="stop" title={t('sidebar.draft.notRewritten')}>
          {rewriting.why}
        </Notice>
      )}
      <div className="buttons">
        {original !== undefined && (
          <Button look="primary" onClick={actions.replaceDraft}>
            {t('sidebar.draft.replace')}
          </Button>
        )}
        {hasSequence && (
          <Button
            disabled={isWriting || left === 0 || state.writing !== null}
            onClick={actions.rewriteDraft}
          >
            {isWriting ? t('sidebar.draft.rewriting') : t('sidebar.draft.rewrite')}
          </Button>
        )}
        {!hasSequence && canStart && (
          <Button onClick={generate}>{t('sidebar.draft.generate')}</Button>
        )}
      </div>
      <p className="secondary">
        {original !== undefined && `${t('sidebar.draft.still', { label })} `}
        {hasSequence &&
          (left === null ? t('sidebar.draft.uses') : t('sidebar.draft.usesLeft', { left }))}
        {!hasSequence && canStart && t('sidebar.draft.needs')}
      </p>
    </>
  );
}

/** What the user wrote by hand in a message box, checked and mended here: it is changed there, and sent anywhere, only on their word. */
export function OwnDraft({ checked, state }: { checked: CheckedDraft; state: PanelState }) {
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
    <section className="part" aria-label={t('sidebar.draft.title')}>
      <div className="who top">
        <div className="who-words">
          <h2>{t('sidebar.draft.title')}</h2>
          <p>{checked.label}</p>
          <p>{summaryOf(coaching.findings)}</p>
        </div>
        <IconButton
          icon="close"
          label={t('sidebar.draft.close')}
          onClick={() => dispatch({ type: 'checked', checked: null })}
        />
      </div>
      <div className="card flat">
        <MailBody
          label={t('sidebar.draft.body')}
          value={checked.body}
          coaching={shown}
          pointed={pointed}
          onNear={setNear}
        />
        {facts?.kind === 'known' && (
          <Sources sentences={coaching.sentences} near={near} pending={false} />
        )}
        {coaching.findings.length > 0 && (
          <Findings
            findings={coaching.findings.map(({ fix, ...finding }) =>
              fix && isCertain({ ...finding, fix }) ? { ...finding, fix } : finding,
            )}
            writer={[]}
            text={text}
            onPoint={setPointed}
            onFix={(finding) =>
              dispatch({
                type: 'draft-mended',
                body: applyFix(text, finding).body,
                status: t('sidebar.draft.mended'),
              })
            }
          />
        )}
      </div>
      {(coaching.findings.length > 0 || checked.original !== undefined) && (
        <Mending checked={checked} state={state} />
      )}
      <Facts
        facts={facts}
        count={facts?.kind === 'known' ? facts.sent : worthAsking(coaching.sentences).length}
        state={state}
      />
    </section>
  );
}
