import type { Channel } from '../../../shared/contract/channel.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import { cleanRead } from '../clean.ts';
import { languageName } from '../language.ts';
import { encode } from './json.ts';
import { stepLine } from './order.ts';
import { otherOpenersLine } from './prompt.ts';

const CHANNELS: Record<Channel, string> = {
  email: 'an email',
  message: 'a LinkedIn message: no subject is shown, no sign-off, the reader sees it in a chat',
  note: 'a LinkedIn connection note: one thought in one or two sentences, no subject, no sign-off, no pitch',
  inmail: 'a LinkedIn InMail: it reads best under 400 characters',
};

/** What the user asked for, in words. */
const KINDS: Record<Rewrite['kind'], (rewrite: Rewrite) => string> = {
  again: () => 'Write it again from a different angle: another opening, another reason to answer, another question. Keep its role.',
  shorter: () => 'Say the same in clearly fewer words: about two thirds of them. Cut whole thoughts rather than words.',
  warmer: () => 'Say the same more warmly, as to somebody you would like to know: plain and human, no gushing, no new facts, not longer.',
  direct: () => 'Say the same more directly: the point in the first sentence, no softeners, still polite, not longer.',
  simpler: () => 'Say the same in simpler words: short sentences, words a ten-year-old knows, no jargon, not longer.',
  fit: ({ channel = 'email', maxLength }) =>
    `Make it fit ${CHANNELS[channel]}. The body may have ${maxLength} characters at most, spaces and line breaks included; stay well below. Keep the strongest thought and the question, drop the rest.`,
  own: () =>
    'Rework it around the sentence in "words", which the sender wrote: keep what it says and its tone, and let the rest follow from it.',
  without: () =>
    'Take out what "words" says, and whatever rests on it alone: nothing that was read or offered bears it out. Put nothing in its place, and keep everything else word for word.',
  language: ({ language = 'en' }) =>
    `Write it in ${languageName(language)}, as a native speaker would have written it, not as a translation.`,
};

/** The order for one email written anew. */
export function rewriteOrder(step: number, rewrite: Rewrite): string[] {
  const { kind, email, otherOpeners, words, language, channel, maxLength } = rewrite;
  const asked = { kind, email, ...(words && { words: cleanRead(words) }), language, channel, maxLength };
  return [
    'The sender asks for one email of the sequence to be written anew. This is it, as it stands, with the sender’s own changes, which are theirs to make:',
    `<rewrite>${encode(asked)}</rewrite>`,
    KINDS[kind](rewrite),
    ...otherOpenersLine(otherOpeners ?? []),
    kind === 'fit' ? `Answer with the key email${step}.` : stepLine(step),
  ];
}
