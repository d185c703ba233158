import type { StandingEmail } from '../../../shared/contract/rewrite.ts';
import { plural, t } from '../../i18n/text.ts';
import { shownEmail } from '../../sequence/versions.ts';
import type { RewriteOptions } from '../actions-context.ts';
import { leftToSend, wentOut } from '../state/channels.ts';
import type { PanelState } from '../state/state.ts';
import type { PanelStore } from './deps.ts';
import type { Outcome } from './rewrite.ts';

/** All emails as they stand, for an order that concerns the whole sequence. */
const standing = (state: PanelState): StandingEmail[] =>
  (state.work?.steps ?? []).map((saved) => {
    const { subjectLineA, body } = shownEmail(saved);
    return { step: saved.step, subjectLineA, body, ...(wentOut(state, saved) && { sent: true }) };
  });

function summary(outcomes: readonly Outcome[]): string {
  const count = (what: Outcome): number => outcomes.filter((one) => one === what).length;
  const [changed, same, failed] = [count('rewritten'), count('unchanged'), count('failed')];
  return [
    changed > 0 ? plural('sidebar.steer.changed', changed) : t('sidebar.steer.none'),
    changed > 0 && same > 0 ? plural('sidebar.steer.same', same) : '',
    failed > 0 ? plural('sidebar.steer.failed', failed) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Has every email that is not sent yet changed by one order; those it does not concern stay as they are and use no rewrite. */
export const createSteering =
  (store: PanelStore, rewrite: (step: number, options: RewriteOptions) => Promise<Outcome>) =>
  async (options: Pick<RewriteOptions, 'kind' | 'words'>): Promise<void> => {
    const state = store.get();
    const sequence = standing(state);
    store.dispatch({ type: 'steered', steered: null });
    // One after the other: the server sets something aside for each that runs, and a sequence has room for a few at once.
    const outcomes: Outcome[] = [];
    for (const { step } of leftToSend(state)) {
      if (store.get().work?.key !== state.work?.key) return;
      outcomes.push(await rewrite(step, { ...options, sequence }));
    }
    if (store.get().work?.key === state.work?.key)
      store.dispatch({
        type: 'steered',
        steered: {
          text: summary(outcomes),
          ...(outcomes.includes('failed') && { failed: { words: options.words ?? '' } }),
        },
      });
  };
