import { about } from '../about.ts';

/** Of several accounts that are signed in, `/u/1` is the second; without a number Gmail opens the first. */
const mailbox = (account?: number): string =>
  `https://mail.google.com/mail/${account === undefined ? '' : `u/${account}/`}`;

/** Gmail in the browser, personal and Workspace. */
export const gmail = about({
  name: 'gmail',
  label: 'Gmail',
  origins: ['https://mail.google.com'],
  home: 'https://mail.google.com/',
  opens: { what: 'sites.gmail.what', where: 'sites.gmail.where' },
  howToBegin: ['sites.gmail.begin', 'sites.gmail.orBegin'],
  pages: ['gmail-thread', 'gmail-compose', 'gmail-list'],
  matches: ({ hostname, pathname }) =>
    hostname === 'mail.google.com' && pathname.startsWith('/mail'),
  addressOf: (kind, id, account) =>
    kind === 'thread' && /^[0-9a-f]+$/u.test(id) ? `${mailbox(account)}#all/${id}` : null,
  addressOfPerson: (email, account) =>
    `${mailbox(account)}#search/${encodeURIComponent(`from:${email} OR to:${email}`)}`,
  observesEditors: true,
  opensCompose: true,
  readsAfterLists: true,
  // Where Gmail's own rails are emptiest.
  launcher: { edges: ['right', 'left'] },
});
