import type { Channel, Draft } from '../../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../../shared/contract/limits.ts';
import { withoutOwnName } from '../../drafts/closing.ts';
import { type Measure, measure } from '../../drafts/measure.ts';
import { shapeDraft } from '../../drafts/shape.ts';
import type { EditorView } from '../../messaging/messages.ts';
import { chosenSubject, shownEmail } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { offerOf } from './current-brief.ts';
import type { PanelState } from './state.ts';

export const editorMeant = ({
  editors,
  target,
}: Pick<PanelState, 'editors' | 'target'>): EditorView | undefined =>
  editors.find((editor) => editor.id === target);

/** The channel the emails are shown for: chosen by hand, else that of the message box that is meant, else what the page asks for. */
export function channelOf(
  state: Pick<PanelState, 'editors' | 'target' | 'channel' | 'page'>,
): Channel {
  if (state.channel) return state.channel;
  const page = state.page.kind === 'read' ? state.page.reading.channel : 'email';
  return editorMeant(state)?.channel ?? page;
}

/**
 * The channel of one step. Only what goes out first can be the note of an invitation: what follows is read by somebody who accepted it,
 * and is a message. A step that went out as a note stays one.
 */
export function channelOfStep(
  state: Pick<PanelState, 'editors' | 'target' | 'channel' | 'page' | 'contact' | 'work'>,
  step: number,
): Channel {
  const channel = channelOf(state);
  if (channel !== 'note') return channel;
  const went = touchesOf(state);
  if (went.some((touch) => touch.step === step && touch.channel === 'note')) return 'note';
  const first = state.work?.steps[0]?.step ?? 1;
  return went.length === 0 && step === first ? 'note' : 'message';
}

/** What went out of the sequence that is shown. */
export const touchesOf = ({ contact, work }: Pick<PanelState, 'contact' | 'work'>) =>
  (contact?.touches ?? []).filter(({ sequence }) => sequence === work?.key);

/** Whether an email of the sequence has left ColdCopy. */
export const wentOut = (state: Pick<PanelState, 'contact' | 'work'>, saved: SavedStep): boolean =>
  saved.insertedAt !== undefined || touchesOf(state).some(({ step }) => step === saved.step);

/** Emails of the sequence that have not gone out: they can still change. */
export const leftToSend = (state: Pick<PanelState, 'contact' | 'work'>): SavedStep[] =>
  (state.work?.steps ?? []).filter((saved) => !wentOut(state, saved));

/** One email as it is shown for a channel: the text made for it, else what shaping makes of the shown version. An email stays as it is. */
export function draftOf(saved: SavedStep, channel: Channel, senderName?: string): Draft {
  const subject = chosenSubject(saved);
  const email = shownEmail(saved);
  if (channel === 'email') return { channel, body: email.body, ...(subject && { subject }) };
  const shaped = shapeDraft(email, saved.subject, channel, senderName ? { senderName } : {});
  return { ...shaped, body: saved.drafts?.[channel] ?? shaped.body };
}

/**
 * A draft as it goes into this very message box: where a signature stands below the text, without the name and job title that it
 * repeats.
 */
export function draftInto(
  draft: Draft,
  editor: EditorView | undefined,
  { settings, work }: Pick<PanelState, 'settings' | 'work'>,
): Draft {
  if (!editor?.signed || editor.channel !== 'email') return draft;
  const company = offerOf(settings, work?.offerId)?.companyName;
  return { ...draft, body: withoutOwnName(draft.body, { ...settings?.sender, company }) };
}

/** The draft against its channel, or against the very field on the page. */
export const measureDraft = (draft: Draft, editor: EditorView | undefined): Measure =>
  measure(
    draft,
    editor?.channel === draft.channel && editor.maxLength !== undefined
      ? { maxLength: editor.maxLength }
      : {},
  );

export const hasSubject = (channel: Channel): boolean => CHANNEL_LIMITS[channel].subject > 0;
