import { linesOf, NO_EDITS, threadOf } from '../../brief/edits.ts';
import type { Problem } from '../../client/index.ts';
import type { ContactStatus } from '../../contacts/index.ts';
import { type TheirReply, theirReply } from '../../sequence/their-reply.ts';
import type { PanelState } from './state.ts';

/** Every state of the sidebar that looks different, by name. Each has a fixture and screenshots (docs/screens.md). */
export const SCREENS = [
  'reading',
  'first-use',
  'consent',
  'nothing-to-read',
  'work-list',
  'partly-read',
  'group',
  'replied',
  'declined',
  'contact-declined',
  'contact-opted-out',
  'ready',
  'writing',
  'partial',
  'done',
  'quota-used',
  'hour-not-over',
  'offline',
  'worker-down',
  'claude-busy',
  'failed',
  'page-moved',
  'extension-updated',
  'crashed',
] as const;
export type Screen = (typeof SCREENS)[number];

const PROBLEM_SCREENS: Record<Problem['kind'], Screen> = {
  offline: 'offline',
  unreachable: 'worker-down',
  'not-allowed': 'worker-down',
  garbled: 'worker-down',
  busy: 'claude-busy',
  quota: 'quota-used',
  'rate-limit': 'hour-not-over',
  declined: 'contact-declined',
  'opted-out': 'contact-opted-out',
  failed: 'failed',
  stopped: 'partial',
};

const written = (state: PanelState): number => state.work?.steps.length ?? 0;

const hourClosed = (state: PanelState): boolean =>
  state.quota !== null && state.quota.hour.resetsAt !== null;

/** The page itself says that they said no, and the user did not take that line out. */
const pageSaysNo = ({ page, work }: PanelState): boolean =>
  page.kind === 'read' && Boolean(threadOf(page.reading.thread, work?.edits ?? NO_EDITS)?.declined);

/** The writer's reading rests on a line that the user has corrected or taken out since: it holds no more. */
export function isReadAnew({ contact, page, work }: PanelState): boolean {
  const { by, line } = contact?.status ?? {};
  if (by !== 'writer' || !line || page.kind !== 'read' || !work) return false;
  const read = page.reading.prospect?.evidence ?? [];
  const lines = linesOf(read, work.edits);
  return read.some(({ text }, at) => {
    const shown = lines[at];
    return text === line.text && shown !== undefined && (shown.removed || shown.edited);
  });
}

const statusOf = (state: PanelState): ContactStatus['is'] | undefined =>
  isReadAnew(state) ? undefined : state.contact?.status?.is;

/** They are not interested, as the page, the writer or the user says. */
export const saidNo = (state: PanelState): boolean =>
  statusOf(state) === 'not_interested' || pageSaysNo(state);

/** They asked not to be contacted: nothing lifts that but that it was misread. */
export const optedOut = (state: PanelState): boolean => statusOf(state) === 'opted_out';

/** Whether emails that are there may go out. */
export const mayInsert = (state: PanelState): boolean =>
  !optedOut(state) && (!saidNo(state) || state.writeAnyway);

/** What they wrote and nobody has answered yet; null where there is none, or they are not to be written to. */
export function theirReplyOf(state: PanelState): TheirReply | null {
  const { page, work, contact } = state;
  if (page.kind !== 'read' || !work || state.moved || !mayInsert(state)) return null;
  const theirs = theirReply(page.reading, contact?.touches.map((touch) => touch.at) ?? []);
  return theirs && isClosedOver(contact?.status, theirs.text) ? null : theirs;
}

/** The user knew that email when they said that they are done. */
const isClosedOver = (status: ContactStatus | undefined, text: string): boolean =>
  status?.is === 'done' && status.over === text;

/** The sequence rests: an answer is owed. The list says the same of the contact. */
export const isPaused = ({ contact }: Pick<PanelState, 'contact'>): boolean =>
  contact?.status?.is === 'replied';

/** Before anything is written: what stands between the user and the button. */
function beforeWriting(state: PanelState): Screen {
  if (optedOut(state)) return 'contact-opted-out';
  if (!state.settings?.offers.length) return 'first-use';
  if (state.quota && !state.quota.canGenerate) return 'quota-used';
  if (hourClosed(state)) return 'hour-not-over';
  if (saidNo(state) && !state.writeAnyway) return 'declined';
  if (theirReplyOf(state) && !state.sequenceAnyway) return 'replied';
  if (!state.settings.consented) return 'consent';
  if (state.page.kind === 'read' && state.page.reading.candidates?.length) return 'group';
  return state.page.kind === 'read' && state.page.reading.missing.length > 0
    ? 'partly-read'
    : 'ready';
}

/** The name of what is shown. */
export function screenOf(state: PanelState): Screen {
  if (state.orphaned) return 'extension-updated';
  if (state.list) return 'work-list';
  if (state.writing) return 'writing';
  if (state.moved) return 'page-moved';
  if (state.page.kind === 'reading' || !state.settings) return 'reading';
  if (written(state) > 0 && state.folded)
    return state.work?.generation?.state === 'done' ? 'done' : 'partial';
  if (state.problem && state.problem.kind !== 'stopped') return PROBLEM_SCREENS[state.problem.kind];
  if (!state.work) return 'nothing-to-read';
  return beforeWriting(state);
}

const OPEN_TO_GENERATE: readonly Screen[] = [
  'ready',
  'partly-read',
  'group',
  'consent',
  'failed',
  'claude-busy',
  'worker-down',
  'offline',
];

/** What Ctrl/Cmd+Enter does now: generate, write the rest, or nothing. */
export function canGenerate(state: PanelState): 'generate' | 'rest' | null {
  const screen = screenOf(state);
  if (!mayInsert(state)) return null;
  if (screen === 'partial' && state.folded) return 'rest';
  return OPEN_TO_GENERATE.includes(screen) && state.work && state.settings?.offers.length
    ? 'generate'
    : null;
}

/** Whether Ctrl/Cmd+Enter drafts an answer to what they wrote: one is owed, and none is there. */
export function canDraftReply(state: PanelState): boolean {
  if (!theirReplyOf(state) || state.sequenceAnyway || state.writing || state.reply.writing)
    return false;
  return Boolean(state.settings?.offers.length) && !state.work?.reply?.steps.length;
}
