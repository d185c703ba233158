import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { PaymentPage } from '../../common/payment-page.ts';
import { SubscriptionNotice } from '../../common/subscription-notice.tsx';
import { BiggerPlan, UpgradeHint } from '../../common/upgrade.tsx';
import { capital } from '../../format/capital.ts';
import { clock, dayOf, untilWords } from '../../format/times.ts';
import { Meter } from '../../ui/meter.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PopupActions } from './state.ts';

/** "Pro · renews Dec 14 · 17 left this hour". */
function planLine(status: SessionStatus, now: Date): string {
  const { plan, renewsAt, hour, canGenerate } = status;
  const isEnding = status.billing?.subscription?.state === 'cancelled';
  const left = Math.max(0, hour.limit - hour.used);
  return [
    capital(plan),
    renewsAt && !isEnding ? `renews ${dayOf(renewsAt, now)}` : '',
    canGenerate ? `${left} left this hour` : '',
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
    <section className="part" aria-label="What is left">
      <div>
        <p className="figure">
          <b>{left}</b> of {max} {max === 1 ? 'sequence' : 'sequences'} left
          {status.renewsAt ? ' this month' : ''}
        </p>
        <Meter label={`${used} of ${max} sequences used`} value={used} max={max} />
        <p className="secondary">{planLine(status, now)}</p>
      </div>
      <SubscriptionNotice status={status} page={payment} onManage={actions.managePlan} now={now} />
      {canGenerate && isShort(status) && (
        <div className="secondary">
          <BiggerPlan {...upgrade} />
        </div>
      )}
      {!canGenerate && (
        <Notice look="look" title="You’re out of sequences">
          <UpgradeHint {...upgrade} now={now} />
        </Notice>
      )}
      {canGenerate && hour.resetsAt && (
        <Notice look="look" title={`You can generate again at ${clock(hour.resetsAt, now)}`}>
          That’s {untilWords(hour.resetsAt, now)}. The limit is{' '}
          {hour.limit === 1 ? 'one sequence' : `${hour.limit} sequences`} an hour.
        </Notice>
      )}
    </section>
  );
}
