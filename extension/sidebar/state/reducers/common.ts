import type { Brief } from '../../../../shared/contract/brief.ts';
import type { SessionView } from '../../../../shared/contract/session.ts';
import { t } from '../../../i18n/text.ts';
import { changeStep } from '../../../sequence/versions.ts';
import type { SavedStep, Work } from '../../../storage/work.ts';
import type { Action } from '../actions.ts';
import type { PanelState } from '../state.ts';

/* What the reducers of the sidebar have in common. */

export type Handlers = {
  [Type in Action['type']]: (
    state: PanelState,
    action: Extract<Action, { type: Type }>,
  ) => PanelState;
};

/** "Email 3", or what the answer is called. */
export const nameOf = ({ isReply }: PanelState, step: number): string =>
  isReply ? t('status.reply') : t('status.email', { step });

export const onWork = (state: PanelState, change: (work: Work) => Work): PanelState =>
  state.work ? { ...state, work: change(state.work) } : state;

export const onStep = (
  state: PanelState,
  step: number,
  change: (saved: SavedStep) => SavedStep,
): PanelState =>
  onWork(state, (work) => ({ ...work, steps: changeStep(work.steps, step, change) }));

/** The notes by step with one of them set, or taken away. */
export function without<T>(
  notes: Partial<Record<number, T>>,
  step: number,
  note: T | null,
): Partial<Record<number, T>> {
  const { [step]: _, ...others } = notes;
  return note ? { ...others, [step]: note } : others;
}

export const onPress = (
  state: PanelState,
  change: Partial<NonNullable<Work['generation']>>,
): PanelState =>
  onWork(state, (work) =>
    work.generation ? { ...work, generation: { ...work.generation, ...change } } : work,
  );

export const withSession = (state: PanelState, session: SessionView): PanelState => ({
  ...state,
  quota: state.quota && { ...state.quota, ...session },
});

/** The brief the emails were written by. */
export const briefSent = (state: PanelState): Partial<Brief> => state.work?.generation?.brief ?? {};

export const written = (state: PanelState) => state.work?.steps.length ?? 0;
