import { about } from '../about.ts';

/** LinkedIn with Sales Navigator. The page is left alone: nothing of ours runs until it is called. */
export const linkedin = about({
  name: 'linkedin',
  label: 'LinkedIn',
  origins: ['https://www.linkedin.com'],
  home: 'https://www.linkedin.com/',
  opens: { what: 'sites.linkedin.what', where: 'sites.linkedin.where' },
  howToBegin: ['sites.linkedin.begin', 'sites.linkedin.orBegin'],
  pages: ['linkedin-profile', 'linkedin-messaging', 'linkedin-sales', 'linkedin-other'],
  matches: ({ hostname }) => hostname === 'www.linkedin.com',
  addressOf: (kind, id) =>
    kind === 'profile' && /^[\p{L}\p{N}%_-]+$/u.test(id)
      ? `https://www.linkedin.com/in/${id}/`
      : null,
  observesEditors: false,
  opensCompose: false,
  readsAfterLists: false,
  invitation: 'sites.linkedin.invitation',
});
