import type { SessionStatus } from '../../shared/contract/session.ts';
import { dayOf } from '../format/times.ts';
import { t } from '../i18n/text.ts';

/** Where a bigger plan is to be had: its address, or whoever runs the Worker. */
export const BiggerPlan = ({ status, worker }: { status: SessionStatus | null; worker: string }) =>
  status?.upgradeUrl ? (
    <a href={status.upgradeUrl} target="_blank" rel="noreferrer">
      {t('common.upgrade')}
    </a>
  ) : (
    t('common.upgradeFromOwner', { host: new URL(worker).host })
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
    {status?.renewsAt && `${t('common.renews', { day: dayOf(status.renewsAt, now) })} `}
    <BiggerPlan status={status} worker={worker} />
  </>
);
