import type { SentEmail } from '../../../shared/contract/reply.ts';
import type { Client, GenerationRequest, Writing } from '../../client/index.ts';
import type { Touch } from '../../contacts/index.ts';
import type { ReplyActions } from '../actions-context.ts';
import { touchesOf } from '../state/channels.ts';
import { replyView } from '../state/reply.ts';
import { theirReplyOf } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { createWriting } from './generate.ts';
import { createInserting } from './insert.ts';
import { createRewriting } from './rewrite.ts';
import { createVerifying } from './verify.ts';

/** The answer as a sidebar of its own, for the commands that work on emails. */
export const replyStore = (store: PanelStore): PanelStore => ({
  get: () => replyView(store.get()),
  dispatch: (action) =>
    store.dispatch({
      type: 'on-reply',
      to: theirReplyOf(store.get())?.id ?? store.get().work?.reply?.to ?? '',
      action,
    }),
  subscribe: store.subscribe,
});

/** What went out of the sequence. */
const sentOf = (state: PanelState): SentEmail[] =>
  touchesOf(state).map(({ subjectLine, body, at, sentAt }) => ({
    body,
    at: sentAt ?? at,
    ...(subjectLine && { subject: subjectLine }),
  }));

/** Has an answer drafted: on a rewrite of the sequence where there is one, else as a generation of one email. */
function createDrafting(store: PanelStore, deps: CommandDeps, then: { ended(): void }) {
  const sequenceId = (): string | undefined => store.get().work?.generation?.sequenceId;
  const write = (client: Client, request: GenerationRequest): AsyncGenerator<Writing, void> => {
    const id = sequenceId();
    const { brief, idempotencyKey, signal } = request;
    const body = { brief, sent: sentOf(store.get()) };
    return id ? client.reply(id, { body, idempotencyKey, signal }) : client.generate(request);
  };
  return createWriting(replyStore(store), deps, then, {
    may: ({ settings, work, writing }) => Boolean(settings?.offers.length && work && !writing),
    known: () => {
      const id = sequenceId();
      return id ? { sequenceId: id } : {};
    },
    write,
  });
}

/** The answer to what they wrote, worked on by the same commands as an email of a sequence. */
export function createAnswering(
  store: PanelStore,
  deps: CommandDeps,
  then: {
    ended(): void;
    editors(): Promise<void>;
    answered(touch: Touch): Promise<void>;
    flush(): Promise<void>;
  },
): { actions: ReplyActions; resume(): Promise<void> } {
  const own = replyStore(store);
  const drafting = createDrafting(store, deps, then);
  const verifying = createVerifying(own, deps);
  const insert = createInserting(own, deps, verifying, {
    editors: then.editors,
    // It is no step of the sequence, but they wait for nothing any more.
    touched: then.answered,
    flush: then.flush,
  });
  const rewrite = createRewriting(own, deps);
  return {
    actions: {
      dispatch: own.dispatch,
      draft: () => void drafting.generate(),
      stop: drafting.stop,
      insert: (step, mode, sure) => void insert(step, mode, sure),
      rewrite: (step, options) => void rewrite(step, options),
      checkAgain: (step) => void verifying.again(step),
    },
    resume: drafting.resume,
  };
}
