import type { Brief } from '../../../shared/contract/brief.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type { Finding } from '../../../shared/contract/sequence.ts';
import { LAST_STEP } from '../../../shared/contract/steps.ts';
import {
  type CoachFinding,
  type CoachText,
  coachEmail,
  coachSet,
  thresholdsWith,
} from '../../coach/index.ts';
import { beginOf, dayOfStep } from '../../sequence/due.ts';
import { keyOf } from '../../sequence/judged.ts';
import { lastStepOf } from '../../sequence/steps.ts';
import { shownEmail } from '../../sequence/versions.ts';
import type { CoachSettings } from '../../storage/items.ts';
import type { Judged, SavedStep } from '../../storage/work.ts';
import { besideVerdicts, leftOfWriter } from '../verdicts/beside.ts';
import { findingsOf, type PanelFinding } from '../verdicts/findings.ts';
import { judge, type Known, type Sentence } from '../verdicts/sentences.ts';
import { channelOf, channelOfStep, draftOf } from './channels.ts';
import { briefOf } from './current-brief.ts';
import type { PanelState } from './state.ts';

/** What there is to see in one email: findings, the gravest first, and what is known of its sentences. */
export type Coaching = { findings: PanelFinding[]; sentences: Sentence[]; writer: Finding[] };

export const NOTHING_SEEN: Coaching = { findings: [], sentences: [], writer: [] };

/** `key`: the thread or profile. What was put aside there says nothing about anybody else. */
type By = {
  brief: Brief;
  sent: Brief | undefined;
  coach: CoachSettings;
  key: string;
  /** The step that ends the sequence. */
  lastStep: number;
};

/** By what an email is judged: the brief as it stands now, else the one it was written by. */
function measureOf(state: PanelState): By | null {
  const sent = state.work?.generation?.brief;
  const brief = briefOf(state)?.brief ?? sent;
  return brief && state.settings && state.work
    ? {
        brief,
        sent,
        coach: state.settings.coach,
        key: state.work.key,
        // An answer ends no sequence.
        lastStep: state.isReply ? LAST_STEP : lastStepOf(state.work),
      }
    : null;
}

/** Under which a finding in the emails to one person is put aside. */
export const asideId = (key: string, id: string): string => `${key} ${id}`;

const dismissedBy = ({ coach, key }: By): string[] =>
  coach.dismissed.flatMap(({ id }) =>
    id?.startsWith(asideId(key, '')) ? id.slice(asideId(key, '').length) : [],
  );

const requestOf = (by: By, channel: Channel) => ({
  brief: by.brief,
  channel,
  lastStep: by.lastStep,
  off: by.coach.off,
  dismissed: dismissedBy(by),
  thresholds: thresholdsWith(by.coach.thresholds),
});

/** The email as the coach looks at it: as it is shown for the channel. */
export function coachTextOf(saved: SavedStep, channel: Channel): CoachText {
  const { subjectLineA, subjectLineB } = shownEmail(saved);
  const { body } = draftOf(saved, channel);
  return channel === 'email' || channel === 'inmail'
    ? { subjectA: subjectLineA, subjectB: subjectLineB, body }
    : { body };
}

/** Verdicts that were put aside are no longer looked at: neither found nor marked. */
function seen(
  email: CoachText,
  { judged, isTheirs }: Pick<Known, 'judged' | 'isTheirs'>,
  step: number,
  by: By,
) {
  const briefs = by.sent && by.sent !== by.brief ? [by.brief, by.sent] : [by.brief];
  const aside = new Set(dismissedBy(by));
  const sentences = judge(email, { judged, isTheirs, briefs });
  const findings = sentences.map((sentence) => findingsOf([sentence], step));
  const isAside = (at: number) => findings[at]?.some(({ id }) => aside.has(id)) ?? false;
  return {
    sentences: sentences.map(
      (sentence, at): Sentence => (isAside(at) ? { ...sentence, kind: 'plain' } : sentence),
    ),
    found: findings.filter((_, at) => !isAside(at)).flat(),
  };
}

/** Whether a sentence of the email in sight is the user's: it stands in no text that the writer made. */
function theirs(saved: SavedStep, channel: Channel): (text: string) => boolean {
  const edited =
    channel === 'email'
      ? saved.versions[saved.shown]?.made === 'edited'
      : saved.drafts?.[channel] !== undefined;
  if (!edited) return () => false;
  const written = saved.versions
    .filter(({ made }) => made !== 'edited')
    .map(({ email }) => keyOf(`${email.subjectLineA}\n${email.subjectLineB}\n${email.body}`));
  return (text) => !written.some((whole) => whole.includes(keyOf(text)));
}

type Kept = {
  measure: Brief;
  lastStep: number;
  coach: CoachSettings;
  channel: Channel;
  findings: CoachFinding[];
};
const kept = new WeakMap<SavedStep, Kept>();

/** Findings in one email by itself, judged once as long as neither it nor its measure changes. */
function alone(saved: SavedStep, measure: By, channel: Channel): CoachFinding[] {
  const known = kept.get(saved);
  if (
    known?.measure === measure.brief &&
    known.lastStep === measure.lastStep &&
    known.coach === measure.coach &&
    known.channel === channel
  )
    return known.findings;
  const findings = coachEmail({
    ...requestOf(measure, channel),
    email: coachTextOf(saved, channel),
    step: saved.step,
  });
  const { brief, lastStep, coach } = measure;
  kept.set(saved, { measure: brief, lastStep, coach, channel, findings });
  return findings;
}

/** The coach's word on every email that is there, by step; empty where there is nothing to judge by. */
export function coachingOf(state: PanelState): Map<number, Coaching> {
  const measure = measureOf(state);
  const steps = state.work?.steps ?? [];
  if (!measure) return new Map();
  const set = coachSet({
    ...requestOf(measure, channelOf(state)),
    emails: steps.map((saved) => ({
      step: saved.step,
      day: dayOfStep(saved),
      email: coachTextOf(saved, channelOfStep(state, saved.step)),
    })),
    begins: beginOf(steps, new Date()),
  });
  return new Map(
    steps.map((saved) => {
      const channel = channelOfStep(state, saved.step);
      const email = coachTextOf(saved, channel);
      const own = set.filter(({ step }) => step === saved.step);
      const { sentences, found } = seenIn(saved, channel, measure);
      const coached = besideVerdicts([...alone(saved, measure, channel), ...own], sentences);
      const findings = [...found, ...coached].sort((one, other) => other.weight - one.weight);
      return [
        saved.step,
        {
          findings,
          sentences,
          writer: leftOfWriter(shownEmail(saved), email.body, findings, sentences),
        },
      ];
    }),
  );
}

const seenIn = (saved: SavedStep, channel: Channel, by: By) =>
  seen(
    coachTextOf(saved, channel),
    { judged: saved.judged ?? [], isTheirs: theirs(saved, channel) },
    saved.step,
    by,
  );

/** What is known of the sentences of one email, as it stands now. */
export function sentencesOfStep(state: PanelState, saved: SavedStep, channel: Channel): Sentence[] {
  const measure = measureOf(state);
  return measure ? seenIn(saved, channel, measure).sentences : [];
}

/** What must be asked about before this email is inserted. */
export function askedBeforeInsert(
  state: PanelState,
  step: number,
  channel: Channel,
): PanelFinding[] {
  const measure = measureOf(state);
  const saved = state.work?.steps.find((each) => each.step === step);
  if (!measure || !saved) return [];
  const unused = saved.subject === 'A' ? 'subjectB' : 'subjectA';
  const { sentences, found } = seenIn(saved, channel, measure);
  return [...found, ...besideVerdicts(alone(saved, measure, channel), sentences)].filter(
    ({ asksBeforeInsert, marks }) =>
      asksBeforeInsert && !(marks.length > 0 && marks.every(({ field }) => field === unused)),
  );
}

/** Findings in a text that is not of the sequence: what the user wrote by hand. It counts as a first email. */
export function coachingOfDraft(
  state: PanelState,
  text: CoachText,
  channel: Channel,
  judged: readonly Judged[] = [],
): Coaching {
  const measure = measureOf(state);
  if (!measure) return NOTHING_SEEN;
  const { sentences, found } = seen(text, { judged, isTheirs: () => false }, 1, measure);
  const of = requestOf(measure, channel);
  // What was written by hand is no last email.
  const coached = coachEmail({ ...of, lastStep: LAST_STEP, email: text, step: 1 });
  const findings = [...found, ...besideVerdicts(coached, sentences)].sort(
    (one, other) => other.weight - one.weight,
  );
  return { findings, sentences, writer: [] };
}

/** The words a finding is about. */
export const quoteIn = (text: CoachText, { marks: [mark] }: CoachFinding): string =>
  mark ? (text[mark.field] ?? '').slice(mark.start, mark.end) : '';
