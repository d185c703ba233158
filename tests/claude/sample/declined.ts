import type { Facts } from './facts.ts';
import type { Parts } from './letter.ts';
import { atCompany, benefitOf } from './say.ts';

/** Emails to somebody who has said no: each takes the no as it is, asks for nothing now and leaves a door open. */
export function afterNo(facts: Facts, key: string): Parts {
  const matter = facts.topic ?? 'this';
  const at = atCompany(facts);
  const written: Record<string, Parts> = {
    email1: {
      subjects: ['thank you for the answer', 'understood, and no more of it'],
      paragraphs: [
        'Thank you for telling me. I take it as a no, and I will not argue with it.',
        `Should ${matter} come up in another season, would it be fine to write once more?`,
      ],
    },
    email2: {
      subjects: ['for your files only', 'one line to keep'],
      paragraphs: [
        'This is not to change your mind. It is one line for your files, should you ever need it.',
        benefitOf(facts),
        'Is there a colleague who would want to have it too?',
      ],
    },
    email3: {
      subjects: ['nothing to buy here', 'a thought, free of charge'],
      paragraphs: [
        `You have decided, and that stands. A thought on ${matter} all the same: a list of each time it holds somebody up tells more than any tool.`,
        'Has somebody on your team kept one?',
      ],
    },
    email4: {
      subjects: ['what would have to change', 'a question for next time'],
      paragraphs: ['Your no is clear. I would like to learn from it and leave you in peace.', 'What would have had to be different?'],
    },
    email5: {
      subjects: ['if things change', 'no plan, no hurry'],
      paragraphs: [
        `Plans change, and sometimes ${matter} moves up a list by itself. Until then there is nothing to do.`,
        'Shall I keep out of your inbox until you write?',
      ],
    },
    email6: {
      subjects: ['one name, perhaps', 'somebody else, perhaps'],
      paragraphs: [`It may be that ${matter} is somebody else’s business${at}, and that I wrote to the wrong desk.`, 'Whose would it be?'],
    },
    email7: {
      subjects: ['last one from me', 'all the best from here'],
      paragraphs: [
        'With this I close the file, with thanks for your plain answer.',
        `You know where to find ${facts.seller ?? 'us'}. Is there anything you would like me to delete or to note?`,
      ],
    },
  };
  return (
    written[key] ?? {
      subjects: ['thank you for the answer', 'understood'],
      paragraphs: ['Thank you for telling me. Is it fine to leave it there?'],
    }
  );
}
