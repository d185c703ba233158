import { briefOf } from '../state/current-brief.ts';
import { screenOf } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import {
  Declined,
  Failed,
  HourOver,
  Moved,
  Offline,
  OptedOut,
  Orphaned,
  Partial,
  QuotaUsed,
} from './notices.tsx';

/** What concerns the whole page, on top of everything: it changed, or the extension did. */
export const PageStanding = ({ state }: { state: PanelState }) => {
  if (state.orphaned) return <Orphaned />;
  return state.moved ? <Moved who={state.work?.who} writing={state.writing !== null} /> : null;
};

/** What concerns the writing, where the button is: what stands in the way, or how the last press ended. */
export const WritingStanding = ({ state, now }: { state: PanelState; now: Date }) => {
  const { work, trouble, settings, quota, writing } = state;
  const screen = screenOf({ ...state, moved: false, orphaned: false });
  if (writing || !settings) return null;
  if (screen === 'offline') return <Offline />;
  if (screen === 'quota-used')
    return <QuotaUsed quota={quota} worker={settings.worker} now={now} />;
  if (screen === 'hour-not-over')
    return <HourOver quota={quota} now={now} said={trouble?.advice} />;
  if (screen === 'partial' && work) return <Partial work={work} trouble={trouble} />;
  const person = briefOf(state)?.brief.prospect;
  const firstName = person?.firstName ?? person?.fullName;
  if (trouble?.kind === 'declined') return <Declined trouble={trouble} firstName={firstName} />;
  if (trouble?.kind === 'opted-out') return <OptedOut trouble={trouble} firstName={firstName} />;
  return trouble && trouble.kind !== 'stopped' ? (
    <Failed screen={screen} trouble={trouble} />
  ) : null;
};
