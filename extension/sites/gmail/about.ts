import { about } from '../about.ts';

/** Gmail in the browser, personal and Workspace. */
export const gmail = about({
  name: 'gmail',
  label: 'Gmail',
  origins: ['https://mail.google.com'],
  home: 'https://mail.google.com/',
  opens: { what: 'a conversation', where: 'in Gmail' },
  howToBegin: [
    'Open a conversation with the person you want to write to.',
    'Or start a new email and fill in the recipient.',
  ],
  pages: ['gmail-thread', 'gmail-compose', 'gmail-list'],
  matches: ({ hostname, pathname }) =>
    hostname === 'mail.google.com' && pathname.startsWith('/mail'),
  addressOf: (kind, id, account) => {
    if (kind !== 'thread' || !/^[0-9a-f]+$/u.test(id)) return null;
    const mailbox = account === undefined ? '' : `u/${account}/`;
    return `https://mail.google.com/mail/${mailbox}#all/${id}`;
  },
  observesEditors: true,
  opensCompose: true,
  readsAfterLists: true,
  // Where Gmail's own rails are emptiest.
  launcher: { edges: ['right', 'left'] },
});
