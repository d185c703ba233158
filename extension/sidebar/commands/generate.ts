import type { Client, Pressed, Problem, Writing } from '../../client/index.ts';
import { nextSequenceKey } from '../../contacts/index.ts';
import type { SavedOffer } from '../../storage/items.ts';
import type { GenerationRecord } from '../../storage/work.ts';
import type { Action } from '../state/actions.ts';
import { briefOf } from '../state/current-brief.ts';
import { canGenerate } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** What an event of the stream means to the sidebar. */
function actionOf(event: Writing): Action {
  switch (event.event) {
    case 'session':
      return { type: 'session', sequenceId: event.data.sequenceId, session: event.data.session };
    case 'progress':
      return { type: 'progress', step: event.data.step, characters: event.data.characters };
    case 'email':
      return { type: 'email', email: event.data };
    case 'situation':
      return { type: 'situation', situation: event.data };
    case 'choosing':
      return { type: 'choosing', of: event.data.of };
    case 'revised':
      return { type: 'revised', ...event.data };
    case 'alternative':
      return { type: 'alternative', emails: event.data.emails };
    case 'checked':
      return { type: 'judged', ...event.data };
    case 'unwritten':
      return { type: 'unwritten', step: event.data.step, message: event.data.message };
    case 'done':
      return { type: 'done', session: event.data.session, complete: event.data.complete };
    case 'answered':
      return { type: 'answered', left: event.rewritesLeft };
    case 'reconnecting':
      return {
        type: 'say',
        status: 'Connection lost. Trying again; you’re never charged twice.',
      };
    case 'failed':
      return { type: 'broke', problem: event.problem };
  }
}

/** The emails that are there sell something else: what is written now is no further version of them. */
function ofAnotherOffer({ work }: PanelState, offer: SavedOffer): boolean {
  const { press, steps } = work ?? {};
  if (!press || !steps?.length) return false;
  // Sequences of before an offer was noted down with them tell by what they sell.
  return press.offerId ? press.offerId !== offer.id : press.brief.yourProduct !== offer.yourProduct;
}

/** The client turns every failure of the Worker into words; what is thrown all the same is the browser's: its storage is full or gone. */
const NOT_BEGUN: Problem = {
  kind: 'failed',
  message: 'This browser couldn’t save what ColdCopy needs to continue.',
  advice: 'Free up some disk space or reload the page, then try again. You’re never charged twice.',
};

/** What is written, and how: a sequence, or an answer. */
type How = {
  /** Whether it may begin now. */
  may(state: PanelState): boolean;
  /** What of the press is known before anything was heard. */
  press(): Partial<GenerationRecord>;
  write(client: Client, press: Pressed): AsyncGenerator<Writing, void>;
};

const A_SEQUENCE: How = {
  may: (state) => canGenerate(state) === 'generate',
  press: () => ({}),
  write: (client, press) => client.generate(press),
};

/** Generates, stops, and takes up what was begun. */
export function createWriting(
  store: PanelStore,
  deps: CommandDeps,
  then: { ended(): void },
  how: How = A_SEQUENCE,
) {
  let running: AbortController | null = null;
  /** A press of which nothing was heard: the same brief goes out again under the same key, so that a lost answer is not paid twice. */
  let unheard: GenerationRecord | null = null;

  /** One press at a time, from its first moment: what is awaited before it is sent must not let a second one through. */
  const alone = async (act: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (running) return;
    running = new AbortController();
    try {
      await act(running.signal);
    } catch {
      store.dispatch({ type: 'broke', problem: NOT_BEGUN });
    } finally {
      running = null;
    }
  };

  const run = async (press: GenerationRecord, signal: AbortSignal): Promise<void> => {
    unheard = press;
    const client = await deps.client();
    const { brief, idempotencyKey, sequenceId } = press;
    for await (const event of how.write(client, { brief, idempotencyKey, sequenceId, signal })) {
      if (event.event === 'email') unheard = null;
      store.dispatch(actionOf(event));
    }
    then.ended();
  };

  const generate = async (signal: AbortSignal): Promise<void> => {
    const state = store.get();
    const made = briefOf(state);
    if (!made || !state.settings || !how.may(state)) return;
    const { worker } = state.settings;
    if (!state.settings.consented) await deps.consent(worker);
    const again =
      unheard?.worker === worker && JSON.stringify(unheard.brief) === JSON.stringify(made.brief);
    const idempotencyKey = again && unheard ? unheard.idempotencyKey : crypto.randomUUID();
    const press: GenerationRecord = {
      idempotencyKey,
      brief: made.brief,
      worker,
      offerId: made.offer.id,
      state: 'writing',
      ...how.press(),
    };
    const anew = ofAnotherOffer(state, made.offer) && state.contact;
    store.dispatch({
      type: 'pressed',
      press,
      ...(anew && { anew: nextSequenceKey(anew) }),
    });
    await run(press, signal);
  };

  const resume = async (signal: AbortSignal): Promise<void> => {
    const press = store.get().work?.press;
    if (!press) return;
    if (press.worker !== store.get().settings?.worker)
      return store.dispatch({
        type: 'say',
        status: `These emails were started on ${press.worker}. Set that server in Options, Advanced, to write the rest.`,
      });
    store.dispatch({ type: 'resumed' });
    await run(press, signal);
  };

  return {
    generate: () => alone(generate),
    resume: () => alone(resume),
    stop: () => running?.abort(),
  };
}
