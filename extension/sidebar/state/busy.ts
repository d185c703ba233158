import type { Insertion, PanelState, Rewriting } from './state.ts';

const isGoingIn = (insertion: Insertion | undefined): boolean =>
  insertion?.kind === 'inserting' || insertion?.kind === 'checking';

export const isRewriting = ({ rewriting }: Pick<PanelState, 'rewriting'>): boolean =>
  Object.values(rewriting).some((each: Rewriting | undefined) => each?.kind === 'writing');

/**
 * Whether something is under way that belongs to who is shown: emails or an answer being written or put into the page. Until it has ended
 * nobody else may be shown, or it would be booked to them. A rewrite of a sequence's email finds its way back by itself.
 */
export const isBusy = (state: PanelState): boolean =>
  isRewriting(state.reply) ||
  [state, state.reply].some(
    ({ writing, insertions }) => writing !== null || Object.values(insertions).some(isGoingIn),
  );
