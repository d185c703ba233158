import type { ClaimsBrief } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { editFix, editOf, markOf } from '../../marks-and-fixes.ts';
import { greetedNames, isLike, isShortFor, isWrittenAs, namesOfProspect } from '../../names.ts';
import type { EmailRule } from '../../types.ts';

/** What the user wrote for this email. */
const notesOf = ({ instructions = '', prospect }: ClaimsBrief): string =>
  [
    instructions,
    ...(prospect?.evidence ?? []).flatMap(({ kind, text }) => (kind === 'note' ? [text] : [])),
  ].join('\n');

export const greetsAnother: EmailRule = {
  scope: 'email',
  name: 'greets-another',
  title: 'coach.rules.greetsAnother.title',
  looksFor: 'coach.rules.greetsAnother.looksFor',
  why: 'Nothing shows more clearly that an email was meant for someone else.',
  instead: 'The prospect’s name.',
  weight: 93,
  languages: 'any',
  good: [
    {
      body: 'Hi Mara,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Mara', evidence: [] } },
    },
    {
      body: 'Hi Mike,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Michael', evidence: [] } },
    },
    {
      body: 'Hi Anne,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Anne-Marie', evidence: [] } },
    },
    {
      body: 'Hi Inma,\n\nWho plans the routes?',
      brief: {
        instructions: 'he sent me on, this goes to Inma',
        prospect: { firstName: 'Mara', evidence: [] },
      },
    },
  ],
  bad: [
    {
      body: 'Hi Jonas,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Mara', evidence: [] } },
      marked: 'Jonas',
    },
  ],
  check({ parsed, brief }) {
    const known = namesOfProspect(brief);
    const first = brief.prospect?.firstName?.trim() || known[0];
    if (!parsed.greeting || !first) return [];
    // The user's own note may name somebody else to write to: "this one goes to Inma".
    const noted = notesOf(brief);
    const strange = greetedNames(parsed.greeting).filter(
      ({ text }) =>
        !noted.includes(text) &&
        !known.some(
          (name) => isWrittenAs(name, text) || isLike(name, text) || isShortFor(name, text),
        ),
    );
    if (strange.length === 0 || strange.length < greetedNames(parsed.greeting).length) return [];
    const start = strange[0]?.start ?? 0;
    const end = strange.at(-1)?.end ?? start;
    const quote = parsed.body.slice(start, end);
    return [
      {
        severity: 'error',
        title: t('coach.fix.greet', { name: first }),
        message: t('coach.rules.greetsAnother.says', { quote, name: first }),
        marks: [markOf('body', { start, end })],
        fix: editFix(
          t('coach.fix.write', { name: first }),
          editOf('body', parsed.body, [{ start, end, text: first }]),
        ),
      },
    ];
  },
};
