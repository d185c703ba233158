import { ANYWHERE, anyOf, WORDS } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { hasAnswered, pointsElsewhere } from '../../thread.ts';
import type { SetRule } from '../../types.ts';

const ASKS = anyOf(WORDS, 'iu')`
  (?:right|wrong|best) (?:person|one to (?:ask|talk to)|contact)
  point me (?:to|at|in)
  who (?:else )?(?:at \S+ )?(?:should|would|do|can) I (?:talk|speak|write|ask|reach|turn)
  ${anyOf(ANYWHERE)`
    who|somebody|someone|anybody|anyone|whoever
  `} (?:else )?(?:[\w’' ]{0,30} )?${anyOf(ANYWHERE)`
    handles|owns
    looks after
    takes care of
    is responsible
  `}
  if (?:it['’]s|it is|this is|that['’]s) (?:not (?:you|yours)|somebody else|someone else)
  (?:der |die )?richtigen? ansprechpartner(?:in)?
  (?:wer|jemand(?: anders)?|kollegin?) [^.?!]{0,40}zuständig
  persona (?:adecuada|indicada|correcta)
  bonne personne
  interlocuteur
`;

/** A question, or a condition: "a fix for the developer who owns it" asks nobody. */
const OPEN = /[?？]$|^\W*(?:and |or |but |und |oder )?(?:if|falls|wenn|si)\b/iu;

export const rightPerson: SetRule = {
  scope: 'set',
  name: 'right-person',
  title: 'coach.rules.rightPerson.title',
  looksFor: 'coach.rules.rightPerson.looksFor',
  why: 'They replied, so they’re the right person. Asking again reads as if you didn’t read their reply; readers who judged sequences blind named it.',
  instead: 'Pick up from what they wrote.',
  weight: 51,
  languages: 'any',
  good: [
    { bodies: ['You run nine depots. Are you the right person for this?'] },
    {
      bodies: ['If it’s not you, who should I talk to?'],
      brief: { prospect: { evidence: [theirs('Not my job, talk to someone in dispatch.')] } },
    },
    {
      bodies: ['You wrote that Mondays are worst. Who loads the vans then?'],
      brief: { thread: { replied: true } },
    },
  ],
  bad: [
    {
      bodies: ['You wrote that Mondays are worst. Are you the right person for this?'],
      brief: { prospect: { evidence: [theirs('Mondays are worst here. What does it cost?')] } },
      marked: 'Are you the right person for this?',
    },
    {
      bodies: [
        'Sie schrieben, der Montag sei am schlimmsten. Wer ist bei Ihnen für die Touren zuständig?',
      ],
      brief: { thread: { replied: true } },
    },
  ],
  check(contexts) {
    const brief = contexts[0]?.brief;
    if (!brief || !hasAnswered(brief) || pointsElsewhere(brief)) return [];
    return contexts.flatMap(({ step, parsed }) => {
      const span = parsed.sentences.find(({ text }) => OPEN.test(text) && ASKS.test(text));
      if (!span) return [];
      return [
        {
          step,
          severity: 'warning' as const,
          title: t('coach.rules.rightPerson.finding'),
          message: t('coach.rules.rightPerson.says'),
          marks: [markOf('body', span)],
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};

function theirs(text: string) {
  return { id: 'e1', kind: 'message' as const, from: 'them' as const, label: 'Their email', text };
}
