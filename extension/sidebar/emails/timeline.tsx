import { useState } from 'react';
import type { Channel } from '../../../shared/contract/channel.ts';
import { countWords, wordCount } from '../../coach/index.ts';
import { isFinal } from '../../contacts/index.ts';
import { CHANNELS, channelOptions } from '../../format/channels.ts';
import { plural, t } from '../../i18n/text.ts';
import { dateOf, weekendOf } from '../../sequence/calendar.ts';
import { dayOfStep } from '../../sequence/due.ts';
import { type PlanDay, planDays } from '../../sequence/plan.ts';
import { FIRST_OPTIONAL, titleOf, workSteps } from '../../sequence/steps.ts';
import { asText, chosenSubject, shownEmail } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useActions } from '../actions-context.ts';
import { WritingButton } from '../main-button.tsx';
import { SituationLine } from '../notices/situation-line.tsx';
import { channelOf, channelOfStep, draftOf, touchesOf } from '../state/channels.ts';
import { type Coaching, coachingOf, NOTHING_SEEN } from '../state/coaching.ts';
import { isPaused } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import { EmailCard } from './email-card.tsx';
import { OptionalEmails } from './optional-emails.tsx';
import { DayLabel, dueWords, PlannedDay, sentLabel } from './planned-day.tsx';
import { SteerLine } from './steer-line.tsx';

const firstWords = (body: string): string => body.replace(/\s+/gu, ' ').slice(0, 120);

/** Only what is wrong is said of an email that is folded up. */
function graveWords({ findings }: Coaching): string {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  return count === 0 ? '' : countWords(count, true);
}

/** Words as the coach counts them; a note is counted in characters, below its text. */
function lengthWords(saved: SavedStep, channel: Channel, went: string): string {
  const count = channel === 'note' ? 0 : wordCount(draftOf(saved, channel).body);
  return [count ? plural('sidebar.timeline.words', count) : '', went].filter(Boolean).join(' · ');
}

/** "You’ve already sent two emails, so this picks up at email 3." Of seven at most six went out. */
function alreadyWords(count: number): string {
  const named = ([2, 3, 4, 5, 6] as const).find((each) => each === count);
  return named
    ? t(`sidebar.timeline.already.n${named}`, { next: count + 1 })
    : t('sidebar.timeline.alreadyOne', { next: count + 1 });
}

/** Something went out, and nothing they said stands against the rest. */
const goesOn = (state: PanelState): boolean =>
  touchesOf(state).length > 0 && !isFinal(state.contact?.status) && !isPaused(state);

/** A written email: a line, or the open card. */
function Written({
  saved,
  state,
  coaching,
  day,
  now,
}: {
  saved: SavedStep;
  state: PanelState;
  coaching: Coaching;
  day: PlanDay | undefined;
  now: Date;
}) {
  const { dispatch } = useActions();
  const open = state.open === saved.step;
  const channel = channelOfStep(state, saved.step);
  const email = shownEmail(saved);
  const by = touchesOf(state).findLast(({ step }) => step === saved.step)?.channel;
  const went = day ? sentLabel(saved, day, by, now) : '';
  const dueNow = day && goesOn(state) ? dueWords(day, now) : '';
  return (
    <>
      <h3>
        <button
          type="button"
          className="step-head"
          aria-expanded={open}
          onClick={() => dispatch({ type: 'opened', step: open ? null : saved.step })}
        >
          <b>{titleOf(saved.step, email.angle)}</b>
          <span>
            {open
              ? dueNow || lengthWords(saved, channel, went)
              : went || dueNow || graveWords(coaching) || lengthWords(saved, channel, '')}
          </span>
          {!open && (
            <span className="one-line">
              <i>{chosenSubject(saved)}</i> — {firstWords(email.body)}
            </span>
          )}
        </button>
      </h3>
      {open && <EmailCard key={state.work?.key} saved={saved} state={state} coaching={coaching} />}
      {open && day?.is === 'planned' && state.work?.generation?.state !== 'writing' && (
        <PlannedDay saved={saved} day={day} />
      )}
    </>
  );
}

/** How much of a usual email is there, as the widths of three bars. */
function barsAt(characters: number): number[] {
  const lines = Math.min(3, 1 + Math.floor(characters / 160));
  return [92, 78, 54].slice(0, lines);
}

/** An email that is not there: being written, still to come, or failed. */
function Unwritten({ step, state }: { step: number; state: PanelState }) {
  const failed = state.work?.generation?.unwritten?.find((each) => each.step === step);
  const now = state.writing?.step === step;
  return (
    <>
      <h3 className={now ? 'step-head' : 'step-head faint'}>
        <b>{titleOf(step)}</b>
        {now && <span>{t('sidebar.timeline.writing')}</span>}
        {!now && !state.writing && (
          <span>{t(`sidebar.timeline.${failed ? 'failed' : 'notWritten'}`)}</span>
        )}
      </h3>
      {now && <Skeleton widths={barsAt(state.writing?.characters ?? 0)} />}
      {failed && !state.writing && <p className="one-line">{failed.message}</p>}
    </>
  );
}

/** For which channel the emails are shown, and all of them at once for the clipboard. */
function SequenceToolbar({ state, channel }: { state: PanelState; channel: Channel }) {
  const { copy, dispatch } = useActions();
  const choose = (chosen: string) =>
    dispatch({
      type: 'channel',
      channel: CHANNELS.find((each) => each === chosen) ?? null,
    });
  return (
    <>
      {channel === 'email' && (
        <LinkButton
          secondary
          onClick={() => copy(asText(state.work?.steps ?? []), t('copied.all'))}
        >
          {t('sidebar.timeline.copyAll')}
        </LinkButton>
      )}
      <Choice
        label={t('sidebar.timeline.for')}
        value={channel}
        options={channelOptions()}
        onChoose={choose}
      />
    </>
  );
}

/** The day of each email: when it went out, or when it is to. */
function daysOf(state: PanelState, now: Date): Map<number, PlanDay> {
  const steps = (state.work?.steps ?? []).map((saved) => ({
    step: saved.step,
    day: dayOfStep(saved),
    planned: saved.planned,
  }));
  const days = planDays(
    steps,
    touchesOf(state),
    dateOf(now),
    weekendOf(navigator.language),
    state.contact?.status?.until,
  );
  return new Map(days.map((day) => [day.step, day]));
}

/** The emails on a line of days: one open, the others a line. */
export function Timeline({ state, now }: { state: PanelState; now: Date }) {
  const channel = channelOf(state);
  const coached = coachingOf(state);
  const days = daysOf(state, now);
  const steps = state.work ? workSteps(state.work) : [];
  const first = steps[0] ?? 1;
  const [folded, setFolded] = useState(true);
  const optional = steps.filter((step) => step >= FIRST_OPTIONAL && step > first);
  const isOpen = optional.some((step) => step === state.open);
  const isFolded = folded && !isOpen && !state.writing;
  const isHidden = (step: number): boolean => isFolded && optional.includes(step);
  return (
    <section aria-labelledby="emails" aria-busy={state.writing !== null}>
      <h2 id="emails" className="seen-by-readers-only">
        {t('sidebar.timeline.title')}
      </h2>
      {/* One row for both, so that nothing moves up under the pointer when the last email is there. */}
      <div className="over-steps">
        {state.writing ? (
          <WritingButton state={state} />
        ) : (
          <SequenceToolbar state={state} channel={channel} />
        )}
      </div>
      {state.work?.generation && <SituationLine generation={state.work.generation} />}
      {first > 1 && <p className="foot">{alreadyWords(first - 1)}</p>}
      <ol className="steps">
        {steps.map((step) => {
          const saved = state.work?.steps.find((each) => each.step === step);
          return (
            <li key={step} className={saved ? 'step there' : 'step'} hidden={isHidden(step)}>
              <DayLabel day={saved && days.get(step)} />
              <div className="mail">
                {saved ? (
                  <Written
                    saved={saved}
                    state={state}
                    coaching={coached.get(step) ?? NOTHING_SEEN}
                    day={days.get(step)}
                    now={now}
                  />
                ) : (
                  <Unwritten step={step} state={state} />
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {optional.length > 0 && (
        <OptionalEmails
          steps={optional}
          folded={isFolded}
          onFold={state.writing || isOpen ? undefined : setFolded}
        />
      )}
      <SteerLine state={state} />
      {state.choosing !== null && <p className="foot">{t('sidebar.timeline.picking')}</p>}
    </section>
  );
}
