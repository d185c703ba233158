import type { Brief } from '../../shared/contract/brief.ts';
import { REWRITES, type RewriteKind } from '../../shared/contract/rewrite.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import { t } from '../i18n/text.ts';
import { MAX_VERSIONS, type SavedStep, type Version } from '../storage/work.ts';
import { pinned, withJudged } from './judged.ts';

/* The emails of one sequence as the user has them: versions, the one shown, the subject chosen. Pure. */

/** The email as it stands now: the shown version. */
export const shownEmail = (saved: SavedStep): Version['email'] =>
  (saved.versions[saved.shown] ?? (saved.versions[0] as Version)).email;

export function chosenSubject(saved: SavedStep): string {
  const email = shownEmail(saved);
  return saved.subject === 'A' ? email.subjectLineA : email.subjectLineB;
}

/** One more version, the newest; what is shown stays shown. */
function beside(saved: SavedStep, version: Version): SavedStep {
  const versions = [...saved.versions, version];
  const cut = Math.max(0, versions.length - MAX_VERSIONS);
  return { ...saved, versions: versions.slice(cut), shown: Math.max(0, saved.shown - cut) };
}

function withVersion(saved: SavedStep, version: Version): SavedStep {
  const next = beside(saved, version);
  return { ...next, shown: next.versions.length - 1 };
}

/** Texts made for a channel belong to the version they were made from. */
export const withoutDrafts = ({ drafts: _, ...saved }: SavedStep): SavedStep => saved;

/** An email of the wire as a version has it: its verdicts are kept with its step. */
const plain = ({ checked: _, ...email }: Email): Version['email'] => email;

const withVerdicts = (
  saved: SavedStep,
  { checked = [] }: Email,
  brief: Partial<Brief>,
): SavedStep => withJudged(saved, pinned(checked, brief));

/** A new version from the writer, shown at once. `brief` is what it was written by. */
export const rewritten = (
  saved: SavedStep,
  email: Email,
  made: Version['made'],
  brief: Partial<Brief>,
): SavedStep =>
  withVerdicts(
    withVersion(withoutDrafts(saved), {
      // The Worker does not know the day that this sequence has for it.
      email: { ...plain(email), day: shownEmail(saved).day },
      made,
    }),
    email,
    brief,
  );

const textsOf = ({ day, angle, subjectLineA, subjectLineB, body }: Version['email']) =>
  JSON.stringify([day, angle, subjectLineA, subjectLineB, body]);

const has = (saved: SavedStep, email: Email): boolean =>
  saved.versions.some((version) => textsOf(version.email) === textsOf(email));

/** Made by the writer of its own accord; every other version is the user's doing. */
const ITS_OWN: readonly Version['made'][] = ['written', 'choice', 'mended', 'draft'];
const DELIVERED: readonly Version['made'][] = ['written', 'choice', 'mended'];

/** Whether the user has done anything with this email since it was written: edited, had it written anew, inserted. */
export function isTouched({ versions, insertedAt, drafts = {} }: SavedStep): boolean {
  const begin = versions.findLastIndex(({ made }) => made === 'written');
  const theirs = versions.slice(begin + 1).some(({ made }) => !ITS_OWN.includes(made));
  return theirs || insertedAt !== undefined || Object.keys(drafts).length > 0;
}

/** The version the writer last delivered is the one in sight: nobody has stepped away to look at another. */
const isInSight = ({ versions, shown }: SavedStep): boolean =>
  shown === versions.findLastIndex(({ made }) => DELIVERED.includes(made));

/**
 * An email in place of the one that was delivered. It is shown where the user has not touched the one before, and else stands beside
 * the user's text as a version; the one it replaces stays a version too. Told twice, it changes nothing.
 */
export function revise(
  saved: SavedStep,
  email: Email,
  by: 'choice' | 'mended',
  brief: Partial<Brief>,
): SavedStep {
  const version = { email: plain(email), made: by };
  const place = isTouched(saved) || !isInSight(saved) ? beside : withVersion;
  return withVerdicts(has(saved, email) ? saved : place(saved, version), email, brief);
}

/** Where the versions of the sequence that was written last begin. */
const beginOfSequence = (versions: readonly Version[]): number =>
  Math.max(
    0,
    versions.findLastIndex(({ made }) => made === 'written'),
  );

/** The emails of a draft that was not chosen, each a version to walk through: before what was delivered, so that what is written anew follows on that. */
export const withAlternative = (
  steps: readonly SavedStep[],
  emails: readonly Email[],
  brief: Partial<Brief>,
): SavedStep[] =>
  steps.map((saved) => {
    const other = emails.find(({ step }) => step === saved.step);
    if (!other || has(saved, other)) return saved;
    if (saved.versions.length >= MAX_VERSIONS) return saved;
    const begin = beginOfSequence(saved.versions);
    const version = { email: plain(other), made: 'draft' as const };
    const versions = saved.versions.toSpliced(begin, 0, version);
    const shown = saved.shown >= begin ? saved.shown + 1 : saved.shown;
    return withVerdicts({ ...saved, versions, shown }, other, brief);
  });

/**
 * An email that has just arrived. A replay changes nothing, and one that differs from what was delivered here revises it; an email of
 * the sequence `before`, which this one replaces, stays as an earlier version.
 */
export function receive(
  steps: readonly SavedStep[],
  email: Email,
  brief: Partial<Brief>,
  before: readonly SavedStep[] = [],
): SavedStep[] {
  const here = steps.find((saved) => saved.step === email.step);
  if (here) return changeStep(steps, email.step, (saved) => revise(saved, email, 'choice', brief));
  const older = before.find((saved) => saved.step === email.step);
  const versions = [
    ...(older?.versions ?? []),
    { email: plain(email), made: 'written' as const },
  ].slice(-MAX_VERSIONS);
  const now: SavedStep = { step: email.step, versions, shown: versions.length - 1, subject: 'A' };
  return [...steps, withVerdicts(now, email, brief)].sort((one, other) => one.step - other.step);
}

const isRewrite = (made: Version['made']): made is RewriteKind => Object.hasOwn(REWRITES, made);

/** How a version came to be, where it is the user's doing or a repair. */
function madeBy(made: Version['made']): string {
  if (isRewrite(made)) return t(`rewrite.version.${made}`);
  return made === 'edited' || made === 'mended'
    ? t(made === 'edited' ? 'version.yours' : 'version.mended')
    : '';
}

/**
 * What the version in sight is, for a person: "best draft", "yours"; empty for a text that is the only one of its kind. Of several drafts
 * one was delivered first, one was chosen as the best, and the others were neither.
 */
export function versionName({ versions, shown }: Pick<SavedStep, 'versions' | 'shown'>): string {
  const made = versions[shown]?.made ?? 'written';
  if (made !== 'written' && made !== 'choice' && made !== 'draft') return madeBy(made);
  const begin = beginOfSequence(versions);
  let first = begin;
  while (versions[first - 1]?.made === 'draft') first -= 1;
  if (shown < first) return t('version.earlier');
  const isDraft = ({ made: each }: Version): boolean => each === 'written' || each === 'choice';
  const drafts = versions.slice(begin).filter(isDraft).length + begin - first;
  if (drafts < 2) return '';
  if (made === 'draft') return t('version.otherDraft');
  return made === 'choice' ? t('version.bestDraft') : t('version.firstDraft');
}

/** What the user typed. The first letter starts a version of their own, so that the writer's text can be stepped back to. */
export function typed(saved: SavedStep, change: Partial<Version['email']>): SavedStep {
  const email = { ...shownEmail(saved), ...change };
  const version = saved.versions[saved.shown];
  // What went into a message box stays as it went.
  if (version?.made !== 'edited' || version.insertedAt)
    return withVersion(saved, { email, made: 'edited' });
  return {
    ...saved,
    versions: saved.versions.map((version, place) =>
      place === saved.shown ? { ...version, email } : version,
    ),
  };
}

/** The version in sight has gone into a message box. */
export const inserted = (saved: SavedStep, at: string): SavedStep => ({
  ...saved,
  insertedAt: at,
  versions: saved.versions.map((version, place) =>
    place === saved.shown ? { ...version, insertedAt: at } : version,
  ),
});

export const changeStep = (
  steps: readonly SavedStep[],
  step: number,
  change: (saved: SavedStep) => SavedStep,
): SavedStep[] => steps.map((saved) => (saved.step === step ? change(saved) : saved));

/** The email that comes next: after the last one that was inserted, else the first. */
export function nextToSend(steps: readonly SavedStep[]): number | null {
  const last = steps.findLast(({ insertedAt }) => insertedAt);
  return (steps.find(({ step }) => step > (last?.step ?? 0)) ?? last)?.step ?? null;
}

/** All text of a sequence as one: for copying, and for the page that shows when the sidebar broke. */
export const asText = (steps: readonly SavedStep[]): string =>
  steps
    .map((saved) => {
      const email = shownEmail(saved);
      return [
        t('text.head', { step: email.step, day: email.day }),
        t('text.subjectA', { subject: email.subjectLineA }),
        t('text.subjectB', { subject: email.subjectLineB }),
        '',
        email.body,
      ].join('\n');
    })
    .join('\n\n\n');
