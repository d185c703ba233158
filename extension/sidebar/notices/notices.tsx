import type { SessionStatus } from '../../../shared/contract/session.ts';
import type { Problem } from '../../client/index.ts';
import { clock, untilWords } from '../../format/times.ts';
import { isWhole, nextMissing, workSteps } from '../../sequence/steps.ts';
import type { Work } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { glimpseOf } from '../emails/passage.ts';
import type { Screen } from '../state/screen.ts';

/** "Lena" → "Lena’s", "Boris" → "Boris’s", as US style has it. */
const possessive = (name: string): string => `${name}’s`;

/** The page moved on since it was read; what is here belongs to the page before. */
export function PageChangedNotice({ who, writing }: { who: string | undefined; writing: boolean }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="You opened another conversation"
      actions={!writing && <Button onClick={() => actions.read()}>Load this one</Button>}
    >
      {who
        ? `${possessive(who)} emails are saved.`
        : 'Load it to write to the person who is open now.'}
      {writing && ' You can load the new one once these are written.'}
    </Notice>
  );
}

/** The extension was updated under the page: it can be read and copied here, but not inserted. */
export const OrphanedNotice = () => (
  <Notice look="look" title="Reload this page to continue">
    {' '}
    ColdCopy was updated. Your emails are saved, and you can still copy them.
  </Notice>
);

/** The browser's storage is full or gone. Nothing is deleted to make room: what goes is the user's choice. */
export function NotKeptNotice() {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title="Your last change isn’t saved"
      actions={<Button onClick={actions.openOptions}>Open options</Button>}
    >
      This browser has no room left for ColdCopy. Nothing was deleted. Copy what you need, then free
      some disk space or delete contacts you no longer need in the options.
    </Notice>
  );
}

export const OfflineNotice = () => (
  <Notice look="look" title="You’re offline">
    {' '}
    Your emails are saved. ColdCopy continues when you’re back online.
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
      title={
        opens ? `You can generate again at ${clock(opens, now)}` : 'You’ve reached the hourly limit'
      }
      actions={<Button onClick={actions.askAgain}>Check again</Button>}
    >
      {opens && quota
        ? `That’s ${untilWords(opens, now)}. The limit is ${quota.hour.limit === 1 ? 'one sequence' : `${quota.hour.limit} sequences`} an hour. Nothing was charged.`
        : (said ?? 'Nothing was charged.')}
    </Notice>
  );
}

const SourceLine = ({ line }: { line: Problem['line'] }) =>
  line ? (
    <p>
      {line.label}: “{glimpseOf(line.text)}”
    </p>
  ) : null;

const NOTHING_CHARGED = 'Nothing was written or charged.';

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
      title={`${firstName ?? 'This person'} isn’t interested`}
      actions={<Button onClick={anyway}>Write anyway</Button>}
    >
      <p>{NOTHING_CHARGED}</p>
      <SourceLine line={problem.line} />
      <p>If that’s wrong, correct or remove the line above.</p>
    </Notice>
  );
}

/** They asked not to be contacted: only that this was misread lifts it. */
export function OptedOutNotice({ problem, firstName }: Refused) {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title={`${firstName ?? 'This person'} asked not to be contacted`}
      actions={problem.line && <Button onClick={actions.correctReading}>This is wrong</Button>}
    >
      <p>{NOTHING_CHARGED}</p>
      <SourceLine line={problem.line} />
      <p>ColdCopy won’t write to them unless that was misread.</p>
    </Notice>
  );
}

const TITLES: Partial<Record<Screen, string>> = {
  'claude-busy': 'Claude is busy',
  failed: 'The emails couldn’t be written',
};

/** The last generation gave nothing: what happened, what it cost, what to do. */
export function FailureNotice({ screen, problem }: { screen: Screen; problem: Problem }) {
  const actions = useActions();
  const isWorker = screen === 'worker-down';
  const act = isWorker ? (
    <Button onClick={actions.openOptions}>Change server address</Button>
  ) : undefined;
  return (
    <Notice
      look="stop"
      title={isWorker ? problem.message : (TITLES[screen] ?? 'That didn’t work')}
      actions={act}
    >
      {isWorker ? problem.advice : `${problem.message} ${problem.advice}`}
    </Notice>
  );
}

function missingWords(work: Work): string {
  const have = work.steps.length;
  const wanted = workSteps(work).length;
  return `You have ${have} of ${wanted} emails.`;
}

/** All emails are here, and the connection broke while the best was chosen or checked. */
function UnfinishedCheckNotice({ problem }: { problem: Problem | null }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title="The emails are ready, but checking didn’t finish"
      actions={<Button onClick={actions.writeRest}>Finish checking</Button>}
    >
      {problem?.message} That’s free.
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
      title={stopped ? `Stopped before email ${nextMissing(work)}` : 'Some emails are missing'}
      actions={
        <Button look="primary" onClick={actions.writeRest} data-main>
          Write the rest
        </Button>
      }
    >
      {missingWords(work)} {!stopped && problem?.message} One sequence was used; the rest is free.
    </Notice>
  );
}
