import type { Brief } from '../../../shared/contract/brief.ts';
import type { CheckResult } from '../../../shared/contract/check.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { problemText, type Result } from '../../client/index.ts';
import { t } from '../../i18n/text.ts';
import { pinned } from '../../sequence/judged.ts';
import { channelOfStep } from '../state/channels.ts';
import { coachingOfDraft, sentencesOfStep } from '../state/coaching.ts';
import { briefOf } from '../state/current-brief.ts';
import { canAsk, editedIn, worthAsking } from '../verdicts/checks.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** Longest a check may take, milliseconds: asked for by hand, and on the way into the page, where somebody waits for the text. */
const PATIENCE = { asked: 30_000, inserting: 8_000 };

type Asked =
  | { ok: true; brief: Brief; sentences: CheckedSentence[]; left: number }
  | { ok: false; why: string };

/** The browser's storage is full or gone: an insert must not wait for that. */
const unreachable = (): Result<CheckResult> => ({
  ok: false,
  problem: {
    kind: 'unreachable',
    message: t('sidebar.check.unread'),
    advice: t('sidebar.check.unreadAdvice'),
  },
});

/** Sends sentences with the brief as it stands; their verdicts, each under the words that were sent. */
const createFactCheck =
  (store: PanelStore, deps: CommandDeps) =>
  async (sentences: readonly string[], patience: number): Promise<Asked> => {
    const state = store.get();
    const id = state.work?.generation?.sequenceId;
    const brief = briefOf(state)?.brief ?? state.work?.generation?.brief;
    if (!id || !brief || !canAsk(state))
      return {
        ok: false,
        why: state.checksLeft === 0 ? t('sidebar.check.none') : t('sidebar.check.needsSequence'),
      };
    const sent = sentences
      .slice(0, LIMITS.sentencesOfCheck)
      .map((text) => text.slice(0, LIMITS.body));
    const signal = AbortSignal.timeout(patience);
    const answer = await deps
      .client()
      .then((client) => client.check(id, { brief, sentences: sent }, signal), unreachable);
    if (signal.aborted) return { ok: false, why: t('sidebar.check.tooLong') };
    if (!answer.ok) return { ok: false, why: problemText(answer.problem) };
    const told = answer.value.sentences;
    return {
      ok: true,
      brief,
      sentences: sent.flatMap((text, at) => (told[at] ? { ...told[at], text } : [])),
      left: answer.value.checksLeft,
    };
  };

/** Has sentences checked against the brief by the Worker: those the user changed, or those of a draft written by hand. */
export function createVerifying(store: PanelStore, deps: CommandDeps) {
  const ask = createFactCheck(store, deps);

  const savedOf = (step: number) => store.get().work?.steps.find((each) => each.step === step);
  const sentencesOf = (step: number) => {
    const saved = savedOf(step);
    return saved ? sentencesOfStep(store.get(), saved, channelOfStep(store.get(), step)) : [];
  };

  const judge = async (
    step: number,
    sentences: readonly string[],
    patience: number,
  ): Promise<void> => {
    const key = store.get().work?.key;
    if (sentences.length === 0 || store.get().checks[step]?.kind === 'asking') return;
    store.dispatch({ type: 'check', step, check: { kind: 'asking' } });
    const answer = await ask(sentences, patience);
    if (store.get().work?.key !== key) return;
    if (!answer.ok)
      return store.dispatch({ type: 'check', step, check: { kind: 'failed', why: answer.why } });
    const { sentences: told, brief, left } = answer;
    store.dispatch({ type: 'judged-again', step, sentences: told, brief, left });
  };

  return {
    /** "Check again". */
    again: (step: number) => judge(step, worthAsking(sentencesOf(step)), PATIENCE.asked),

    /** Sentences that the user changed and nobody judged since: what an insert waits for, as long as it can be asked. */
    changed: (step: number): string[] => {
      const saved = savedOf(step);
      return saved && canAsk(store.get()) ? editedIn(sentencesOf(step), saved.subject) : [];
    },

    /** The same, bounded: without an answer the insert goes on with what is known here. */
    beforeInsert: (step: number, sentences: readonly string[]) =>
      judge(step, sentences, PATIENCE.inserting),

    /** "Check the facts too", of what the user wrote by hand. */
    facts: async (): Promise<void> => {
      const { checked } = store.get();
      if (!checked || checked.facts?.kind === 'asking') return;
      const text = { ...(checked.subject && { subjectA: checked.subject }), body: checked.body };
      const sentences = worthAsking(coachingOfDraft(store.get(), text, checked.channel).sentences);
      store.dispatch({ type: 'facts', facts: { kind: 'asking' } });
      const answer = await ask(sentences, PATIENCE.asked);
      if (store.get().checked?.body !== checked.body) return;
      if (!answer.ok)
        return store.dispatch({ type: 'facts', facts: { kind: 'failed', why: answer.why } });
      store.dispatch({
        type: 'facts',
        facts: {
          kind: 'known',
          judged: pinned(answer.sentences, answer.brief),
          sent: sentences.length,
        },
      });
    },
  };
}
