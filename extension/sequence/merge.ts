import { NO_EDITS } from '../brief/edits.ts';
import {
  type GenerationRecord,
  MAX_VERSIONS,
  newWork,
  type SavedStep,
  type Version,
  type Work,
} from '../storage/work.ts';
import { withJudged } from './judged.ts';

/*
 * One record that two tabs changed at once. `base` is what ours was made from, `theirs` what is stored meanwhile: what only one of them
 * changed is taken from there, and of an email that both changed ours is shown and theirs stands one version back. No text is lost. Pure.
 */

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What was changed here; else what stands there. */
const either = <T>(base: T, ours: T, theirs: T): T => (same(ours, base) ? theirs : ours);

const keysOf = (...all: readonly object[]): string[] => [...new Set(all.flatMap(Object.keys))];

type Values = Record<string, unknown>;

/** Field by field; one that is taken out on either side is out. */
function byField<T extends object>(base: T, ours: T, theirs: T): T {
  const at = (one: T, key: string) => (one as Values)[key];
  const fields = keysOf(theirs, ours).map((key) => [
    key,
    either(at(base, key), at(ours, key), at(theirs, key)),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as T;
}

/** Entries by what they say: what either added or took out is added or taken out. */
function byEntry<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): T[] {
  const has = (all: readonly T[], one: T) => all.some((each) => same(each, one));
  return [
    ...theirs.filter((one) => has(ours, one) || !has(base, one)),
    ...ours.filter((one) => !has(theirs, one) && !has(base, one)),
  ];
}

type Added = Work['edits']['added'];

/** Two notes that both tabs numbered alike have a number each. */
function numbered(notes: Added): Added {
  const taken = new Set<string>();
  return notes.map((note) => {
    let { id } = note;
    for (let number = 1; taken.has(id); number += 1) id = `n${number}`;
    taken.add(id);
    return { ...note, id };
  });
}

const mergedEdits = (
  base: Work['edits'],
  ours: Work['edits'],
  theirs: Work['edits'],
): Work['edits'] => ({
  ...byField(base, ours, theirs),
  fields: byField(base.fields, ours.fields, theirs.fields),
  lines: byField(base.lines, ours.lines, theirs.lines),
  removed: byEntry(base.removed, ours.removed, theirs.removed),
  added: numbered(byEntry(base.added, ours.added, theirs.added)),
});

const latest = (one: string | undefined, other: string | undefined): string | undefined =>
  (one ?? '') >= (other ?? '') ? one : other;

const isSameText = (one: Version, other: Version): boolean => same(one.email, other.email);

/** The email with the other's texts beside its own, none of them shown. */
function withTextsOf(saved: SavedStep, other: SavedStep): SavedStep {
  const extra = other.versions.filter(
    (version) => !saved.versions.some((own) => isSameText(own, version)),
  );
  const own = saved.versions.map((version) => {
    const duplicate = other.versions.find((each) => isSameText(each, version));
    const insertedAt = latest(version.insertedAt, duplicate?.insertedAt);
    return insertedAt ? { ...version, insertedAt } : version;
  });
  const all = own.toSpliced(saved.shown, 0, ...extra);
  const shown = saved.shown + extra.length;
  // Of too many the oldest go, never the one in sight.
  const cut = Math.min(shown, Math.max(0, all.length - MAX_VERSIONS));
  const insertedAt = latest(saved.insertedAt, other.insertedAt);
  return withJudged(
    {
      ...saved,
      versions: all.slice(cut, cut + MAX_VERSIONS),
      shown: shown - cut,
      ...(insertedAt && { insertedAt }),
    },
    (other.judged ?? []).filter(({ text }) => !saved.judged?.some((each) => each.text === text)),
  );
}

/** What of an email is no text: the day, the subject that goes along, the texts for a channel. */
function withChoices(base: SavedStep, ours: SavedStep, theirs: SavedStep): SavedStep {
  const choices = ({ planned, subject, drafts }: SavedStep) => ({ planned, subject, drafts });
  const { planned: _, drafts: __, ...texts } = ours;
  const chosen = byField(choices(base), choices(ours), choices(theirs));
  return { ...texts, ...chosen };
}

function mergedStep(base: SavedStep, ours: SavedStep, theirs: SavedStep): SavedStep {
  const chosen = withChoices(base, ours, theirs);
  const isShownThere = same(ours.versions, base.versions) && ours.shown === base.shown;
  if (!isShownThere) return withTextsOf(chosen, theirs);
  const { versions, shown } = theirs;
  return withTextsOf({ ...chosen, versions, shown }, ours);
}

const stepOf = (steps: readonly SavedStep[], step: number): SavedStep | undefined =>
  steps.find((saved) => saved.step === step);

type Steps = readonly SavedStep[];

function mergedSteps(base: Steps, ours: Steps, theirs: Steps): SavedStep[] {
  const all = new Set([...ours, ...theirs].map(({ step }) => step));
  return [...all]
    .sort((one, other) => one - other)
    .flatMap((step) => {
      const [was, here, there] = [stepOf(base, step), stepOf(ours, step), stepOf(theirs, step)];
      if (same(here, was)) return there ?? [];
      if (same(there, was) || !there) return here ?? [];
      return here ? mergedStep(was ?? here, here, there) : there;
    });
}

/** These emails, with every text of the others that was made since `base`. */
const keptBeside = (steps: Steps, others: Steps, base: Steps): SavedStep[] =>
  steps.map((saved) => {
    const other = stepOf(others, saved.step);
    return other && !same(other, stepOf(base, saved.step)) ? withTextsOf(saved, other) : saved;
  });

const PROGRESS: readonly GenerationRecord['state'][] = ['writing', 'stopped', 'partial', 'done'];

/** The same generation as two tabs followed it: how far it has come is what either knows. */
function mergedGeneration(
  base: GenerationRecord | undefined,
  ours: GenerationRecord,
  theirs: GenerationRecord,
): GenerationRecord {
  const merged = byField(base ?? theirs, ours, theirs);
  const isOurs = PROGRESS.indexOf(ours.state) >= PROGRESS.indexOf(theirs.state);
  const both = base && !same(base.state, ours.state) && !same(base.state, theirs.state);
  return both ? { ...merged, state: (isOurs ? ours : theirs).state } : merged;
}

type Written = Pick<Work, 'generation' | 'steps' | 'before'>;

const keyOf = ({ generation }: Written): string | undefined => generation?.idempotencyKey;

/** Another generation took the place of the emails that were changed: their new texts stand beside what was written anew. */
function replaced(base: Work, anew: Written, edited: Written): Written {
  const { generation, before } = anew;
  const kept = before && {
    ...before,
    steps: mergedSteps(base.steps, before.steps, edited.steps),
  };
  return {
    ...(generation && { generation }),
    steps: kept ? [...anew.steps] : keptBeside(anew.steps, edited.steps, base.steps),
    ...(kept && { before: kept }),
  };
}

function mergedWritten(base: Work, ours: Work, theirs: Work): Written {
  if (keyOf(ours) === keyOf(theirs)) {
    const generation =
      ours.generation && theirs.generation
        ? mergedGeneration(base.generation, ours.generation, theirs.generation)
        : either(base.generation, ours.generation, theirs.generation);
    const before = either(base.before, ours.before, theirs.before);
    const steps = mergedSteps(base.steps, ours.steps, theirs.steps);
    return { ...(generation && { generation }), steps, ...(before && { before }) };
  }
  // Of two presses at once the one that was stored first goes on.
  return keyOf(theirs) === keyOf(base)
    ? replaced(base, ours, theirs)
    : replaced(base, theirs, ours);
}

function mergedReply(base: Work['reply'], ours: Work['reply'], theirs: Work['reply']) {
  if (!ours || !theirs || same(ours, base) || same(theirs, base) || ours.to !== theirs.to)
    return either(base, ours, theirs);
  const was = base?.to === ours.to ? base : undefined;
  const generation =
    !ours.generation || !theirs.generation
      ? (ours.generation ?? theirs.generation)
      : ours.generation.idempotencyKey === theirs.generation.idempotencyKey
        ? mergedGeneration(was?.generation, ours.generation, theirs.generation)
        : theirs.generation;
  const steps = mergedSteps(was?.steps ?? [], ours.steps, theirs.steps);
  return { to: ours.to, ...(generation && { generation }), steps };
}

/** Our record and the stored one as one; `base`: what ours was made from, null for a record that was begun here. */
export function mergedWork(base: Work | null, ours: Work, theirs: Work): Work {
  const was = base ?? newWork(ours.key);
  const { generation: _, before: __, reply: ___, ...rest } = byField(was, ours, theirs);
  const reply = mergedReply(was.reply, ours.reply, theirs.reply);
  return {
    ...rest,
    ...mergedWritten(was, ours, theirs),
    edits: mergedEdits(was.edits ?? NO_EDITS, ours.edits, theirs.edits),
    ...(reply && { reply }),
  };
}
