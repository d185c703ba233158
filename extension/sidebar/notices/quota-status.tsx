import type { SessionStatus } from '../../../shared/contract/session.ts';
import { briefOf } from '../state/current-brief.ts';
import { screenOf } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import {
  DeclinedNotice,
  FailureNotice,
  NotKeptNotice,
  OfflineNotice,
  OptedOutNotice,
  OrphanedNotice,
  PageChangedNotice,
  PartialNotice,
  RateLimitNotice,
} from './notices.tsx';
import { PaymentNotice, QuotaNotice } from './plan-notices.tsx';

/** What concerns the whole page, on top of everything: it changed, or the extension did; or a payment failed. */
export function PageNotice({ state, now }: { state: PanelState; now: Date }) {
  if (state.orphaned) return <OrphanedNotice />;
  if (state.unkept) return <NotKeptNotice />;
  if (state.moved)
    return <PageChangedNotice who={state.work?.who} writing={state.writing !== null} />;
  const { quota } = state;
  return quota && isUrgent(quota) ? <PaymentNotice quota={quota} now={now} /> : null;
}

/** The plan goes, or is on hold, unless something is done about the payment. */
const isUrgent = ({ billing }: SessionStatus): boolean =>
  ['past_due', 'disputed'].includes(billing?.subscription?.state ?? '');

/** What concerns the writing, where the button is: what stands in the way, or how the last generation ended. */
export function GenerationNotice({ state, now }: { state: PanelState; now: Date }) {
  const { work, problem, settings, quota, writing } = state;
  const screen = screenOf({ ...state, moved: false, orphaned: false });
  if (writing || !settings) return null;
  if (screen === 'offline') return <OfflineNotice />;
  if (screen === 'quota-used')
    return <QuotaNotice quota={quota} worker={settings.worker} now={now} />;
  if (screen === 'hour-not-over')
    return <RateLimitNotice quota={quota} now={now} said={problem?.advice} />;
  if (screen === 'partial' && work) return <PartialNotice work={work} problem={problem} />;
  const person = briefOf(state)?.brief.prospect;
  const firstName = person?.firstName ?? person?.fullName;
  if (problem?.kind === 'declined')
    return <DeclinedNotice problem={problem} firstName={firstName} />;
  if (problem?.kind === 'opted-out')
    return <OptedOutNotice problem={problem} firstName={firstName} />;
  return problem && problem.kind !== 'stopped' ? (
    <FailureNotice screen={screen} problem={problem} />
  ) : null;
}
