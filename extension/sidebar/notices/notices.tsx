import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Problem } from '../../client/index.ts';
import { UpgradeHint } from '../../common/upgrade.tsx';
import { clock, untilWords } from '../../format/times.ts';
import { isWhole, nextMissing, workSteps } from '../../sequence/steps.ts';
import type { Work } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { glimpseOf } from '../emails/passage.ts';
import type { Screen } from '../state/screen.ts';

/** The page moved on since it was read; what is here belongs to the page before. */
export const PageChangedNotice = ({
  who,
  writing,
}: {
  who: string | undefined;
  writing: boolean;
}) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="This page changed"
      actions={!writing && <Button onClick={() => actions.read()}>Read again</Button>}
    >
      {who
        ? `What you see here is about ${who}, and it is kept.`
        : 'Read it again to write to the person who is open now.'}
      {writing && ' You can read the new page when these are written.'}
    </Notice>
  );
};

/** The extension was updated under the page: it can be read and copied here, but not inserted. */
export const OrphanedNotice = () => (
  <Notice look="look" title="Refresh this page to go on">
    ColdCopy was updated and lost touch with this page. Everything here is kept; you can still copy
    it.
  </Notice>
);

export const OfflineNotice = () => (
  <Notice look="look" title="You are offline">
    What is written is kept. ColdCopy goes on when the connection is back.
  </Notice>
);

const planWords = ({ plan, maxGenerations }: SessionStatus): string =>
  `You have used ${maxGenerations === 1 ? 'the one generation' : `all ${maxGenerations} generations`} of the ${plan} plan.`;

/** The plan is used up: the way on, and what still works. */
export const QuotaNotice = ({
  quota,
  worker,
  now,
}: {
  quota: SessionStatus | null;
  worker: string;
  now: Date;
}) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={quota ? planWords(quota) : 'You have used all generations of your plan.'}
      actions={<Button onClick={actions.askAgain}>Check again</Button>}
    >
      <UpgradeHint status={quota} worker={worker} now={now} /> Emails you have can be edited, copied
      and inserted as before.
    </Notice>
  );
};

/** This hour is used up: when it opens again. */
export const RateLimitNotice = ({
  quota,
  now,
  said,
}: {
  quota: SessionStatus | null;
  now: Date;
  said: string | undefined;
}) => {
  const actions = useActions();
  const opens = quota?.hour.resetsAt;
  return (
    <Notice
      look="look"
      title={
        opens ? `The next sequence can be written at ${clock(opens, now)}` : 'This hour is used up'
      }
      actions={<Button onClick={actions.askAgain}>Check again</Button>}
    >
      {opens && quota
        ? `That is ${untilWords(opens, now)}: ${quota.hour.limit === 1 ? 'one sequence' : `${quota.hour.limit} sequences`} an hour. Nothing was charged.`
        : (said ?? 'Nothing was charged.')}
    </Notice>
  );
};

/** The person said no in this thread. */
export const SaidNoNotice = ({ firstName }: { firstName: string | undefined }) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={`${firstName ?? 'This person'} said no in this thread`}
      actions={
        <Button onClick={() => actions.dispatch({ type: 'write-anyway' })}>Write anyway</Button>
      }
    >
      Another email would be unwelcome, so ColdCopy writes nothing by itself.
    </Notice>
  );
};

const SourceLine = ({ line }: { line: Problem['line'] }) =>
  line ? (
    <p>
      {line.label}: “{glimpseOf(line.text)}”
    </p>
  ) : null;

const NOTHING_CHARGED = 'Nothing was written, and nothing was charged.';

type Refused = { problem: Problem; firstName: string | undefined };

/** They said no, as the writer reads it: a second press writes all the same. */
export const DeclinedNotice = ({ problem, firstName }: Refused) => {
  const actions = useActions();
  const anyway = () => {
    actions.dispatch({ type: 'write-anyway' });
    actions.generate();
  };
  return (
    <Notice
      look="look"
      title={`${firstName ?? 'This person'} said no`}
      actions={<Button onClick={anyway}>Write anyway</Button>}
    >
      <p>{NOTHING_CHARGED}</p>
      <SourceLine line={problem.line} />
      <p>If that is misread, correct the line above or take it out.</p>
    </Notice>
  );
};

/** They asked not to be contacted: nothing but the line it rests on can change that. */
export const OptedOutNotice = ({ problem, firstName }: Refused) => (
  <Notice look="stop" title={`${firstName ?? 'This person'} asked not to be contacted`}>
    <p>{NOTHING_CHARGED}</p>
    <SourceLine line={problem.line} />
    <p>
      If that is misread, correct the line above or take it out, and generate again. Otherwise
      ColdCopy writes nothing to them.
    </p>
  </Notice>
);

const TITLES: Partial<Record<Screen, string>> = {
  'claude-busy': 'Claude is busy',
  failed: 'These emails could not be written',
};

/** The last press gave nothing: what happened, what it cost, what to do. */
export const FailureNotice = ({ screen, problem }: { screen: Screen; problem: Problem }) => {
  const actions = useActions();
  const isWorker = screen === 'worker-down';
  const act = isWorker ? (
    <Button onClick={actions.openOptions}>Change the address</Button>
  ) : undefined;
  return (
    <Notice
      look="stop"
      title={isWorker ? problem.message : (TITLES[screen] ?? 'This did not work')}
      actions={act}
    >
      {isWorker ? problem.advice : `${problem.message} ${problem.advice}`}
    </Notice>
  );
};

const missingWords = (work: Work): string => {
  const have = work.steps.length;
  const wanted = workSteps(work).length;
  return `${have} of ${wanted} emails ${have === 1 ? 'is' : 'are'} here.`;
};

/** All emails are here, and the connection broke while the best was chosen or checked. */
const UnfinishedCheckNotice = ({ problem }: { problem: Problem | null }) => {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="The emails are here, but checking them did not finish"
      actions={<Button onClick={actions.writeRest}>Finish checking</Button>}
    >
      {problem?.message} Nothing more is charged.
    </Notice>
  );
};

/** Writing broke or was stopped after some emails: they are paid for, and the rest costs nothing. */
export const PartialNotice = ({ work, problem }: { work: Work; problem: Problem | null }) => {
  const actions = useActions();
  const stopped = problem?.kind === 'stopped' || work.press?.state === 'stopped';
  if (isWhole(work)) return <UnfinishedCheckNotice problem={problem} />;
  return (
    <Notice
      look={stopped ? 'plain' : 'look'}
      title={stopped ? `Stopped before email ${nextMissing(work)}` : 'Some emails are missing'}
      actions={
        <Button look="primary" onClick={actions.writeRest} data-main>
          Write the rest
        </Button>
      }
    >
      {missingWords(work)} {!stopped && problem?.message} One generation was used; the rest is
      written free of charge.
    </Notice>
  );
};
