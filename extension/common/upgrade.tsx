import type { SessionStatus } from '../../shared/contract/session.ts';
import { dayOf } from '../format/times.ts';

/** Where a bigger plan is to be had: its address, or whoever runs the Worker. */
export const BiggerPlan = ({ status, worker }: { status: SessionStatus | null; worker: string }) =>
  status?.upgradeUrl ? (
    <a href={status.upgradeUrl} target="_blank" rel="noreferrer">
      Get a bigger plan
    </a>
  ) : (
    `To write more, ask whoever runs ${new URL(worker).host} for a bigger plan.`
  );

/** What to do when the plan is used up: wait, or get a bigger one. */
export const UpgradeHint = ({
  status,
  worker,
  now,
}: {
  status: SessionStatus | null;
  worker: string;
  now: Date;
}) => (
  <>
    {status?.renewsAt && `It renews on ${dayOf(status.renewsAt, now)}. `}
    <BiggerPlan status={status} worker={worker} />
  </>
);
