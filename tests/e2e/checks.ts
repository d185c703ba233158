import type { BrowserContext } from '@playwright/test';
import type { Brief } from '../../shared/contract/brief.ts';
import type { Check, CheckResult } from '../../shared/contract/check.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';

/** Verdict on one sentence, by the brief that was sent with it. */
export type Judge = (text: string, brief: Brief) => Partial<CheckedSentence>;

const PLAIN = { verdict: 'none', about: 'none', sources: [] } as const;

/** Answers every check of a browser with these verdicts; what it says nothing of states nothing. Gives back what was asked. */
export async function answerChecks(
  context: BrowserContext,
  judge: Judge = () => ({}),
): Promise<string[][]> {
  const asked: string[][] = [];
  await context.route('**/api/sequences/*/check', async (route) => {
    const { sentences, brief } = route.request().postDataJSON() as Check;
    asked.push(sentences);
    const answer: CheckResult = {
      sentences: sentences.map((text) => ({ ...PLAIN, sources: [], ...judge(text, brief), text })),
      checksLeft: 40 - asked.length,
    };
    await route.fulfill({ json: answer, headers: { 'access-control-allow-origin': '*' } });
  });
  return asked;
}
