import type { Channel } from '../../../shared/contract/channel.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
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
const KINDS: Record<Rewrite['kind'], (rewrite: Rewrite) => string> = {
  again: () => 'Write it again from a different angle: another way in, another reason to answer.',
  shorter: () =>
    'Make it clearly shorter, about two thirds of it: leave out whole thoughts rather than words.',
  warmer: () =>
    'Make it warmer, as to somebody you would like to know; no gushing, no new facts, no longer.',
  direct: () => 'Make it more direct: the point first, still polite, no longer.',
  simpler: () => 'Say it more simply: short sentences, everyday words, no longer.',
  fit: ({ channel = 'email', maxLength }) =>
    `Make it fit ${CHANNELS[channel]}. The body may have ${maxLength} characters at most, spaces and line breaks included; stay well below. Keep the strongest thought and the question.`,
  own: () =>
    'Work the sentence in "words" into it, which I wrote: what it says and its tone lead, the rest follows.',
  without: () =>
    'Take out what "words" says, and whatever rests on it alone: nothing that was read or offered bears it out. Put nothing in its place, and keep everything else word for word.',
  language: ({ language = 'en' }) =>
    `Write it in ${languageName(language)}, as a native speaker would have, not as a translation.`,
};

/** What is said of one email that the user wants written anew. */
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
    `${KINDS[kind](rewrite)} What I did not ask to change stays as good as it is.`,
    otherOpenersLine(otherOpeners ?? []),
  ];
}
