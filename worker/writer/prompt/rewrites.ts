import type { Channel } from '../../../shared/contract/channel.ts';
import { type Rewrite, rewriteSpec } from '../../../shared/contract/rewrite.ts';
import { cleanRead } from '../clean.ts';
import { languageName } from '../language.ts';
import { otherOpenersLine } from './asks.ts';
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

/** What is said of one email that the user wants rewritten. */
export function rewriteLines(step: number, rewrite: Rewrite): string[] {
  const { kind, email, otherOpeners, words, language, channel, maxLength } = rewrite;
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
    `${instructionFor(rewrite)} What I did not ask to change stays as good as it is.`,
    otherOpenersLine(otherOpeners ?? []),
  ];
}
