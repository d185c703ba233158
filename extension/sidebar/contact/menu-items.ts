import { type Contact, isFinal } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import type { Actions } from '../actions-context.ts';

type Item = { text: string; onPick(): void };
type Does = Pick<Actions, 'setStatus' | 'unlink' | 'part'>;

/** What the menu offers to say of a contact: where things stand, and that the page shows somebody else. */
export const contactItems = (contact: Contact, actions: Does): Item[] => [
  ...(isFinal(contact.status)
    ? []
    : [
        { text: t('sidebar.contact.markDone'), onPick: () => actions.setStatus('done') },
        {
          text: t('sidebar.lines.notInterested'),
          onPick: () => actions.setStatus('not_interested'),
        },
      ]),
  ...(contact.status?.is === 'opted_out'
    ? []
    : [
        {
          text: t('sidebar.contact.markOptedOut'),
          onPick: () => actions.setStatus('opted_out'),
        },
      ]),
  ...(contact.pages.length > 1
    ? [{ text: t('sidebar.contact.notSame'), onPick: actions.unlink }]
    : []),
  ...contact.merged.map(({ id, name, addresses, profileUrls }) => ({
    text: t('sidebar.contact.separate', { who: addresses[0] ?? profileUrls[0] ?? name }),
    onPick: () => actions.part(id),
  })),
];
