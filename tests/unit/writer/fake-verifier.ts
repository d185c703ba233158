import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { sentencesOf } from '../../../shared/grounding/index.ts';
import type { CreateVerify } from '../../../worker/writer/index.ts';
import type { Verifiable } from '../../../worker/writer/writer.ts';

/** A sentence that the stand-in's briefs do not bear out. */
export const LIE = 'Your auditors asked for it twice.';

export type Verdict = CheckedSentence['verdict'];

export const sentence = (text: string, verdict: Verdict): CheckedSentence => ({
  text,
  verdict,
  about: 'none',
  sources: [],
});

/** Every sentence is supported but those that hold one of these words. */
export const judged = (body: string, odd: Record<string, Verdict>): CheckedSentence[] =>
  sentencesOf(body).map(({ text }) => {
    const words = Object.keys(odd).find((each) => text.includes(each));
    return {
      ...sentence(text, words ? (odd[words] ?? 'absent') : 'supported'),
      ...(words && { odd: words }),
    };
  });

export type Fake = { calls: Verifiable[][]; atOnce: number; create: CreateVerify };

/** A verifier that knows what is odd, and remembers what it was asked. */
export function fakeVerifier(
  odd: Record<string, Verdict> = { [LIE]: 'absent' },
  answer = judged,
): Fake {
  const fake: Fake = {
    calls: [],
    atOnce: 0,
    create: () => {
      let open = 0;
      return async (emails) => {
        fake.calls.push([...emails]);
        open++;
        fake.atOnce = Math.max(fake.atOnce, open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        return new Map(emails.map(({ step, body }) => [step, answer(body, odd)]));
      };
    },
  };
  return fake;
}
