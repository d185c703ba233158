import { type ContactStatus, contacts, liveSequence, type Row } from '../contacts/index.ts';

/* What the work list does to contacts. Each act answers how it is taken back. */

/** Puts everything back as it was before. */
export type Undo = () => Promise<void>;

/** What the list needs of the contacts; a test gives its own. */
export type ListedContacts = Pick<
  typeof contacts,
  'load' | 'setStatus' | 'restoreStatus' | 'planStep'
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
    const before = await store.load(id);
    if (!before) return null;
    await store.setStatus(id, { is, by: 'user' });
    return async () => void (await store.restoreStatus(id, before.status ?? null));
  });

const withUntil = (
  status: ContactStatus | undefined,
  until: string,
): Omit<ContactStatus, 'at'> => ({
  ...(status?.is === 'replied' && status.line && { line: status.line }),
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
    if (!sequence || !step || waits) await store.setStatus(id, withUntil(status, until));
    if (sequence && step) await store.planStep(id, sequence.key, step.step, until);
    return async () => {
      if (!sequence || !step || waits) await store.restoreStatus(id, status ?? null);
      if (sequence && step) await store.planStep(id, sequence.key, step.step, step.planned ?? null);
    };
  });
}
