import { type Brief, briefSchema } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { thinBrief } from './briefs.ts';

export const sentence =
  'We moved the whole team to a new plan of work this spring, and it took longer than anybody thought. ';
export const fill = (length: number, text = sentence): string =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();

/** As much of everything as the wire takes. */
export const fullest = (text: string): Brief =>
  briefSchema.parse({
    ...thinBrief,
    companyName: fill(LIMITS.shortText, text),
    targetJobTitle: fill(LIMITS.shortText, text),
    sender: { name: fill(LIMITS.shortText, text), jobTitle: fill(LIMITS.shortText, text) },
    thread: { declined: true, unanswered: 3, lastAt: '2026-03-03' },
    language: 'zh-Hant-TW',
    problemTheyFace: fill(LIMITS.offerText, text),
    yourProduct: fill(LIMITS.offerText, text),
    keyBenefit: fill(LIMITS.offerText, text),
    callToAction: fill(LIMITS.offerText, text),
    instructions: fill(LIMITS.instructions, text),
    voice: Array.from({ length: LIMITS.voiceCount }, () => fill(LIMITS.voiceText, text)),
    prospect: {
      fullName: fill(LIMITS.shortText, text),
      firstName: fill(LIMITS.shortText, text),
      jobTitle: fill(LIMITS.shortText, text),
      company: fill(LIMITS.shortText, text),
      location: fill(LIMITS.shortText, text),
      evidence: Array.from({ length: LIMITS.evidenceCount }, (_, i) => ({
        id: `e${i}`,
        kind: i % 2 ? 'post' : 'message',
        label: 'A post',
        text: fill(LIMITS.evidenceText, text),
      })),
    },
  });
