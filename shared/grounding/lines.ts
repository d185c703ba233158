import { type Brief, OFFER_FIELD_NAMES } from '../contract/brief.ts';

/** A brief of which anything may be missing: that supports nothing. Treated as immutable. */
export type ClaimsBrief = Partial<Brief>;

/**
 * One line of a brief, as the verifier reads it and as a verdict names it. `from`: whose words they
 * are; the offer, the sender and the instructions are the user's own (`me`). `at`: ISO 8601.
 */
export type BriefLine = {
  id: string;
  text: string;
  from?: 'me' | 'them' | 'other';
  at?: string;
  label?: string;
};

/** Computed once for an object, which is treated as immutable. */
export function once<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/**
 * A brief as lines with ids: `offer.keyBenefit`, `offer.sender.name`, `prospect.company`, the
 * evidence by its own ids, `thread`. Samples of the user's voice are none: their facts are about
 * others.
 */
export const briefLines = once((brief: ClaimsBrief): BriefLine[] => {
  const { instructions, sender } = brief;
  const { evidence = [], ...person } = brief.prospect ?? {};
  const own: [name: string, text: string | undefined][] = [
    ...OFFER_FIELD_NAMES.map((name): [string, string | undefined] => [name, brief[name]]),
    ['instructions', instructions],
    ['sender.name', sender?.name],
    ['sender.jobTitle', sender?.jobTitle],
  ];
  return [
    ...own.map(([name, text]) => ({ id: `offer.${name}`, text, from: 'me' as const })),
    ...Object.entries(person).map(([name, text]) => ({ id: `prospect.${name}`, text })),
    ...evidence.map(({ id, text, from, at, label }) => ({
      ...{ id, text, label },
      ...(from && { from }),
      ...(at && { at }),
    })),
    { id: 'thread', text: threadInWords(brief) },
  ].flatMap(({ text, ...line }) => (text?.trim() ? [{ ...line, text }] : []));
});

function threadInWords({ thread }: ClaimsBrief): string {
  const { unanswered, lastAt, replied, declined } = thread ?? {};
  const told = [
    replied !== undefined && `They have ${replied ? '' : 'not '}written back.`,
    declined && 'They said no.',
    unanswered && `${unanswered} mails of the sender without an answer since.`,
    lastAt && `The last mail is of ${lastAt.slice(0, 10)}.`,
  ];
  return told.filter(Boolean).join(' ');
}

/** All that a line says: its label and date are read too. */
export const wordsOfLine = ({ label, at, text }: BriefLine): string =>
  [label, at?.slice(0, 10), text].filter(Boolean).join(' | ');
