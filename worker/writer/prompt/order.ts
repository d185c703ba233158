import type { Brief } from '../../../shared/contract/brief.ts';
import { STEPS } from '../../../shared/contract/sequence.ts';
import { cleanRead } from '../clean.ts';
import { isEnglish, languageName } from '../language.ts';
import { cutToTokens, estimateTokens } from '../tokens.ts';
import { encode } from './json.ts';
import { WORDS } from './roles.ts';
import { threadLines } from './thread.ts';
import { TONES } from './tones.ts';

/** Tokens one field of the offer may take, all of them together, and one name or title: reached only by what nobody needs to write. */
const MOST = { field: 330, offer: 1_000, name: 66 };

const OFFER = ['problemTheyFace', 'yourProduct', 'keyBenefit', 'callToAction', 'instructions'] as const;

/** A name, title or place as the prompt has it. */
export const shortText = (text: string): string => cutToTokens(cleanRead(text), MOST.name);

/** What the sender typed about the offer; each field is cut when all of them are too long together. */
function offerOf(brief: Brief): Record<string, string> {
  const fields = OFFER.flatMap((name) => (brief[name] ? [[name, cutToTokens(cleanRead(brief[name]), MOST.field)] as const] : []));
  const sum = fields.reduce((tokens, [, text]) => tokens + estimateTokens(text), 0);
  const each = sum > MOST.offer ? Math.floor(MOST.offer / OFFER.length) : MOST.field;
  return Object.fromEntries(fields.map(([name, text]) => [name, cutToTokens(text, each)]));
}

/** The sender's own words, as one JSON value. */
export function briefJson(brief: Brief): string {
  const { companyName, targetJobTitle, tone, thread, language } = brief;
  const { name, jobTitle } = brief.sender ?? {};
  const sender = { ...(name && { name: shortText(name) }), ...(jobTitle && { jobTitle: shortText(jobTitle) }) };
  const { unanswered, replied, declined } = thread ?? {};
  return encode({
    ...(companyName && { companyName: shortText(companyName) }),
    targetJobTitle: shortText(targetJobTitle),
    ...offerOf(brief),
    tone,
    ...(Object.keys(sender).length > 0 && { sender }),
    ...(thread && { thread: { unanswered, replied, declined } }),
    ...(language && { language }),
  });
}

export function stepLine(step: number): string {
  const known = STEPS.find((one) => one.step === step) ?? STEPS[0];
  const [least, most] = WORDS[known.role].aim;
  return `email${step}: ${known.role}, day ${known.day}, body of ${least} to ${most} words`;
}

/** The language is always said: the page may be in another one, and without a word the emails would follow it. */
function languageLine(language = 'en'): string {
  const name = `Language. Write subjects and bodies in ${languageName(language)}`;
  if (isEnglish(language)) return `${name}, whatever language the lines or the brief are in.`;
  return `${name}, as a native speaker would, whatever language the lines or the brief are in; the rules on words and lengths hold in its own terms. Address the prospect as strangers at work do there, unless the tone is Casual or their own mails are less formal.`;
}

/** What is asked for, apart from which emails: the brief, tone, language, thread. */
export function orderLines(brief: Brief): string[] {
  return [
    'This is the brief of the sender, whom you work for:',
    `<brief>${briefJson(brief)}</brief>`,
    `Tone. ${TONES[brief.tone]}`,
    languageLine(brief.language),
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
