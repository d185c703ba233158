import type { ClaimsBrief } from './types.ts';

/**
 * One line of a brief, as the verifier reads it and as a verdict names it. `from`: whose words they are;
 * the offer, the sender and the instructions are the user's own (`me`). `at`: ISO 8601.
 */
export type BriefLine = {
  id: string;
  text: string;
  from?: 'me' | 'them' | 'other';
  at?: string;
  label?: string;
};

const OFFER =
  'companyName targetJobTitle problemTheyFace yourProduct keyBenefit callToAction instructions'.split(
    ' ',
  ) as (keyof ClaimsBrief)[];
const PROSPECT = ['fullName', 'firstName', 'jobTitle', 'company', 'location'] as const;

const known = new WeakMap<ClaimsBrief, BriefLine[]>();

/**
 * A brief as lines with ids: `offer.keyBenefit`, `offer.sender.name`, `prospect.company`, the evidence
 * by its own ids, `thread`. Samples of the user's voice are none: their facts are about others.
 */
export function briefLines(brief: ClaimsBrief): BriefLine[] {
  const { prospect, sender } = brief;
  const own = [
    ...OFFER.map((name) => [`offer.${name}`, brief[name]] as const),
    ['offer.sender.name', sender?.name] as const,
    ['offer.sender.jobTitle', sender?.jobTitle] as const,
  ];
  const lines = known.get(brief) ?? [
    ...own.flatMap(([id, text]) => lineOf({ id, text, from: 'me' })),
    ...PROSPECT.flatMap((name) => lineOf({ id: `prospect.${name}`, text: prospect?.[name] })),
    ...(prospect?.evidence ?? []).flatMap(lineOf),
    ...lineOf({ id: 'thread', text: threadInWords(brief) }),
  ];
  known.set(brief, lines);
  return lines;
}

const lineOf = ({
  id,
  text,
  from,
  at,
  label,
}: Omit<Partial<BriefLine>, 'text'> & { id: string; text?: unknown }): BriefLine[] =>
  typeof text === 'string' && text.trim()
    ? [{ id, text, ...(from && { from }), ...(at && { at }), ...(label && { label }) }]
    : [];

function threadInWords({ thread }: ClaimsBrief): string {
  const { unanswered, lastAt, replied, declined } = thread ?? {};
  const told = [
    replied === true && 'They have written back.',
    replied === false && 'They have not written back.',
    declined && 'They said no.',
    unanswered && `${unanswered} mails of the sender without an answer since.`,
    lastAt && `The last mail is of ${lastAt.slice(0, 10)}.`,
  ];
  return told.filter(Boolean).join(' ');
}

/** All that a line says: its label and date are read too. */
export const wordsOfLine = ({ label, at, text }: BriefLine): string =>
  [label, at?.slice(0, 10), text].filter(Boolean).join(' | ');
