import type { SessionStatus, SessionView } from '../../shared/contract/session.ts';
import type { EditorView } from '../messages.ts';
import type { SavedStep, Work } from '../work.ts';
import type { Action } from './actions.ts';
import { changeStep, nextToSend, receive, rewritten, typed, withoutDrafts } from './emails.ts';
import { type Insertion, NEW_MAIL, type PanelState, type Rewriting, type Trouble } from './state.ts';
import { nextMissing, TOTAL } from './steps.ts';

type Handlers = { [Type in Action['type']]: (state: PanelState, action: Extract<Action, { type: Type }>) => PanelState };

const onWork = (state: PanelState, change: (work: Work) => Work): PanelState =>
  state.work ? { ...state, work: change(state.work) } : state;

const onStep = (state: PanelState, step: number, change: (saved: SavedStep) => SavedStep): PanelState =>
  onWork(state, (work) => ({ ...work, steps: changeStep(work.steps, step, change) }));

/** The notes by step with one of them set, or taken away. */
const without = <T>(notes: Partial<Record<number, T>>, step: number, note: T | null): Partial<Record<number, T>> => {
  const { [step]: _, ...others } = notes;
  return note ? { ...others, [step]: note } : others;
};

/** Another text: what was asked or said about inserting the one before no longer holds. */
const onText = (state: PanelState, step: number, change: (saved: SavedStep) => SavedStep): PanelState => {
  const kind = state.insertions[step]?.kind;
  const stale = kind === 'doubt' || kind === 'failed';
  return { ...onStep(state, step, change), ...(stale && { insertions: without(state.insertions, step, null) }) };
};

const onPress = (state: PanelState, change: Partial<NonNullable<Work['press']>>): PanelState =>
  onWork(state, (work) => (work.press ? { ...work, press: { ...work.press, ...change } } : work));

const withSession = (state: PanelState, session: SessionView): PanelState => ({
  ...state,
  quota: state.quota && { ...state.quota, ...session },
});

/** While there were editors to choose from, a new mail was chosen and not only fallen back on. */
const newMailChosen = ({ editors, target }: PanelState): boolean => target === NEW_MAIL && editors.length > 0;

/** The editor that is meant: the one chosen while it is still there, else the front-most that takes text, else a new mail. */
const targetAmong = (editors: EditorView[], state: PanelState): string =>
  newMailChosen(state) || editors.some((editor) => editor.id === state.target)
    ? state.target
    : (editors.find((editor) => !editor.blocked)?.id ?? NEW_MAIL);

const written = (state: PanelState) => state.work?.steps.length ?? 0;

/** Whether a fresh word of the Worker settles a trouble: that it answers at all, that the plan or the hour has room again. */
const isSettled = ({ kind, asking }: Trouble, { canGenerate, hour }: SessionStatus): boolean =>
  asking === true || (kind === 'quota' && canGenerate) || (kind === 'hour' && hour.resetsAt === null);

/** The page was read again about the same person: what is open stays open. */
const sameWork = (state: PanelState, work: Work | null): boolean => state.work !== null && state.work.key === work?.key;

/** Emails that come from another tab take the room here as well; where they were deleted, the brief has it again. */
const viewOf = (state: PanelState, { steps: [first] }: Work): Partial<PanelState> => {
  if (!first) return { folded: false, open: null, insertions: {} };
  return written(state) === 0 ? { folded: true, open: first.step } : {};
};

const FROM_OUTSIDE = {
  settings: (state, { settings }) => ({ ...state, settings }),
  reading: (state) => ({ ...state, page: { kind: 'reading' }, moved: false, status: 'Reading this page.' }),
  read: (state, { reading, work }) => ({
    ...state,
    page: { kind: 'read', reading },
    work,
    moved: false,
    // A Worker that did not answer meanwhile is still not there.
    trouble: state.trouble?.asking ? state.trouble : null,
    writeAnyway: false,
    rewriting: {},
    checked: null,
    channel: null,
    ...(sameWork(state, work) ? {} : { insertions: {}, folded: Boolean(work?.steps.length), open: nextToSend(work?.steps ?? []) }),
    status: reading.prospect ? `Read: ${reading.prospect.fullName || reading.prospect.email || 'this person'}.` : (reading.reason ?? ''),
  }),
  unreadable: (state, { why }) => ({ ...state, page: { kind: 'unreadable', why }, status: why }),
  moved: (state) => ({ ...state, moved: true, status: 'This page changed.' }),
  orphaned: (state) => ({ ...state, orphaned: true, status: 'ColdCopy was updated. Refresh this page.' }),
  online: (state) => (state.trouble?.kind === 'offline' ? { ...state, trouble: null, status: 'Back online.' } : state),
  quota: (state, { quota }) => ({
    ...state,
    quota,
    trouble: state.trouble && isSettled(state.trouble, quota) ? null : state.trouble,
  }),
  editors: (state, { editors }) => ({ ...state, editors, target: targetAmong(editors, state) }),
  'kept-elsewhere': (state, { work }) => ({ ...state, work, ...viewOf(state, work) }),
} satisfies Partial<Handlers>;

const BRIEF = {
  edits: (state, { change, status }) => ({
    ...onWork(state, (work) => ({ ...work, edits: change(work.edits) })),
    ...(status && { status }),
  }),
  wishes: (state, { change }) => onWork(state, (work) => ({ ...work, ...change })),
  folded: (state, { folded }) => ({ ...state, folded }),
  'write-anyway': (state) => ({ ...state, writeAnyway: true }),
} satisfies Partial<Handlers>;

const GENERATION = {
  pressed: (state, { press }) => {
    const step = nextMissing({ press, steps: [] });
    return {
      ...onWork(state, ({ before, ...work }) => ({ ...work, press, steps: [], ...beforeOf(work) })),
      writing: { step, characters: 0 },
      trouble: null,
      insertions: {},
      open: step,
      folded: true,
      status: `Writing email ${step} of ${TOTAL}.`,
    };
  },
  resumed: (state) => {
    const step = state.work ? nextMissing(state.work) : 1;
    return {
      ...onPress(state, { state: 'writing' }),
      writing: { step, characters: 0 },
      trouble: null,
      folded: true,
      status: `Writing email ${step} of ${TOTAL}.`,
    };
  },
  session: (state, { sequenceId, session }) => withSession(onPress(state, { sequenceId }), session),
  progress: (state, { step, characters }) => ({ ...state, writing: { step, characters } }),
  email: (state, { email }) => {
    const next = onWork(state, (work) => ({ ...work, steps: receive(work.steps, email, work.before?.steps) }));
    return {
      ...next,
      writing: state.writing && { step: Math.min(email.step + 1, TOTAL), characters: 0 },
      open: written(next) === 1 ? email.step : state.open,
      status: `Email ${email.step} of ${TOTAL} is here.`,
    };
  },
  unwritten: (state, { step, message }) => {
    const others = state.work?.press?.unwritten?.filter((other) => other.step !== step) ?? [];
    return { ...onPress(state, { unwritten: [...others, { step, message }] }), status: `Email ${step} could not be written.` };
  },
  done: (state, { session, complete }) => ({
    ...withSession(onWork(onPress(state, { state: complete ? 'done' : 'partial' }), withoutBefore), session),
    writing: null,
    status: complete ? 'All emails are here.' : 'Some emails could not be written.',
  }),
  broke: (state, { trouble }) => {
    const arrived = written(state) > 0;
    const ended = trouble.kind === 'stopped' ? 'stopped' : 'partial';
    const next = arrived ? onPress(state, { state: ended }) : onWork(state, withBeforeBack);
    return { ...next, writing: null, trouble, folded: arrived, open: arrived ? state.open : null, status: trouble.message };
  },
  unknown: (state, { trouble }) =>
    state.trouble || state.writing ? state : { ...state, quota: null, trouble: { ...trouble, asking: true }, status: trouble.message },
} satisfies Partial<Handlers>;

/** What a new press sets aside. */
const beforeOf = ({ press, steps }: Work): Pick<Work, 'before'> => (steps.length > 0 ? { before: { steps, ...(press && { press }) } } : {});

const withoutBefore = ({ before: _, ...work }: Work): Work => work;

/** Nothing came of the press: the sequence it was to replace is back. */
const withBeforeBack = ({ before, press: _, ...work }: Work): Work => ({ ...work, steps: [], ...before });

const rewritingWords = (step: number, rewriting: Rewriting | null): string => {
  if (!rewriting) return `Email ${step} fits now.`;
  return rewriting.kind === 'failed' ? rewriting.why : `Writing email ${step} anew.`;
};

/** What became of an insert, for those who do not see the note beside its button. */
const insertionWords = (step: number, insertion: Insertion): string => {
  switch (insertion.kind) {
    case 'inserting':
      return '';
    case 'inserted':
      return `Email ${step} is in “${insertion.into}”.`;
    case 'occupied':
      return `“${insertion.into}” holds text already: add below it, replace it, or cancel.`;
    case 'doubt':
      return `Email ${step} is not inserted yet: something in it should be looked at.`;
    case 'failed':
      return `Email ${step} was not inserted. ${insertion.why}`;
  }
};

const EMAILS = {
  opened: (state, { step }) => ({ ...state, open: step }),
  'subject-chosen': (state, { step, which }) => onText(state, step, (saved) => ({ ...saved, subject: which })),
  'subject-edited': (state, { step, which, text }) =>
    onText(state, step, (saved) => ({
      ...typed(saved, which === 'A' ? { subjectLineA: text } : { subjectLineB: text }),
      subject: which,
    })),
  'body-edited': (state, { step, text }) => onText(state, step, (saved) => typed(saved, { body: text })),
  version: (state, { step, shown }) => onText(state, step, (saved) => withoutDrafts({ ...saved, shown })),
  'draft-edited': (state, { step, channel, text }) =>
    onText(state, step, (saved) => ({ ...saved, drafts: { ...saved.drafts, [channel]: text } })),
  channel: (state, { channel }) => ({ ...state, channel }),
  rewriting: (state, { step, rewriting }) => ({
    ...state,
    rewriting: without(state.rewriting, step, rewriting),
    status: rewritingWords(step, rewriting),
  }),
  rewritten: (state, { step, email, how, left }) => ({
    ...onText(state, step, (saved) => rewritten(saved, email, how)),
    rewriting: without(state.rewriting, step, null),
    rewritesLeft: left,
    status: `Email ${step} is written anew. The earlier text is one step back.`,
  }),
  checked: (state, { checked }) => ({ ...state, checked }),
  target: (state, { id }) => ({ ...state, target: id }),
  insertion: (state, { step, insertion, at }) => {
    const status = insertion ? insertionWords(step, insertion) : '';
    const next = { ...state, insertions: without(state.insertions, step, insertion), ...(status && { status }) };
    return at ? onStep(next, step, (saved) => ({ ...saved, insertedAt: at })) : next;
  },
  say: (state, { status }) => ({ ...state, status }),
} satisfies Partial<Handlers>;

const HANDLERS: Handlers = { ...FROM_OUTSIDE, ...BRIEF, ...GENERATION, ...EMAILS };

/** The next state. Pure: what reaches out of it is in commands.ts. */
export const reduce = (state: PanelState, action: Action): PanelState => {
  const handle = HANDLERS[action.type] as (state: PanelState, action: Action) => PanelState;
  const next = handle(state, action);
  return next.status === state.status ? next : { ...next, statusShown: action.type === 'say' };
};
