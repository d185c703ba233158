import { type ContactStatus, contacts, liveSequence, type Row } from '../contacts/index.ts';

/* What the work list does to contacts. Each act answers how it is taken back. */

/** Takes back what was done, and nothing else: what happened to the contacts since stays. */
export type Undo = () => Promise<void>;

/** What the list needs of the contacts; a test gives its own. */
export type ListedContacts = Pick<
  typeof contacts,
  'load' | 'mark' | 'undoMark' | 'planStep' | 'merge' | 'part'
>;

/** One after the other. What fails undoes those before it, so that either all are changed or none. */
async function forEach(
  ids: readonly string[],
  act: (id: string) => Promise<Undo | null>,
): Promise<Undo> {
  const undos: Undo[] = [];
  const undo = async () => {
    for (const each of undos.splice(0).reverse()) await each();
  };
  try {
    for (const id of ids) undos.push((await act(id)) ?? (async () => undefined));
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/** The user's word on where things stand with them. A wish not to be contacted stays. */
export const mark = (
  ids: readonly string[],
  is: ContactStatus['is'],
  store: ListedContacts = contacts,
): Promise<Undo> =>
  forEach(ids, async (id) => {
    const marked = await store.mark(id, { is, by: 'user' });
    return marked && (async () => void (await store.undoMark(id, marked)));
  });

const withUntil = (
  status: ContactStatus | undefined,
  until: string,
): Omit<ContactStatus, 'at'> => ({
  ...(status?.is === 'replied' && status.line && { line: status.line }),
  ...(status?.is === 'replied' && status.mailAt && { mailAt: status.mailAt }),
  is: status?.is === 'replied' || status?.is === 'out_of_office' ? status.is : 'not_now',
  by: 'user',
  until,
});

/**
 * Puts them off until a day, ISO 8601 date. Where an email comes next, its day moves; else, and where an answer is owed, the contact
 * itself waits until then.
 */
export function snooze(
  rows: readonly Row[],
  until: string,
  store: ListedContacts = contacts,
): Promise<Undo> {
  const stepOf = new Map(rows.map(({ id, step }) => [id, step]));
  return forEach([...stepOf.keys()], async (id) => {
    const before = await store.load(id);
    if (!before) return null;
    const { status } = before;
    const sequence = liveSequence(before);
    const step = sequence?.steps.find((each) => each.step === stepOf.get(id));
    const waits = status?.until !== undefined && status.until > until;
    const marked =
      !sequence || !step || waits ? await store.mark(id, withUntil(status, until)) : null;
    if (sequence && step) await store.planStep(id, sequence.key, step.step, until);
    return async () => {
      if (marked) await store.undoMark(id, marked);
      if (sequence && step)
        await store.planStep(id, sequence.key, step.step, step.planned ?? null, until);
    };
  });
}

/** One contact of two: `other` goes into `id`, with all that was written to them. */
export async function merge(
  id: string,
  other: string,
  store: ListedContacts = contacts,
): Promise<Undo> {
  await store.merge(id, other);
  return async () => void (await store.part(id, other));
}
