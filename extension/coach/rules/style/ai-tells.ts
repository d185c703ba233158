import { ANYWHERE, anyOf, WORDS } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { marksOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

const MOVED = anyOf(ANYWHERE)`
  impressed|inspired|struck
`;
const ACHIEVED = anyOf(ANYWHERE)`
  work|journey|background|experience|achievements?|career
  track record
`;
const TELLS = anyOf(WORDS, 'gi')`
  delv(?:e|ing) into
  in today['’]s (?:fast-paced|competitive|digital|ever-changing|dynamic)
  ever-(?:evolving|changing) (?:landscape|world)
  game[- ]chang(?:er|ing)
  seamless(?:ly)?
  cutting[- ]edge
  revolutioni[sz](?:e|es|ing)
  unlock(?:ing|s)? (?:the|your|new|full|hidden) \w+
  unleash\w*
  leverag(?:e|es|ing)
  synerg(?:y|ies)
  supercharg(?:e|es|ing)
  elevat(?:e|es|ing) your
  empower(?:s|ing)?
  streamlin(?:e|es|ing)
  robust
  holistic
  tapestry
  at the intersection of
  it['’]s not just (?:about )?[^.,]{2,30}[,;–—-] ?it['’]s
  i (?:was|am|'m) (?:truly |really |deeply |very |incredibly )?${MOVED} by your
  i came across your (?:profile|company|website)
  your (?:impressive|remarkable|extensive|incredible|inspiring) ${ACHIEVED}
  resonat(?:e|es|ed) with
  navigat(?:e|ing) the (?:complexities|challenges|landscape)
  take your \w+ to the next level
  i['’]d love to explore
  explore (?:potential )?synerg\w+
  as an ai
  kindly
`;
const DASH = /—/g;
const MOST_DASHES = 2;

export const aiTells: EmailRule = {
  scope: 'email',
  name: 'ai-tells',
  title: 'coach.rules.aiTells.title',
  looksFor: 'coach.rules.aiTells.looksFor',
  why: 'If they think no one wrote it, no one gets an answer. Made-up compliments are the top complaint about such tools. The list is our own.',
  instead: 'The word you would use on the phone.',
  weight: 42,
  languages: 'en',
  good: [{ body: 'Hi Mara,\n\nYou run nine depots.\n\nWho plans the routes, and with what?' }],
  bad: [
    {
      body: 'Hi Mara,\n\nWe leverage data so that you can plan routes seamlessly.\n\nInterested?',
      marked: 'leverage',
    },
  ],
  check({ parsed: { body } }) {
    const tells = marksOf('body', body, TELLS);
    const dashes = marksOf('body', body, DASH);
    const marks = dashes.length > MOST_DASHES ? [...tells, ...dashes] : tells;
    if (marks.length === 0) return [];
    return [
      {
        severity: tells.length > 1 ? 'warning' : 'hint',
        title: t('coach.rules.aiTells.title'),
        message: t('coach.rules.aiTells.says'),
        marks,
        fix: rewriteFix(t('coach.fix.simplify'), 'simpler'),
      },
    ];
  },
};
