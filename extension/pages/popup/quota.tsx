import type { SessionStatus } from '../../../shared/contract/session.ts';
import { BiggerPlan, UpgradeHint } from '../../common/upgrade.tsx';
import { clock, dayOf, untilWords } from '../../format/times.ts';
import { Meter } from '../../ui/meter.tsx';
import { Notice } from '../../ui/notice.tsx';

const capital = (word: string): string => word.slice(0, 1).toLocaleUpperCase() + word.slice(1);

/** "Pro · renews Dec 14 · 17 left this hour". */
function planLine({ plan, renewsAt, hour, canGenerate }: SessionStatus, now: Date): string {
  const left = Math.max(0, hour.limit - hour.used);
  return [
    capital(plan),
    renewsAt ? `renews ${dayOf(renewsAt, now)}` : '',
    canGenerate ? `${left} left this hour` : '',
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
    <section className="part" aria-label="What is left">
      <div>
        <p className="figure">
          <b>{left}</b> of {max} {max === 1 ? 'sequence' : 'sequences'} left
          {status.renewsAt ? ' this month' : ''}
        </p>
        <Meter label={`${used} of ${max} sequences used`} value={used} max={max} />
        <p className="secondary">{planLine(status, now)}</p>
      </div>
      {canGenerate && isShort(status) && (
        <p className="secondary">
          <BiggerPlan status={status} worker={worker} />
        </p>
      )}
      {!canGenerate && (
        <Notice look="look" title="You’re out of sequences">
          <UpgradeHint status={status} worker={worker} now={now} />
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
