import type { Facts } from './facts.ts';
import type { Parts } from './letter.ts';
import { benefitOf } from './say.ts';

/** Emails to somebody who has said no, where the sender writes all the same: each takes the no as it is and asks for nothing now. */
export function afterNo(facts: Facts, key: string): Parts {
  const matter = facts.topic ?? 'this';
  const written: Record<string, Parts> = {
    email1: {
      angle: 'The no, taken as it is',
      subjects: ['thanks for the plain answer', 'understood'],
      paragraphs: [
        "Thanks for telling me. I take it as a no, and I won't argue with it.",
        `Should ${matter} come up in another season, would it be fine to write once more?`,
      ],
    },
    email2: {
      angle: 'One line for later',
      subjects: ['for your files only', 'one line to keep'],
      paragraphs: [
        "This isn't to change your mind. It's one line for your files, should you ever need it.",
        benefitOf(facts),
      ],
    },
    email3: {
      angle: 'Useful without us',
      subjects: ['nothing to buy here', 'a thought, free of charge'],
      paragraphs: [
        `You've decided, and that stands. A thought on ${matter} all the same: ask whoever does the work what they'd drop first.`,
        'Their answer costs nothing, and it holds whatever you use.',
      ],
    },
    email4: {
      angle: 'What I can learn',
      subjects: ['what would have to change', 'a question for next time'],
      paragraphs: [
        "Your no is clear. I'd like to learn from it and then leave you in peace.",
        'What would have had to be different?',
      ],
    },
    email5: {
      angle: 'No plan, no hurry',
      subjects: ['if things change', 'no plan, no hurry'],
      paragraphs: [
        `Plans change, and sometimes ${matter} moves up a list by itself. Until then there is nothing to do.`,
      ],
    },
    email6: {
      angle: 'Somebody who asks',
      subjects: ['for somebody who asks', 'only if it is useful'],
      paragraphs: [
        `If a colleague ever asks you about ${matter}, you have my address. If nobody does, that's fine too.`,
      ],
    },
    email7: {
      angle: 'A friendly goodbye',
      subjects: ['last one from me', 'all the best from here'],
      paragraphs: [
        'With this I close the file, with thanks for your plain answer.',
        'All the best to you and your team.',
      ],
    },
  };
  return (
    written[key] ?? {
      angle: 'The no, taken as it is',
      subjects: ['thank you', 'understood'],
      paragraphs: ["Thanks for telling me. I'll leave it there."],
    }
  );
}
