import { about } from '../about.ts';

/** LinkedIn with Sales Navigator. The page is left alone: nothing of ours runs until it is called. */
export const linkedin = about({
  name: 'linkedin',
  label: 'LinkedIn',
  origins: ['https://www.linkedin.com'],
  home: 'https://www.linkedin.com/',
  opens: { what: 'a profile', where: 'on LinkedIn' },
  howToBegin: [
    'Open the profile of the person you want to write to.',
    'Or open a conversation with them.',
  ],
  pages: ['linkedin-profile', 'linkedin-messaging', 'linkedin-sales', 'linkedin-other'],
  matches: ({ hostname }) => hostname === 'www.linkedin.com',
  addressOf: (kind, id) =>
    kind === 'profile' && /^[\p{L}\p{N}%_-]+$/u.test(id)
      ? `https://www.linkedin.com/in/${id}/`
      : null,
  observesEditors: false,
  opensCompose: false,
  readsAfterLists: false,
  invitation: 'On LinkedIn, click Connect, then “Add a note”.',
});
