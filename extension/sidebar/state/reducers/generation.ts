import type { Problem } from '../../../client/index.ts';
import { plural, t } from '../../../i18n/text.ts';
import { pinned, withJudged } from '../../../sequence/judged.ts';
import { isWhole, lastStepOf, nextMissing } from '../../../sequence/steps.ts';
import { isTouched, receive, revise, withAlternative } from '../../../sequence/versions.ts';
import type { GenerationRecord, Work } from '../../../storage/work.ts';
import { restsOn } from '../../notices/situation.ts';
import type { PanelState } from '../state.ts';
import {
  briefSent,
  type Handlers,
  nameOf,
  onPress,
  onStep,
  onWork,
  withSession,
  written,
} from './common.ts';

/** What a new generation sets aside. */
const beforeOf = (
  { key, generation, steps }: Work,
  anew: string | undefined,
): Pick<Work, 'before'> =>
  steps.length > 0
    ? { before: { steps, ...(generation && { generation }), ...(anew && { key }) } }
    : {};

/** The new emails are here. Of those they replace, what the user worked on and nothing took the place of stays: no text is lost. */
function withoutBefore({ before, ...work }: Work): Work {
  const replaced = before && !before.key ? before.steps : [];
  const kept = replaced.filter(
    (saved) => isTouched(saved) && !work.steps.some(({ step }) => step === saved.step),
  );
  return { ...work, steps: [...work.steps, ...kept].sort((one, other) => one.step - other.step) };
}

/** Emails of the same offer stay as earlier versions; those of another are a sequence of their own. */
const olderSteps = ({ before }: Work) => (before?.key ? [] : before?.steps);

/** Nothing came of it: the sequence it was to replace is back. */
const withBeforeBack = ({ before, generation: _, ...work }: Work): Work => ({
  ...work,
  steps: [],
  ...before,
});

/** Stopped while the best was chosen or checked: every email is here, and nothing is left to write. */
function endedBy({ work }: PanelState, { kind }: Problem): GenerationRecord['state'] {
  if (kind !== 'stopped') return 'partial';
  return work && isWhole(work) ? 'done' : 'stopped';
}

/** A refusal because of what they wrote says which line it rests on. */
function withLine({ work }: PanelState, problem: Problem): Problem {
  const refused = problem.kind === 'declined' || problem.kind === 'opted-out';
  const line = refused && work?.generation ? restsOn(work.generation) : null;
  return line ? { ...problem, line } : problem;
}

function revisedWords(name: string, by: 'choice' | 'mended', touched: boolean): string {
  if (touched) return t('status.otherVersion', { name });
  return by === 'choice' ? t('status.better') : t('status.corrected', { name });
}

type Asked = Parameters<typeof lastStepOf>[0] | null;
const lastOf = (work: Asked): number => lastStepOf(work ?? { steps: [] });

const writingWords = ({ isReply }: PanelState, step: number, work: Asked): string =>
  isReply ? t('status.writingReply') : t('status.writingEmail', { step, last: lastOf(work) });

function doneWords({ isReply }: PanelState, complete: boolean): string {
  if (isReply) return t('status.replyReady');
  return complete ? t('status.allReady') : t('status.someFailed');
}

/** One generation, from its start to its end. */
export const GENERATION = {
  generationStarted: (state, { generation, anew }) => {
    const asked = { generation, steps: [] };
    const step = nextMissing(asked);
    return {
      ...onWork(state, ({ before, ...work }) => ({
        ...work,
        ...(anew && { key: anew }),
        generation,
        steps: [],
        ...beforeOf(work, anew),
      })),
      writing: { step, characters: 0 },
      choosing: null,
      checks: {},
      problem: null,
      insertions: {},
      open: step,
      folded: true,
      status: writingWords(state, step, asked),
    };
  },
  resumed: (state) => {
    const step = state.work ? nextMissing(state.work) : 1;
    return {
      ...onPress(state, { state: 'writing' }),
      writing: { step, characters: 0 },
      choosing: null,
      problem: null,
      folded: true,
      status: writingWords(state, step, state.work),
    };
  },
  situation: (state, { situation }) => onPress(state, { situation }),
  session: (state, { sequenceId, session }) => withSession(onPress(state, { sequenceId }), session),
  progress: (state, { step, characters }) => ({ ...state, writing: { step, characters } }),
  email: (state, { email }) => {
    const next = onWork(state, (work) => ({
      ...work,
      steps: receive(work.steps, email, briefSent(state), olderSteps(work)),
    }));
    return {
      ...next,
      writing: state.writing && {
        step: Math.min(email.step + 1, lastOf(state.work)),
        characters: 0,
      },
      open: written(next) === 1 ? email.step : state.open,
      status: state.isReply
        ? t('status.replyReady')
        : t('status.emailReady', { step: email.step, last: lastOf(state.work) }),
    };
  },
  choosing: (state, { of }) => ({
    ...state,
    choosing: of,
    status: plural('status.picking', of),
  }),
  revised: (state, { email, by }) => {
    const theirs = state.work?.steps.find(({ step }) => step === email.step);
    if (!theirs) return state;
    return {
      ...onStep(state, email.step, (saved) => revise(saved, email, by, briefSent(state))),
      choosing: null,
      status: revisedWords(nameOf(state, email.step), by, isTouched(theirs)),
    };
  },
  alternative: (state, { emails }) => ({
    ...onWork(state, (work) => ({
      ...work,
      steps: withAlternative(work.steps, emails, briefSent(state)),
    })),
    choosing: null,
  }),
  judged: (state, { step, sentences }) => ({
    ...onStep(state, step, (saved) => withJudged(saved, pinned(sentences, briefSent(state)))),
    // The first email is judged while the choice is still going on.
    choosing: step === state.work?.steps[0]?.step ? state.choosing : null,
  }),
  unwritten: (state, { step, message }) => {
    const others = state.work?.generation?.unwritten?.filter((other) => other.step !== step) ?? [];
    return {
      ...onPress(state, { unwritten: [...others, { step, message }] }),
      status: t('status.notWritten', { name: nameOf(state, step) }),
    };
  },
  done: (state, { session, complete }) => ({
    ...withSession(
      onWork(onPress(state, { state: complete ? 'done' : 'partial' }), withoutBefore),
      session,
    ),
    writing: null,
    choosing: null,
    status: doneWords(state, complete),
  }),
  answered: (state, { left }) => ({
    ...onPress(state, { state: 'done' }),
    writing: null,
    rewritesLeft: left,
    status: doneWords(state, true),
  }),
  broke: (state, { problem }) => {
    const arrived = written(state) > 0;
    const next = arrived
      ? onPress(state, { state: endedBy(state, problem) })
      : onWork(state, withBeforeBack);
    return {
      ...next,
      writing: null,
      choosing: null,
      problem: withLine(state, problem),
      folded: arrived,
      open: arrived ? state.open : null,
      status: problem.message,
    };
  },
  unknown: (state, { problem }) =>
    state.problem || state.writing
      ? state
      : { ...state, quota: null, problem: { ...problem, asking: true }, status: problem.message },
} satisfies Partial<Handlers>;
