import type { Brief } from '../../../shared/contract/brief.ts';

/** One line of the brief that a sentence may rest on. */
export type BriefLine = { id: string; text: string; label?: string };

const threadInWords = ({ thread }: Partial<Brief>): string => {
  const { unanswered, lastAt, replied, declined } = thread ?? {};
  const told = [
    replied !== undefined && `They have ${replied ? '' : 'not '}written back.`,
    declined && 'They said no.',
    unanswered && `${unanswered} mails of the sender without an answer since.`,
    lastAt && `The last mail is of ${lastAt.slice(0, 10)}.`,
  ];
  return told.filter(Boolean).join(' ');
};

/** A brief as the lines that verdicts name: `offer.keyBenefit`, `offer.sender.name`, `prospect.company`, `thread`, and evidence by its own id. */
export const briefLines = (brief: Partial<Brief>): BriefLine[] => {
  const { companyName, targetJobTitle, problemTheyFace, yourProduct, keyBenefit, callToAction, instructions, sender } = brief;
  const { evidence = [], ...person } = brief.prospect ?? {};
  const words = { companyName, targetJobTitle, problemTheyFace, yourProduct, keyBenefit, callToAction, instructions };
  const own = { ...words, 'sender.name': sender?.name, 'sender.jobTitle': sender?.jobTitle };
  return [
    ...Object.entries(own).map(([name, text]) => ({ id: `offer.${name}`, text })),
    ...Object.entries(person).map(([name, text]) => ({ id: `prospect.${name}`, text })),
    ...evidence.map(({ id, label, text }) => ({ id, label, text })),
    { id: 'thread', text: threadInWords(brief) },
  ].flatMap(({ text, ...line }) => (text?.trim() ? [{ ...line, text }] : []));
};
