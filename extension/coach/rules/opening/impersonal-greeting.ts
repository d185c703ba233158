import { anyOf } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { cutOf, editFix, editOf, markOf } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

/** Salutations and whom they address, apart: any of the one goes with any of the other. */
const BEGIN = /(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))/;
const ANYBODY =
  /(?:there|all|everyone|everybody|team|folks|friend|colleague|customer|hiring manager|sir|madam|sir or madam|sir\/madam)/;

const IMPERSONAL = anyOf(['^', '\\b[^\\n]{0,10}$'], 'iu')`
  to whom it may concern
  ${BEGIN} ${ANYBODY}s?
  sehr geehrte damen und herren
  madame, monsieur
  estimados señores
  a quien corresponda
`;

export const impersonalGreeting: EmailRule = {
  scope: 'email',
  name: 'impersonal-greeting',
  title: 'coach.rules.impersonalGreeting.title',
  looksFor: 'coach.rules.impersonalGreeting.looksFor',
  why: 'It says the email went to a list. Practice, not a measured figure. If no name is known, it’s a hint.',
  instead: 'The first name; without one, begin with the first sentence.',
  weight: 57,
  languages: 'any',
  good: [
    { body: 'Hi Mara,\n\nWho plans the routes?' },
    { body: 'Hello,\n\nWho plans the routes?' },
  ],
  bad: [
    { body: 'Dear Sir or Madam,\n\nWho plans the routes?', marked: 'Dear Sir or Madam,' },
    { body: 'Hello there,\n\nWho plans the routes?', marked: 'Hello there,' },
  ],
  check({ parsed, brief }) {
    const { greeting, sentences, body } = parsed;
    const line = greeting ?? sentences[0];
    if (!line || !IMPERSONAL.test(line.text) || (sentences.length === 1 && !greeting)) return [];
    const first = brief.prospect?.firstName?.trim();
    const fix = first
      ? editFix(
          t('coach.fix.greet', { name: first }),
          editOf('body', body, [{ start: line.start, end: line.end, text: `Hi ${first},` }]),
        )
      : editFix(t('coach.fix.cutGreeting'), cutOf(body, line));
    return [
      {
        severity: first || brief.prospect?.fullName ? 'warning' : 'hint',
        title: first ? t('coach.fix.greet', { name: first }) : t('coach.fix.cutGreeting'),
        message: t('coach.rules.impersonalGreeting.says'),
        marks: [markOf('body', line)],
        fix,
      },
    ];
  },
};
