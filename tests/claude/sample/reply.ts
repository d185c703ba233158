import type { Facts } from './facts.ts';
import { type Parts, subject } from './letter.ts';
import { benefitOf, productOf } from './say.ts';

/*
 * An answer to what they wrote. A program understands no question, so it answers none: it says so and promises to ask, beside what the
 * offer does say.
 */

/** To a no the sender has decided to answer: thanks, and nothing more. */
const AFTER_NO = {
  angle: 'Thanks for the plain answer',
  subjects: ['thank you', 'understood'] as [string, string],
  paragraphs: ["Thanks for telling me. I take it as a no, and I'll leave it there."],
};

export function reply(facts: Facts): Parts {
  if (facts.declined) return AFTER_NO;
  const { question } = facts;
  return {
    angle: question ? 'Their question, honestly' : 'Thanks, and what comes next',
    subjects: [
      subject(facts.topic && `your question on ${facts.topic}`, 'your question'),
      'the answer you asked for',
    ],
    paragraphs: question
      ? [
          `You asked: “${question.text}” I don't want to guess, so I'll check and get back to you.`,
          `What I can tell you now: ${productOf(facts)} ${benefitOf(facts)}`,
        ]
      : [
          "Thanks for writing back. I've read it, and I'll go by what you say.",
          'What would be most useful to you from here?',
        ],
    leansOn: question ? [question.id] : [],
  };
}

export function erwiderung(facts: Facts): Parts {
  const { question } = facts;
  return {
    angle: question ? 'Die Frage, ehrlich beantwortet' : 'Danke, und wie es weitergeht',
    subjects: ['Ihre Frage', 'die Antwort, um die Sie baten'],
    paragraphs: question
      ? [
          `Sie fragen: „${question.text}“ Raten möchte ich nicht, ich frage nach und melde mich.`,
          `Was ich heute schon sagen kann: ${facts.product.text}`,
        ]
      : [
          'vielen Dank für Ihre Antwort. Ich richte mich danach.',
          'Was wäre für Sie jetzt am nützlichsten?',
        ],
    leansOn: question ? [question.id] : [],
  };
}
