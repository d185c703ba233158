import { type Contact, isFinal } from '../../contacts/index.ts';
import type { Actions } from '../actions-context.ts';

type Item = { text: string; onPick(): void };
type Does = Pick<Actions, 'setStatus' | 'unlink' | 'part'>;

/** What the menu offers to say of a contact: where things stand, and that the page shows somebody else. */
export const contactItems = (contact: Contact, actions: Does): Item[] => [
  ...(isFinal(contact.status)
    ? []
    : [
        { text: 'Mark as done', onPick: () => actions.setStatus('done') },
        { text: 'Mark as not interested', onPick: () => actions.setStatus('not_interested') },
      ]),
  ...(contact.status?.is === 'opted_out'
    ? []
    : [
        {
          text: 'They asked not to be contacted',
          onPick: () => actions.setStatus('opted_out'),
        },
      ]),
  ...(contact.pages.length > 1 ? [{ text: 'Not the same person', onPick: actions.unlink }] : []),
  ...contact.merged.map(({ id, name, addresses, profileUrls }) => ({
    text: `Separate from ${addresses[0] ?? profileUrls[0] ?? name}`,
    onPick: () => actions.part(id),
  })),
];
