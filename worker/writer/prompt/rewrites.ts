import type { Channel } from '../../../shared/contract/channel.ts';
import { type Rewrite, rewriteSpec } from '../../../shared/contract/rewrite.ts';
import { cleanRead } from '../clean.ts';
import { languageName } from '../language.ts';
import { besideText, otherOpenersLine } from './asks.ts';
import { encode } from './json.ts';

const CHANNELS: Record<Channel, string> = {
  email: 'an email',
  message: 'a LinkedIn message, read in a chat: no subject, no sign-off',
  note: 'a LinkedIn connection note: one thought in a sentence or two, no subject, no sign-off, no pitch',
  inmail: 'a LinkedIn InMail, best under 400 characters',
};

/** What the user asked for, in words. */
const instructionFor = ({ kind, channel = 'email', maxLength, language = 'en' }: Rewrite): string =>
  rewriteSpec(kind)
    .instruction.replace('{channel}', CHANNELS[channel])
    .replace('{maxLength}', String(maxLength))
    .replace('{language}', languageName(language));

/** The whole sequence, for an order that concerns all of it. */
function sequenceLine(sequence: Rewrite['sequence']): string {
  if (!sequence) return '';
  const told = sequence.map(({ step, subjectLineA, body, sent }) => ({
    email: step,
    subjectLineA,
    body: besideText(body),
    ...(sent && { sent }),
  }));
  return `The whole sequence as it stands; what is marked sent has gone out: ${encode(told)}`;
}

/** How an answer says that an email stays as it is, where the order may leave it so. */
export const mayLeaveLine = (step: number): string =>
  `\`concerns\`: in a few words what this asks of email${step}, and whether anything in it changes. If nothing does, the fields of email${step} are "".`;

/** What is said of one email that the user wants rewritten. */
export function rewriteLines(step: number, rewrite: Rewrite): string[] {
  const { kind, email, otherOpeners, words, language, channel, maxLength, sequence } = rewrite;
  const asked = {
    kind,
    email,
    ...(words && { words: cleanRead(words) }),
    language,
    channel,
    maxLength,
  };
  return [
    `This is email${step} as it stands, with my own changes, which are mine to make: <rewrite>${encode(asked)}</rewrite>`,
    sequenceLine(sequence),
    `${instructionFor(rewrite)} What I did not ask to change stays as good as it is.`,
    otherOpenersLine(otherOpeners ?? []),
  ];
}
