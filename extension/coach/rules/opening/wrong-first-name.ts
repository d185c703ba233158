import { t } from '../../../i18n/text.ts';
import { editFix, editOf, markOf } from '../../marks-and-fixes.ts';
import { greetedNames, isLike, isShortFor, isWrittenAs, namesOfProspect } from '../../names.ts';
import type { EmailRule } from '../../types.ts';

export const wrongFirstName: EmailRule = {
  scope: 'email',
  name: 'wrong-first-name',
  title: 'coach.rules.wrongFirstName.title',
  looksFor: 'coach.rules.wrongFirstName.looksFor',
  why: 'Their name is the first word they read, and they know how it’s spelled.',
  instead: 'The name as the page spells it.',
  weight: 92,
  languages: 'any',
  good: [
    {
      body: 'Hi Mara,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Mara', evidence: [] } },
    },
    {
      body: 'Dear Ms O’Neill,\n\nWho plans the routes?',
      brief: { prospect: { fullName: "Mara O'Neill", evidence: [] } },
    },
  ],
  bad: [
    {
      body: 'Hi Maria,\n\nWho plans the routes?',
      brief: { prospect: { firstName: 'Mara', evidence: [] } },
      marked: 'Maria',
    },
  ],
  check({ parsed, brief }) {
    const known = namesOfProspect(brief);
    const first = brief.prospect?.firstName?.trim() || known[0];
    if (!parsed.greeting || !first) return [];
    return greetedNames(parsed.greeting)
      .filter(
        ({ text }) => !known.some((name) => isWrittenAs(name, text) || isShortFor(name, text)),
      )
      .flatMap((span) => {
        // The name it was meant to be: a surname after "Ms" is not mended into a first name.
        const meant = [first, ...known].find((name) => isLike(name, span.text));
        if (!meant) return [];
        return [
          {
            severity: 'error' as const,
            title: t('coach.fix.write', { name: meant }),
            message: t('coach.rules.wrongFirstName.says', { greeted: span.text, name: meant }),
            marks: [markOf('body', span)],
            fix: editFix(
              t('coach.fix.write', { name: meant }),
              editOf('body', parsed.body, [{ start: span.start, end: span.end, text: meant }]),
            ),
          },
        ];
      });
  },
};
