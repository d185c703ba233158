import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Problem } from '../../client/index.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { hourWords } from '../../format/quota.ts';
import { clock, untilWords } from '../../format/times.ts';
import { plural, t } from '../../i18n/text.ts';
import { isWhole, nextMissing, workSteps } from '../../sequence/steps.ts';
import type { Work } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { glimpseOf } from '../emails/passage.ts';
import type { Screen } from '../state/screen.ts';

/** The page moved on since it was read; what is here belongs to the page before. */
export function PageChangedNotice({ who, writing }: { who: string | undefined; writing: boolean }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={t('notice.moved.title')}
      actions={!writing && <Button onClick={() => actions.read()}>{t('notice.moved.load')}</Button>}
    >
      {who ? t('notice.moved.saved', { name: who }) : t('notice.moved.unknown')}
      {writing && ` ${t('notice.moved.writing')}`}
    </Notice>
  );
}

/** The extension was updated under the page: it can be read and copied here, but not inserted. */
export const OrphanedNotice = () => (
  <Notice look="look" title={t('notice.orphaned.title')}>
    {t('notice.orphaned.text')}
  </Notice>
);

/** The browser's storage is full or gone. Nothing is deleted to make room: what goes is the user's choice. */
export function NotKeptNotice() {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title={t('notice.notKept.title')}
      actions={<Button onClick={() => actions.openOptions()}>{t('notice.notKept.open')}</Button>}
    >
      {t('notice.notKept.text')}
    </Notice>
  );
}

export const OfflineNotice = () => (
  <Notice look="look" title={t('notice.offline.title')}>
    {t('notice.offline.text')}
  </Notice>
);

/** This hour is used up: when it opens again. */
export function RateLimitNotice({
  quota,
  now,
  said,
}: {
  quota: SessionStatus | null;
  now: Date;
  said: string | undefined;
}) {
  const actions = useActions();
  const opens = quota?.hour.resetsAt;
  return (
    <Notice
      look="look"
      title={opens ? t('popup.quota.again', { time: clock(opens, now) }) : t('notice.hour.reached')}
      actions={<Button onClick={actions.askAgain}>{t('notice.quota.check')}</Button>}
    >
      {opens && quota
        ? `${hourWords(quota.hour.limit, untilWords(opens, now))} ${t('problem.nothingCharged')}`
        : (said ?? t('problem.nothingCharged'))}
    </Notice>
  );
}

const SourceLine = ({ line }: { line: Problem['line'] }) =>
  line ? (
    <p>
      {t('sidebar.contact.quoted', {
        label: evidenceLabel(line.label),
        text: glimpseOf(line.text),
      })}
    </p>
  ) : null;

type Refused = { problem: Problem; firstName: string | undefined };

/** They said no, as the writer reads it: a second press writes all the same. */
export function DeclinedNotice({ problem, firstName }: Refused) {
  const actions = useActions();
  const anyway = () => {
    actions.dispatch({ type: 'write-anyway' });
    actions.generate();
  };
  return (
    <Notice
      look="look"
      title={t('sidebar.contact.notInterested', {
        name: firstName ?? t('sidebar.personUpper'),
      })}
      actions={<Button onClick={anyway}>{t('sidebar.contact.writeAnyway')}</Button>}
    >
      <p>{t('notice.refused.nothing')}</p>
      <SourceLine line={problem.line} />
      <p>{t('notice.refused.correct')}</p>
    </Notice>
  );
}

/** They asked not to be contacted: only that this was misread lifts it. */
export function OptedOutNotice({ problem, firstName }: Refused) {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title={t('sidebar.contact.optedOut', { name: firstName ?? t('sidebar.personUpper') })}
      actions={
        problem.line && (
          <Button onClick={actions.correctReading}>{t('sidebar.contact.wrong')}</Button>
        )
      }
    >
      <p>{t('notice.refused.nothing')}</p>
      <SourceLine line={problem.line} />
      <p>{t('notice.refused.unlessMisread')}</p>
    </Notice>
  );
}

function failureTitle(screen: Screen): string {
  if (screen === 'claude-busy') return t('notice.failed.busy');
  return screen === 'failed' ? t('notice.failed.written') : t('notice.failed.didNotWork');
}

/** The last generation gave nothing: what happened, what it cost, what to do. */
export function FailureNotice({ screen, problem }: { screen: Screen; problem: Problem }) {
  const actions = useActions();
  const isWorker = screen === 'worker-down';
  const words = problem.kind === 'not-allowed' ? 'common.allowAccess' : 'popup.changeServer';
  const act = isWorker ? (
    <Button onClick={() => actions.openOptions('server')}>{t(words)}</Button>
  ) : undefined;
  return (
    <Notice look="stop" title={isWorker ? problem.message : failureTitle(screen)} actions={act}>
      {isWorker ? problem.advice : `${problem.message} ${problem.advice}`}
    </Notice>
  );
}

function missingWords(work: Work): string {
  const have = work.steps.length;
  const wanted = workSteps(work).length;
  return plural('notice.partial.have', wanted, { have });
}

/** All emails are here, and the connection broke while the best was chosen or checked. */
function UnfinishedCheckNotice({ problem }: { problem: Problem | null }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={t('notice.partial.checkTitle')}
      actions={<Button onClick={actions.writeRest}>{t('notice.partial.finish')}</Button>}
    >
      {problem?.message} {t('notice.partial.free')}
    </Notice>
  );
}

/** Writing broke or was stopped after some emails: they are paid for, and the rest costs nothing. */
export function PartialNotice({ work, problem }: { work: Work; problem: Problem | null }) {
  const actions = useActions();
  const stopped = problem?.kind === 'stopped' || work.generation?.state === 'stopped';
  if (isWhole(work)) return <UnfinishedCheckNotice problem={problem} />;
  return (
    <Notice
      look={stopped ? 'plain' : 'look'}
      title={
        stopped
          ? t('notice.partial.stopped', { step: nextMissing(work) })
          : t('notice.partial.missing')
      }
      actions={
        <Button look="primary" onClick={actions.writeRest} data-main>
          {t('notice.partial.rest')}
        </Button>
      }
    >
      {missingWords(work)} {!stopped && problem?.message} {t('notice.partial.used')}
    </Notice>
  );
}
