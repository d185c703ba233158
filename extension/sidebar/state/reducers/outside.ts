import type { SessionStatus } from '../../../../shared/contract/session.ts';
import type { Problem } from '../../../client/index.ts';
import { t } from '../../../i18n/text.ts';
import type { EditorView } from '../../../messaging/messages.ts';
import { nextToSend } from '../../../sequence/versions.ts';
import { newWork, type Work } from '../../../storage/work.ts';
import { NEW_MAIL, NO_REPLY, type PanelState } from '../state.ts';
import { type Handlers, written } from './common.ts';

/** While there were editors to choose from, a new mail was chosen and not only fallen back on. */
const newMailChosen = ({ editors, target }: PanelState): boolean =>
  target === NEW_MAIL && editors.length > 0;

/** The editor that is meant: the one chosen while it is still there, else the front-most that takes text, else a new mail. */
const targetAmong = (editors: EditorView[], state: PanelState): string =>
  newMailChosen(state) || editors.some((editor) => editor.id === state.target)
    ? state.target
    : (editors.find((editor) => !editor.blocked)?.id ?? NEW_MAIL);

/** Whether a fresh word of the Worker settles a problem: that it answers at all, that the plan or the hour has room again. */
const isSettled = ({ kind, asking }: Problem, { canGenerate, hour }: SessionStatus): boolean =>
  asking === true ||
  (kind === 'quota' && canGenerate) ||
  (kind === 'rate-limit' && hour.resetsAt === null);

/** The page was read again about the same person: what is open stays open. */
const isSamePerson = (state: PanelState, work: Work | null): boolean =>
  state.work !== null && state.work.key === work?.key;

/** Emails that come from another tab take the room here as well; where they were deleted, the brief has it again. */
function viewOf(state: PanelState, { steps: [first] }: Work): Partial<PanelState> {
  if (!first) return { folded: false, open: null, insertions: {} };
  return written(state) === 0 ? { folded: true, open: first.step } : {};
}

/** A refusal holds no longer than what is known of the contact. */
const withoutRefusal = (problem: Problem | null): Problem | null =>
  problem?.line && (problem.kind === 'declined' || problem.kind === 'opted-out') ? null : problem;

/** What comes from storage, the page and the network. */
export const OUTSIDE = {
  settings: (state, { settings }) => ({ ...state, settings }),
  reading: (state) => ({
    ...state,
    page: { kind: 'reading' },
    moved: false,
    status: t('status.reading'),
  }),
  read: (state, { reading, work, contact = null, proposed = [] }) => ({
    ...state,
    page: { kind: 'read', reading },
    work,
    contact,
    proposed,
    moved: false,
    // A Worker that did not answer meanwhile is still not there.
    problem: state.problem?.asking ? state.problem : null,
    writeAnyway: false,
    sequenceAnyway: false,
    rewriting: {},
    checks: {},
    checked: null,
    channel: null,
    ...(isSamePerson(state, work)
      ? {}
      : {
          insertions: {},
          reply: NO_REPLY,
          choosing: null,
          checksLeft: null,
          steered: null,
          folded: Boolean(work?.steps.length),
          open: nextToSend(work?.steps ?? []),
        }),
    status: reading.prospect
      ? t('status.read', {
          who: reading.prospect.fullName || reading.prospect.email || t('sidebar.person'),
        })
      : (reading.reason ?? ''),
  }),
  unreadable: (state, { why }) => ({ ...state, page: { kind: 'unreadable', why }, status: why }),
  moved: (state) => ({ ...state, moved: true, status: t('status.moved') }),
  'came-back': (state) => ({ ...state, moved: false, status: '' }),
  orphaned: (state) => ({
    ...state,
    orphaned: true,
    status: t('status.updated'),
  }),
  list: (state, { shown }) => ({ ...state, list: shown }),
  online: (state) =>
    state.problem?.kind === 'offline'
      ? { ...state, problem: null, status: t('status.online') }
      : state,
  quota: (state, { quota }) => ({
    ...state,
    quota,
    problem: state.problem && isSettled(state.problem, quota) ? null : state.problem,
  }),
  editors: (state, { editors }) => ({ ...state, editors, target: targetAmong(editors, state) }),
  contact: (state, { contact, status }) =>
    state.contact && state.contact.id !== contact.id
      ? state
      : {
          ...state,
          contact,
          problem: contact.status ? state.problem : withoutRefusal(state.problem),
          ...(status && { status }),
        },
  kept: (state, { kept }) => {
    if (state.unkept === !kept) return state;
    return { ...state, unkept: !kept, ...(!kept && { status: t('status.notKept') }) };
  },
  'kept-elsewhere': (state, { work }) => ({ ...state, work, ...viewOf(state, work) }),
  'sequence-ended': (state, { key }) => ({
    ...state,
    work: state.work && {
      ...newWork(key),
      ...(state.work.who && { who: state.work.who }),
      edits: state.work.edits,
      ...(state.work.language && { language: state.work.language }),
      ...(state.work.reply && { reply: state.work.reply }),
    },
    folded: false,
    open: null,
    insertions: {},
    rewriting: {},
    checks: {},
    status: t('status.ended'),
  }),
} satisfies Partial<Handlers>;
