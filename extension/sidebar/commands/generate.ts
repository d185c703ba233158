import type { Client, GenerationRequest, Problem, Writing } from '../../client/index.ts';
import { nextSequenceKey } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
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
        status: t('sidebar.said.connectionLost'),
      };
    case 'failed':
      return { type: 'broke', problem: event.problem };
  }
}

/** The emails that are there sell something else: what is written now is no further version of them. */
function ofAnotherOffer({ work }: PanelState, offer: SavedOffer): boolean {
  const { generation, steps } = work ?? {};
  if (!generation || !steps?.length) return false;
  // Sequences of before an offer was noted down with them tell by what they sell.
  return generation.offerId
    ? generation.offerId !== offer.id
    : generation.brief.yourProduct !== offer.yourProduct;
}

/** The client turns every failure of the Worker into words; what is thrown all the same is the browser's: its storage is full or gone. */
const NOT_BEGUN: Problem = {
  kind: 'failed',
  message: t('sidebar.said.notSaved'),
  advice: t('sidebar.said.notSavedAdvice'),
};

/** What is written, and how: a sequence, or an answer. */
type How = {
  /** Whether it may begin now. */
  may(state: PanelState): boolean;
  /** What is known of it before the Worker answers. */
  known(): Partial<GenerationRecord>;
  write(client: Client, request: GenerationRequest): AsyncGenerator<Writing, void>;
};

const A_SEQUENCE: How = {
  may: (state) => canGenerate(state) === 'generate',
  known: () => ({}),
  write: (client, request) => client.generate(request),
};

/** Generates, stops, and takes up what was begun. */
export function createWriting(
  store: PanelStore,
  deps: CommandDeps,
  then: { ended(): void },
  how: How = A_SEQUENCE,
) {
  let running: AbortController | null = null;
  /** A generation that nothing came of yet: the same brief goes out again under the same key, so that a lost answer is not paid twice. */
  let unanswered: GenerationRecord | null = null;

  /** One at a time, from its first moment: what is awaited before it is sent must not let a second one through. */
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

  const run = async (generation: GenerationRecord, signal: AbortSignal): Promise<void> => {
    unanswered = generation;
    const client = await deps.client();
    const { brief, idempotencyKey, sequenceId } = generation;
    for await (const event of how.write(client, { brief, idempotencyKey, sequenceId, signal })) {
      if (event.event === 'email') unanswered = null;
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
      unanswered?.worker === worker &&
      JSON.stringify(unanswered.brief) === JSON.stringify(made.brief);
    const idempotencyKey = again && unanswered ? unanswered.idempotencyKey : crypto.randomUUID();
    const generation: GenerationRecord = {
      idempotencyKey,
      brief: made.brief,
      worker,
      offerId: made.offer.id,
      state: 'writing',
      ...how.known(),
    };
    const anew = ofAnotherOffer(state, made.offer) && state.contact;
    store.dispatch({
      type: 'generationStarted',
      generation,
      ...(anew && { anew: nextSequenceKey(anew) }),
    });
    await run(generation, signal);
  };

  const resume = async (signal: AbortSignal): Promise<void> => {
    const generation = store.get().work?.generation;
    if (!generation) return;
    if (generation.worker !== store.get().settings?.worker)
      return store.dispatch({
        type: 'say',
        status: t('sidebar.said.otherServer', { worker: generation.worker }),
      });
    store.dispatch({ type: 'resumed' });
    await run(generation, signal);
  };

  return {
    generate: () => alone(generate),
    resume: () => alone(resume),
    stop: () => running?.abort(),
  };
}
