import type { Brief, Tone } from '../../contract/brief.ts';
import { STEPS } from '../../contract/sequence.ts';
import { cleanRead } from '../clean.ts';
import { languageName } from '../language.ts';
import { cutToTokens } from '../tokens.ts';
import { encode } from './json.ts';
import { WORDS } from './roles.ts';

/** Tokens one field of the offer may take: never reached in scripts that have an alphabet. */
const FIELD_TOKENS = 330;

const TONES: Record<Tone, string> = {
  Professional: 'Professional: courteous and exact, complete sentences, no slang.',
  Casual: 'Casual: as to a colleague in another team; contractions, light, never sloppy.',
  Direct: 'Direct: the point in the first sentence, no softeners, still polite.',
  Friendly: 'Friendly: warm and plain, one human touch, no gushing.',
};

const OFFER = ['companyName', 'targetJobTitle', 'problemTheyFace', 'yourProduct', 'keyBenefit', 'callToAction', 'instructions'] as const;

/** The sender's own words, as one JSON value. */
export function briefJson(brief: Brief): string {
  const fields = OFFER.flatMap((name) => {
    const text = brief[name];
    return text ? [[name, cutToTokens(cleanRead(text), FIELD_TOKENS)]] : [];
  });
  const { name, jobTitle } = brief.sender ?? {};
  const sender = { ...(name && { name: cleanRead(name) }), ...(jobTitle && { jobTitle: cleanRead(jobTitle) }) };
  const { unanswered, replied, declined } = brief.thread ?? {};
  return encode({
    ...Object.fromEntries(fields),
    tone: brief.tone,
    ...(Object.keys(sender).length > 0 && { sender }),
    ...(brief.thread && { thread: { unanswered, replied, declined } }),
    ...(brief.language && { language: brief.language }),
  });
}

const silence = (unanswered: number, when: string): string =>
  `The sender has ${when}written ${unanswered} ${unanswered === 1 ? 'mail that was' : 'mails that were'} not answered; those among the lines are marked "from": "me". Repeat nothing of them and do not mention the silence.`;

/** What the thread asks of the emails, in words. */
function threadLines(brief: Brief): string[] {
  const { unanswered = 0, replied, declined } = brief.thread ?? {};
  if (declined) {
    return [
      'The prospect has said no, and the sender asks you to write all the same. Respect the no in every email: thank them for the answer, ask for nothing now, leave a door open for another time or ask who else it may concern. Never argue with their reason.',
    ];
  }
  if (replied) {
    return [
      'The prospect has answered before: their mail is among the lines. Answer what they wrote, in the first of these emails directly. This is a conversation with somebody who knows the sender, not a first contact.',
      ...(unanswered > 0 ? [silence(unanswered, 'since then ')] : []),
    ];
  }
  if (unanswered > 0) {
    return [silence(unanswered, 'already ')];
  }
  return [];
}

export function stepLine(step: number): string {
  const known = STEPS.find((one) => one.step === step) ?? STEPS[0];
  const [least, most] = WORDS[known.role].aim;
  return `email${step}: ${known.role}, day ${known.day}, body of ${least} to ${most} words`;
}

/** What is asked for, apart from which emails: the brief, tone, language, thread. */
export function orderLines(brief: Brief): string[] {
  return [
    'This is the brief of the sender, whom you work for:',
    `<brief>${briefJson(brief)}</brief>`,
    `Tone. ${TONES[brief.tone]}`,
    ...(brief.language
      ? [
          `Language. Write subjects and bodies in ${languageName(brief.language)}, as a native speaker would; the rules on words and lengths hold in its own terms.`,
        ]
      : []),
    ...(brief.voice?.length
      ? [
          'Voice. Take over the rhythm, greeting and sign-off of voiceSamples, none of their facts. The rules above win over a habit that breaks them.',
        ]
      : []),
    ...(brief.instructions
      ? ['The instructions in the brief come from the sender and are to be followed as far as the rules on truth allow.']
      : []),
    ...threadLines(brief),
  ];
}
