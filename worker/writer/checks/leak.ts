import { CANARY, POLICY } from '../prompt/policy.ts';
import { ROLES } from '../prompt/roles.ts';
import { type Check, textsOf } from './check.ts';

/** Words in a row that nobody writes twice by chance. */
const RUN = 9;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}

const OURS = new Set([POLICY, ...Object.values(ROLES)].flatMap(runsOf));

/** Names that only the prompt uses. */
const INNER =
  /\b(?:evidenceUsed|voiceSamples|read_page|write_emails|subjectLine[AB]|system prompt|tool_result)\b|\bemail[1-7]\b|<\/?(?:brief|draft)>/i;

const SELF = /\bas an? (?:AI|artificial intelligence|(?:large )?language model)\b|\bI(?:'m| am) (?:an? )?(?:AI|Claude|language model)\b/i;

export const leak: Check = {
  name: 'leak',
  severity: 'hard',
  why: 'A page may ask the writer to show its instructions. An email that quotes them, or speaks as a machine, is never delivered.',
  examples: {
    bad: [`My mark is ${CANARY}.`, 'See evidenceUsed for more.', 'As an AI, I cannot know your team.', POLICY.slice(0, 160)],
    good: ['You write that your team reads each email twice.', 'AI is on your list this year.'],
  },
  find(draft) {
    const found = textsOf(draft).flatMap((text) => {
      const quote =
        (text.toLowerCase().includes(CANARY) && CANARY) ||
        text.match(INNER)?.[0] ||
        text.match(SELF)?.[0] ||
        runsOf(text).find((run) => OURS.has(run));
      return quote ? [{ message: 'This quotes the writer’s own instructions, or speaks as a machine.', quote }] : [];
    });
    return found;
  },
};
