import { markOf, rewriteFix } from '../marking.ts';
import type { EmailRule } from '../types.ts';

/** Steps that live on their question: opener, proof, idea, objection, example. */
const ASKING_STEPS = 5;

export const questions: EmailRule = {
  scope: 'email',
  name: 'questions',
  title: 'Exactly one question',
  looksFor: 'No question in an email that wants an answer, or more than one.',
  why: 'One to three questions get about 50 % more replies than none (Boomerang, Lavender); for cold mail aim at one, so that it is clear what to answer.',
  instead: 'Keep the question you most want answered.',
  weight: 50,
  languages: 'any',
  good: [{ body: 'Hi Mara,\n\nYou run nine depots.\n\nWho plans the routes?' }],
  bad: [
    { step: 1, body: 'Hi Mara,\n\nYou run nine depots and I would like to show you how others plan their routes each morning.' },
    { step: 1, body: 'Hi Mara,\n\nWho plans the routes? How long does it take? Is it done by hand?', marked: 'How long does it take?' },
  ],
  look({ letter, step, thresholds }) {
    const asked = letter.sentences.filter(({ text }) => /[?？؟]["”’')\]]*$/.test(text));
    if (asked.length === 0 && step <= ASKING_STEPS && letter.words.length > 0) {
      return [
        {
          severity: 'hint',
          title: 'End with a question',
          message: 'Nothing in it asks for an answer.',
          fix: rewriteFix('Rewrite it', 'again'),
        },
      ];
    }
    const extra = asked.slice(thresholds.questionsMost);
    if (extra.length === 0) return [];
    return [
      {
        severity: extra.length > 1 ? 'warning' : 'hint',
        title: 'Keep one question',
        message: `${asked.length} questions; one is the easiest to answer.`,
        marks: extra.map((span) => markOf('body', span)),
        fix: rewriteFix('Rewrite it', 'direct'),
      },
    ];
  },
};
