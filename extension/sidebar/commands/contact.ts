import {
  type Contact,
  nextSequenceKey,
  type Touch,
  withAnswered,
  withReadingCorrected,
  withStatusBy,
  withStatusUndone,
  withTouch,
} from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { weekendOf } from '../../sequence/calendar.ts';
import type { Actions } from '../actions-context.ts';
import { isBusy } from '../state/busy.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { sightingOf } from './sighting.ts';
import { statusRead } from './status-read.ts';

type Contacting = Pick<
  Actions,
  'setStatus' | 'clearStatus' | 'correctReading' | 'isSame' | 'isNotSame' | 'unlink' | 'part'
>;

/** What the user says of the contact: where things stand, and who the page shows. */
export function createContacting(
  store: PanelStore,
  deps: CommandDeps,
  then: { read(): Promise<void>; flush(): Promise<void> },
): {
  actions: Contacting;
  touched(touch: Touch): Promise<void>;
  /** The answer to what they wrote went into a message box. */
  answered(touch: Touch): Promise<void>;
  /** What the writer has read of where things stand belongs to the contact. */
  readByWriter(): void;
  endSequence(): Promise<void>;
} {
  const here = () => {
    const { contact, page, work } = store.get();
    return contact && page.kind === 'read'
      ? { contact, met: sightingOf(page.reading, work?.edits) }
      : null;
  };

  /** Tells whether the browser could keep it. */
  const kept = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      store.dispatch({ type: 'kept', kept: true });
      return true;
    } catch {
      store.dispatch({ type: 'kept', kept: false });
      return false;
    }
  };

  const change = async (how: (contact: Contact) => Contact, status?: string): Promise<void> => {
    const at = here();
    if (!at) return;
    await kept(async () => {
      const contact = await deps.contacts.keep(at.contact, at.met, how);
      if (contact) store.dispatch({ type: 'contact', contact, ...(status && { status }) });
    });
  };

  /** Another contact is meant from now on: what is kept of them is shown. */
  const elsewhere = (act: (at: NonNullable<ReturnType<typeof here>>) => Promise<unknown>): void => {
    const at = here();
    if (at && !isBusy(store.get()))
      void then
        .flush()
        .then(() => kept(() => act(at)))
        .then((done) => (done ? then.read() : undefined));
  };

  const actions: Contacting = {
    setStatus: (is, until) =>
      void change(
        (contact) => withStatusBy(contact, { is, by: 'user', ...(until && { until }) }),
        t(`sidebar.marked.${is}`),
      ),
    clearStatus: () => void change(withStatusUndone, t('sidebar.marked.removed')),
    correctReading: () => void change(withReadingCorrected, t('sidebar.marked.corrected')),
    isSame: (id) =>
      elsewhere(async ({ contact, met }) => {
        if (await deps.contacts.load(contact.id)) await deps.contacts.merge(id, contact.id);
        await deps.contacts.link(id, met);
      }),
    isNotSame: (id) => elsewhere(({ contact, met }) => deps.contacts.declare(contact, id, met)),
    unlink: () => elsewhere(({ contact, met }) => deps.contacts.unlink(contact.id, met)),
    part: (id) => elsewhere(({ contact }) => deps.contacts.part(contact.id, id)),
  };
  return {
    actions,
    touched: (touch) => change((contact) => withTouch(contact, touch)),
    answered: ({ at }) =>
      change((contact) => withAnswered(contact, at, new Date(at), weekendOf(navigator.language))),
    readByWriter: () => {
      const status = statusRead(store.get());
      if (status) void change((contact) => withStatusBy(contact, status));
    },
    endSequence: async () => {
      const { work, contact } = store.get();
      if (!work || !contact) return;
      await then.flush();
      await kept(async () => {
        const after = await deps.contacts.endSequence(contact.id, work.key);
        if (!after) return;
        store.dispatch({ type: 'contact', contact: after });
        store.dispatch({ type: 'sequence-ended', key: nextSequenceKey(after) });
      });
    },
  };
}
