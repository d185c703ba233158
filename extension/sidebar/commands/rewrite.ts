import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { openerOf } from '../../../shared/text/opener.ts';
import { problemText } from '../../client/index.ts';
import { t } from '../../i18n/text.ts';
import { rewritten, shownEmail } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import type { RewriteOptions } from '../actions-context.ts';
import { channelOfStep, draftOf } from '../state/channels.ts';
import { briefOf } from '../state/current-brief.ts';
import type { PanelState } from '../state/state.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** Longest opener sent along, UTF-16 units. */
const MAX_OPENER = 300;

/** What the new text must not begin with again. */
const opening = (body: string): string => (openerOf(body)?.text ?? '').slice(0, MAX_OPENER);

function requestOf(state: PanelState, saved: SavedStep, options: RewriteOptions): Rewrite | null {
  const brief = briefOf(state)?.brief ?? state.work?.generation?.brief;
  if (!brief) return null;
  const { subjectLineA, subjectLineB, body } = shownEmail(saved);
  const shown =
    options.kind === 'fit'
      ? draftOf(
          saved,
          options.channel ?? channelOfStep(state, saved.step),
          state.settings?.sender.name,
        ).body
      : body;
  const others = (state.work?.steps ?? []).filter(({ step }) => step !== saved.step);
  return {
    ...options,
    brief,
    email: { subjectLineA, subjectLineB, body: shown },
    otherOpeners: others.map((other) => opening(shownEmail(other).body)).filter(Boolean),
  };
}

/** The user has gone on to another page meanwhile: the new text is kept with the thread it belongs to. */
async function keepApart(
  deps: CommandDeps,
  { contact, key }: { contact: string; key: string },
  step: number,
  { brief, ...options }: Rewrite,
  email: Email,
): Promise<void> {
  const { kind, channel } = options;
  const change = (saved: SavedStep): SavedStep =>
    kind === 'fit' && channel
      ? { ...saved, drafts: { ...saved.drafts, [channel]: email.body } }
      : rewritten(saved, email, kind, brief);
  await deps.contacts.changeStep(contact, key, step, change);
}

/** What became of a rewrite. */
export type Outcome = 'rewritten' | 'unchanged' | 'failed';

/** Rewrites one email. A text fitted to a channel is kept for that channel alone; everything else is the email's next version. */
export const createRewriting =
  (store: PanelStore, deps: CommandDeps) =>
  async (step: number, options: RewriteOptions): Promise<Outcome> => {
    const state = store.get();
    const saved = state.work?.steps.find((each) => each.step === step);
    const id = state.work?.generation?.sequenceId;
    const request = saved && requestOf(state, saved, options);
    if (!id || !request || state.rewriting[step]?.kind === 'writing') return 'failed';
    const { key } = state.work ?? {};
    const contact = state.contact?.id;
    store.dispatch({ type: 'rewriting', step, rewriting: { kind: 'writing', how: options.kind } });
    const client = await deps.client();
    const answer = await client.rewrite(id, step, request);
    const written = answer.ok && 'email' in answer.value ? answer.value : undefined;
    if (store.get().work?.key !== key) {
      if (written && key && contact)
        await keepApart(deps, { contact, key }, step, request, written.email);
      return written ? 'rewritten' : 'unchanged';
    }
    if (!answer.ok) {
      const why = t('sidebar.rewrite.unchanged', { why: problemText(answer.problem) });
      store.dispatch({ type: 'rewriting', step, rewriting: { kind: 'failed', why } });
      return 'failed';
    }
    if (!written) {
      store.dispatch({ type: 'rewriting', step, rewriting: null });
      return 'unchanged';
    }
    const { email, rewritesLeft: left } = written;
    if (options.kind === 'fit' && options.channel) {
      store.dispatch({ type: 'draft-edited', step, channel: options.channel, text: email.body });
      store.dispatch({ type: 'rewriting', step, rewriting: null });
      return 'rewritten';
    }
    const { brief } = request;
    store.dispatch({ type: 'rewritten', step, email, how: options.kind, left, brief });
    return 'rewritten';
  };
