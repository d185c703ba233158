import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { PaymentPage } from '../../common/payment-page.ts';
import { SubscriptionNotice } from '../../common/subscription-notice.tsx';
import { BiggerPlan, UpgradeHint } from '../../common/upgrade.tsx';
import { capital } from '../../format/capital.ts';
import { hourWords } from '../../format/quota.ts';
import { clock, dayOf, untilWords } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { Meter } from '../../ui/meter.tsx';
import { Notice } from '../../ui/notice.tsx';
import { richPlural } from '../../ui/rich.tsx';
import type { PopupActions } from './state.ts';

/** "Pro · renews Dec 14 · 17 left this hour". */
function planLine(status: SessionStatus, now: Date): string {
  const { plan, renewsAt, hour, canGenerate } = status;
  const isEnding = status.billing?.subscription?.state === 'cancelled';
  const left = Math.max(0, hour.limit - hour.used);
  return [
    capital(plan),
    renewsAt && !isEnding ? t('popup.quota.renews', { day: dayOf(renewsAt, now) }) : '',
    canGenerate ? t('popup.quota.leftThisHour', { count: left }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Little enough is left to speak of a bigger plan; on the free one it is offered wherever it can be had. */
function isShort({ plan, upgradeUrl, billing, ...used }: SessionStatus): boolean {
  const { generationsUsed, maxGenerations } = used;
  return (
    (plan === 'free' && Boolean(upgradeUrl || billing?.offers.length)) ||
    (maxGenerations - generationsUsed) * 5 <= maxGenerations
  );
}

/** Plan, what is left, the hour; and when something is blocked, what and why. */
export function Quota({
  status,
  worker,
  payment,
  actions,
  now,
}: {
  status: SessionStatus;
  worker: string;
  payment: PaymentPage;
  actions: Pick<PopupActions, 'upgrade' | 'managePlan'>;
  now: Date;
}) {
  const upgrade = { status, worker, page: payment, onUpgrade: actions.upgrade };
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
      <SubscriptionNotice status={status} page={payment} onManage={actions.managePlan} now={now} />
      {canGenerate && isShort(status) && (
        <div className="secondary">
          <BiggerPlan {...upgrade} />
        </div>
      )}
      {!canGenerate && (
        <Notice look="look" title={t('popup.quota.out')}>
          <UpgradeHint {...upgrade} now={now} />
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
