import type { SessionStatus } from '../../worker/contract/session.ts';
import { dayOf } from './times.ts';

/** What to do when the plan is used up: wait, go where a bigger one is to be had, or ask whoever runs the Worker. */
export const WayOn = ({ status, worker, now }: { status: SessionStatus | null; worker: string; now: Date }) => (
  <>
    {status?.renewsAt && `It renews on ${dayOf(status.renewsAt, now)}. `}
    {status?.upgradeUrl ? (
      <a href={status.upgradeUrl} target="_blank" rel="noreferrer">
        Get a bigger plan
      </a>
    ) : (
      `To write more, ask whoever runs ${new URL(worker).host} for a bigger plan.`
    )}
  </>
);
