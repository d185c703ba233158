import type { Email } from '../../shared/contract/sequence.ts';
import { MAX_VERSIONS, type SavedStep, type Version } from '../work.ts';

/* The emails of one sequence as the user has them: versions, the one shown, the subject chosen. Pure. */

/** The email as it stands now: the shown version. */
export const shownEmail = (saved: SavedStep): Email => (saved.versions[saved.shown] ?? (saved.versions[0] as Version)).email;

export const chosenSubject = (saved: SavedStep): string => {
  const email = shownEmail(saved);
  return saved.subject === 'A' ? email.subjectLineA : email.subjectLineB;
};

const withVersion = (saved: SavedStep, version: Version): SavedStep => {
  const versions = [...saved.versions, version].slice(-MAX_VERSIONS);
  return { ...saved, versions, shown: versions.length - 1 };
};

/** Texts made for a channel belong to the version they were made from. */
export const withoutDrafts = ({ drafts: _, ...saved }: SavedStep): SavedStep => saved;

/** A new version from the writer, shown at once. */
export const rewritten = (saved: SavedStep, email: Email, made: Version['made']): SavedStep =>
  withVersion(withoutDrafts(saved), { email, made });

const same = (one: Email | undefined, other: Email) => JSON.stringify(one) === JSON.stringify(other);

/**
 * An email that has just arrived. A replay changes nothing; an email of the sequence `before`, which this one replaces, stays as an
 * earlier version.
 */
export const receive = (steps: readonly SavedStep[], email: Email, before: readonly SavedStep[] = []): SavedStep[] => {
  const here = steps.find((saved) => saved.step === email.step);
  if (here?.versions.some((version) => same(version.email, email))) return [...steps];
  const older = here ?? before.find((saved) => saved.step === email.step);
  const versions = [...(older?.versions ?? []), { email, made: 'written' as const }].slice(-MAX_VERSIONS);
  const now: SavedStep = { step: email.step, versions, shown: versions.length - 1, subject: 'A' };
  return [...steps.filter((saved) => saved.step !== email.step), now].sort((one, other) => one.step - other.step);
};

/** What the user typed. The first letter starts a version of their own, so that the writer's text can be stepped back to. */
export const typed = (saved: SavedStep, change: Partial<Email>): SavedStep => {
  const email = { ...shownEmail(saved), ...change };
  if (saved.versions[saved.shown]?.made !== 'edited') return withVersion(saved, { email, made: 'edited' });
  return { ...saved, versions: saved.versions.map((version, place) => (place === saved.shown ? { ...version, email } : version)) };
};

export const changeStep = (steps: readonly SavedStep[], step: number, change: (saved: SavedStep) => SavedStep): SavedStep[] =>
  steps.map((saved) => (saved.step === step ? change(saved) : saved));

/** The email that comes next: after the last one that was inserted, else the first. */
export const nextToSend = (steps: readonly SavedStep[]): number | null => {
  const last = steps.findLast(({ insertedAt }) => insertedAt);
  return (steps.find(({ step }) => step > (last?.step ?? 0)) ?? last)?.step ?? null;
};

/** All text of a sequence as one: for copying, and for the page that shows when the sidebar broke. */
export const asText = (steps: readonly SavedStep[]): string =>
  steps
    .map((saved) => {
      const email = shownEmail(saved);
      return `Email ${email.step}, day ${email.day}\nSubject A: ${email.subjectLineA}\nSubject B: ${email.subjectLineB}\n\n${email.body}`;
    })
    .join('\n\n\n');
