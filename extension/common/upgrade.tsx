import type { SessionStatus } from '../../shared/contract/session.ts';
import { dayOf } from '../format/times.ts';

/** Where a bigger plan is to be had: its address, or whoever runs the Worker. */
export const BiggerPlan = ({ status, worker }: { status: SessionStatus | null; worker: string }) =>
  status?.upgradeUrl ? (
    <a href={status.upgradeUrl} target="_blank" rel="noreferrer">
      Upgrade
    </a>
  ) : (
    `To upgrade, contact the owner of ${new URL(worker).host}.`
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
    {status?.renewsAt && `Your plan renews on ${dayOf(status.renewsAt, now)}. `}
    <BiggerPlan status={status} worker={worker} />
  </>
);
