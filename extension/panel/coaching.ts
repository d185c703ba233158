import type { Brief } from '../../shared/contract/brief.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import type { Email, Finding } from '../../shared/contract/sequence.ts';
import {
  type CoachFinding,
  type CoachText,
  coachEmail,
  coachSet,
  type GroundingMark,
  groundingOf,
  thresholdsWith,
} from '../coach/index.ts';
import type { CoachSettings } from '../storage.ts';
import type { SavedStep } from '../work.ts';
import { briefOf } from './brief.ts';
import { draftOf } from './channels.ts';
import { beginOf, dayOfStep } from './due.ts';
import { shownEmail } from './emails.ts';
import type { PanelState } from './state.ts';

/** What there is to see in one email: findings, the gravest first, and where its sentences come from. */
export type Coaching = { findings: CoachFinding[]; marks: GroundingMark[]; writer: Finding[] };

/** `key`: the thread or profile. What was put aside there says nothing about anybody else. */
type By = { brief: Brief; coach: CoachSettings; key: string };

/** By what an email is judged: the brief as it stands now, else the one it was written by. */
const measureOf = (state: PanelState): By | null => {
  const brief = briefOf(state)?.brief ?? state.work?.press?.brief;
  return brief && state.settings && state.work ? { brief, coach: state.settings.coach, key: state.work.key } : null;
};

/** Under which a finding in the emails to one person is put aside. */
export const asideId = (key: string, id: string): string => `${key} ${id}`;

const requestOf = ({ brief, coach, key }: By, channel: Channel) => ({
  brief,
  channel,
  off: coach.off,
  dismissed: coach.dismissed.flatMap(({ id }) => (id?.startsWith(asideId(key, '')) ? id.slice(asideId(key, '').length) : [])),
  thresholds: thresholdsWith(coach.thresholds),
});

/** The email as the coach looks at it: as it is shown for the channel. */
const textOf = (saved: SavedStep, channel: Channel): CoachText => {
  const { subjectLineA, subjectLineB } = shownEmail(saved);
  const { body } = draftOf(saved, channel);
  return channel === 'email' || channel === 'inmail' ? { subjectA: subjectLineA, subjectB: subjectLineB, body } : { body };
};

/** What the writer's own check found, as far as its words still stand there and no finding of the coach says it already. */
const leftOfWriter = (email: Email, body: string, findings: CoachFinding[]): Finding[] =>
  (email.findings ?? []).filter(({ quote, rule }) => {
    const at = quote ? body.indexOf(quote) : -1;
    if (quote && at < 0) return false;
    return !findings.some(
      (finding) =>
        finding.rule === rule ||
        finding.marks.some((mark) => quote && mark.field === 'body' && mark.start < at + quote.length && at < mark.end),
    );
  });

type Kept = { measure: Brief; coach: CoachSettings; channel: Channel; findings: CoachFinding[] };
const kept = new WeakMap<SavedStep, Kept>();

/** Findings in one email by itself, judged once as long as neither it nor its measure changes. */
const alone = (saved: SavedStep, measure: By, channel: Channel): CoachFinding[] => {
  const known = kept.get(saved);
  if (known?.measure === measure.brief && known.coach === measure.coach && known.channel === channel) return known.findings;
  const findings = coachEmail({ ...requestOf(measure, channel), email: textOf(saved, channel), step: saved.step });
  kept.set(saved, { measure: measure.brief, coach: measure.coach, channel, findings });
  return findings;
};

/** The coach's word on every email that is there, by step; empty where there is nothing to judge by. */
export const coachingOf = (state: PanelState, channel: Channel): Map<number, Coaching> => {
  const measure = measureOf(state);
  const steps = state.work?.steps ?? [];
  if (!measure) return new Map();
  const set = coachSet({
    ...requestOf(measure, channel),
    emails: steps.map((saved) => ({ step: saved.step, day: dayOfStep(saved), email: textOf(saved, channel) })),
    begins: beginOf(steps, new Date()),
  });
  return new Map(
    steps.map((saved) => {
      const body = draftOf(saved, channel).body;
      const own = set.filter(({ step }) => step === saved.step);
      const findings = [...alone(saved, measure, channel), ...own].sort((one, other) => other.weight - one.weight);
      return [saved.step, { findings, marks: groundingOf(measure.brief, body), writer: leftOfWriter(shownEmail(saved), body, findings) }];
    }),
  );
};

/** What must be asked about before this email is inserted. */
export const doubtsAbout = (state: PanelState, step: number, channel: Channel): CoachFinding[] => {
  const measure = measureOf(state);
  const saved = state.work?.steps.find((each) => each.step === step);
  if (!measure || !saved) return [];
  const unused = saved.subject === 'A' ? 'subjectB' : 'subjectA';
  return alone(saved, measure, channel).filter(
    ({ asksBeforeInsert, marks }) => asksBeforeInsert && !(marks.length > 0 && marks.every(({ field }) => field === unused)),
  );
};

/** Findings in a text that is not of the sequence: what the user wrote by hand. It counts as a first email. */
export const coachingOfDraft = (state: PanelState, text: CoachText, channel: Channel): Coaching => {
  const measure = measureOf(state);
  if (!measure) return { findings: [], marks: [], writer: [] };
  const findings = coachEmail({ ...requestOf(measure, channel), email: text, step: 1 });
  return { findings, marks: groundingOf(measure.brief, text.body), writer: [] };
};

/** The words a finding is about. */
export const quoteIn = (text: CoachText, { marks: [mark] }: CoachFinding): string =>
  mark ? (text[mark.field] ?? '').slice(mark.start, mark.end) : '';

export const coachTextOf = textOf;
