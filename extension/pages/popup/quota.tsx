import type { SessionStatus } from '../../../shared/contract/session.ts';
import { BiggerPlan, UpgradeHint } from '../../common/upgrade.tsx';
import { hourWords } from '../../format/quota.ts';
import { clock, dayOf, untilWords } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { Meter } from '../../ui/meter.tsx';
import { Notice } from '../../ui/notice.tsx';
import { richPlural } from '../../ui/rich.tsx';

const capital = (word: string): string => word.slice(0, 1).toLocaleUpperCase() + word.slice(1);

/** "Pro · renews Dec 14 · 17 left this hour". */
function planLine({ plan, renewsAt, hour, canGenerate }: SessionStatus, now: Date): string {
  const left = Math.max(0, hour.limit - hour.used);
  return [
    capital(plan),
    renewsAt ? t('popup.quota.renews', { day: dayOf(renewsAt, now) }) : '',
    canGenerate ? t('popup.quota.leftThisHour', { count: left }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Little enough is left to speak of a bigger plan; on the free one it is offered wherever it can be had. */
const isShort = ({ plan, upgradeUrl, generationsUsed, maxGenerations }: SessionStatus): boolean =>
  (plan === 'free' && Boolean(upgradeUrl)) ||
  (maxGenerations - generationsUsed) * 5 <= maxGenerations;

/** Plan, what is left, the hour; and when something is blocked, what and why. */
export function Quota({
  status,
  worker,
  now,
}: {
  status: SessionStatus;
  worker: string;
  now: Date;
}) {
  const { generationsUsed: used, maxGenerations: max, canGenerate, hour } = status;
  const left = Math.max(0, max - used);
  return (
    <section className="part" aria-label={t('popup.quota.label')}>
      <div>
        <p className="figure">
          {richPlural(
            status.renewsAt ? 'popup.quota.leftThisMonth' : 'popup.quota.left',
            max,
            {},
            { left },
          )}
        </p>
        <Meter label={t('popup.quota.used', { used, max })} value={used} max={max} />
        <p className="secondary">{planLine(status, now)}</p>
      </div>
      {canGenerate && isShort(status) && (
        <p className="secondary">
          <BiggerPlan status={status} worker={worker} />
        </p>
      )}
      {!canGenerate && (
        <Notice look="look" title={t('popup.quota.out')}>
          <UpgradeHint status={status} worker={worker} now={now} />
        </Notice>
      )}
      {canGenerate && hour.resetsAt && (
        <Notice look="look" title={t('popup.quota.again', { time: clock(hour.resetsAt, now) })}>
          {hourWords(hour.limit, untilWords(hour.resetsAt, now))}
        </Notice>
      )}
    </section>
  );
}
