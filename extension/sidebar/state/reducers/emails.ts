import { t } from '../../../i18n/text.ts';
import { pinned, withJudged } from '../../../sequence/judged.ts';
import {
  inserted,
  rewritten,
  shownEmail,
  typed,
  withoutDrafts,
} from '../../../sequence/versions.ts';
import type { SavedStep } from '../../../storage/work.ts';
import type { Insertion, PanelState, Rewriting } from '../state.ts';
import { type Handlers, nameOf, onStep, without } from './common.ts';

const savedIn = ({ work }: PanelState, step: number) =>
  work?.steps.find((each) => each.step === step);

/** Not the choice of a subject alone: other words. */
function hasOtherText(before: PanelState, after: PanelState, step: number): boolean {
  const [was, is] = [savedIn(before, step), savedIn(after, step)];
  return !was || !is || shownEmail(was) !== shownEmail(is) || was.drafts !== is.drafts;
}

/** Another text: what was asked or said about inserting the one before no longer holds. */
function onText(
  state: PanelState,
  step: number,
  change: (saved: SavedStep) => SavedStep,
): PanelState {
  const next = onStep(state, step, change);
  const before = state.insertions[step];
  if (before?.kind === 'inserted' && hasOtherText(state, next, step))
    return { ...next, insertions: without(state.insertions, step, { ...before, changed: true }) };
  const stale = before?.kind === 'confirm' || before?.kind === 'failed';
  return stale ? { ...next, insertions: without(state.insertions, step, null) } : next;
}

function rewritingWords(state: PanelState, step: number, rewriting: Rewriting | null): string {
  if (!rewriting) return t('status.fits', { name: nameOf(state, step) });
  if (rewriting.kind === 'failed') return rewriting.why;
  return state.isReply ? t('status.rewritingReply') : t('status.rewritingEmail', { step });
}

/** What became of an insert, for those who do not see the note beside its button. */
function insertionWords(name: string, insertion: Insertion): string {
  switch (insertion.kind) {
    case 'inserting':
      return '';
    case 'checking':
      return t('status.checkingFirst');
    case 'inserted':
      return t('status.isIn', { name, into: insertion.into });
    case 'occupied':
      return t('status.occupied', { into: insertion.into });
    case 'confirm':
      return t('status.confirm', { name });
    case 'failed':
      return t('status.notInserted', { name, why: insertion.why });
  }
}

/** What happens to the emails that are there. */
export const EMAILS = {
  opened: (state, { step }) => ({ ...state, open: step }),
  planned: (state, { step, date }) =>
    onStep(state, step, ({ planned: _, ...saved }) => (date ? { ...saved, planned: date } : saved)),
  'subject-chosen': (state, { step, which }) =>
    onText(state, step, (saved) => ({ ...saved, subject: which })),
  'subject-edited': (state, { step, which, text }) =>
    onText(state, step, (saved) => ({
      ...typed(saved, which === 'A' ? { subjectLineA: text } : { subjectLineB: text }),
      subject: which,
    })),
  'body-edited': (state, { step, text }) =>
    onText(state, step, (saved) => typed(saved, { body: text })),
  version: (state, { step, shown }) =>
    onText(state, step, (saved) => withoutDrafts({ ...saved, shown })),
  'draft-edited': (state, { step, channel, text }) =>
    onText(state, step, (saved) => ({ ...saved, drafts: { ...saved.drafts, [channel]: text } })),
  channel: (state, { channel }) => ({ ...state, channel }),
  rewriting: (state, { step, rewriting }) => ({
    ...state,
    rewriting: without(state.rewriting, step, rewriting),
    status: rewritingWords(state, step, rewriting),
  }),
  rewritten: (state, { step, email, how, left, brief }) => ({
    ...onText(state, step, (saved) => rewritten(saved, email, how, brief)),
    rewriting: without(state.rewriting, step, null),
    rewritesLeft: left,
    status: t('status.rewritten', { name: nameOf(state, step) }),
  }),
  checked: (state, { checked }) => ({ ...state, checked }),
  'draft-mended': (state, { body, status }) =>
    state.checked
      ? {
          ...state,
          checked: {
            ...state.checked,
            body,
            original: state.checked.original ?? state.checked.body,
          },
          ...(status && { status }),
        }
      : state,
  'draft-rewriting': (state, { rewriting, left }) => {
    if (!state.checked) return state;
    const { rewriting: _, ...checked } = state.checked;
    return {
      ...state,
      checked: rewriting ? { ...checked, rewriting } : checked,
      ...(left !== undefined && { rewritesLeft: left }),
    };
  },
  facts: (state, { facts }) =>
    state.checked ? { ...state, checked: { ...state.checked, facts } } : state,
  check: (state, { step, check }) => ({
    ...state,
    checks: without(state.checks, step, check),
    status:
      check?.kind === 'failed'
        ? t('status.notChecked', { name: nameOf(state, step), why: check.why })
        : state.status,
  }),
  'judged-again': (state, { step, sentences, brief, left }) => ({
    ...onStep(state, step, (saved) => withJudged(saved, pinned(sentences, brief))),
    checks: without(state.checks, step, null),
    checksLeft: left,
    status: t('status.checked', { name: nameOf(state, step) }),
  }),
  steered: (state, { steered }) => ({
    ...state,
    steered,
    ...(steered && { status: steered.text }),
  }),
  target: (state, { id }) => ({ ...state, target: id }),
  insertion: (state, { step, insertion, touch }) => {
    const status = insertion ? insertionWords(nameOf(state, step), insertion) : '';
    const next = {
      ...state,
      insertions: without(state.insertions, step, insertion),
      ...(status && { status }),
    };
    return touch ? onStep(next, step, (saved) => inserted(saved, touch.at)) : next;
  },
  say: (state, { status }) => ({ ...state, status }),
} satisfies Partial<Handlers>;
