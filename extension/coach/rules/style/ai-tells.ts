import { marksOf, rewriteFix } from '../../marking.ts';
import type { EmailRule } from '../../types.ts';

const TELLS =
  /\bdelv(?:e|ing) into\b|\bin today['’]s (?:fast-paced|competitive|digital|ever-changing|dynamic)\b|\bever-(?:evolving|changing) (?:landscape|world)\b|\bgame[- ]chang(?:er|ing)\b|\bseamless(?:ly)?\b|\bcutting[- ]edge\b|\brevolutioni[sz](?:e|es|ing)\b|\bunlock(?:ing|s)? (?:the|your|new|full|hidden) \w+|\bunleash\w*\b|\bleverag(?:e|es|ing)\b|\bsynerg(?:y|ies)\b|\bsupercharg(?:e|es|ing)\b|\belevat(?:e|es|ing) your\b|\bempower(?:s|ing)?\b|\bstreamlin(?:e|es|ing)\b|\brobust\b|\bholistic\b|\btapestry\b|\bat the intersection of\b|\bit['’]s not just (?:about )?[^.,]{2,30}[,;–—-] ?it['’]s\b|\bi (?:was|am|'m) (?:truly |really |deeply |very |incredibly )?(?:impressed|inspired|struck) by your\b|\bi came across your (?:profile|company|website)\b|\byour (?:impressive|remarkable|extensive|incredible|inspiring) (?:work|journey|background|experience|achievements?|career|track record)\b|\bresonat(?:e|es|ed) with\b|\bnavigat(?:e|ing) the (?:complexities|challenges|landscape)\b|\btake your \w+ to the next level\b|\bi['’]d love to explore\b|\bexplore (?:potential )?synerg\w+|\bas an ai\b|\bkindly\b/gi;
const DASH = /—/g;
const MOST_DASHES = 2;

export const aiTells: EmailRule = {
  scope: 'email',
  name: 'ai-tells',
  title: 'Words that sound like a machine',
  looksFor:
    'Phrases that models like and people do not write to each other: “leverage”, “seamless”, “in today’s fast-paced world”, “your impressive work”; more than two long dashes.',
  why: 'A reader who thinks that nobody wrote it answers nobody. Invented compliments are the first complaint about such tools. The list is our own.',
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
  look({ letter: { body } }) {
    const tells = marksOf('body', body, TELLS);
    const dashes = marksOf('body', body, DASH);
    const marks = dashes.length > MOST_DASHES ? [...tells, ...dashes] : tells;
    if (marks.length === 0) return [];
    return [
      {
        severity: tells.length > 1 ? 'warning' : 'hint',
        title: 'Say it as you would aloud',
        message: 'These words read as if a machine wrote them.',
        marks,
        fix: rewriteFix('Simplify it', 'simpler'),
      },
    ];
  },
};
