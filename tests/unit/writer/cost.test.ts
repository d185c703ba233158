import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBrief } from '../../../scripts/lib/brief-file.ts';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { namesIn, readAnswer } from '../../../scripts/lib/eval/answers.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { sentencesOf } from '../../../shared/grounding/index.ts';
import { type MessageRequest, promptTokens } from '../../../worker/writer/claude/request.ts';
import { createMeter } from '../../../worker/writer/meter.ts';
import { choiceRequest, draftRequests, mendRequest } from '../../../worker/writer/requests.ts';
import { estimateTokens } from '../../../worker/writer/tokens.ts';

const BRIEFS = inRepository('tests/briefs');
const HONEST = inRepository('tests/answers/honest');
const MODEL = 'claude-haiku-5-5';
const settings = { apiKey: 'test', baseURL: 'http://127.0.0.1', model: MODEL, drafts: 3 };

/** The situation, what matters, and keys, angles and days around the texts of seven emails. */
const FORM = 120 + 7 * 60;
/** Tokens of the verifier’s own instructions, and of its answer on one sentence: 135 characters of JSON in the recorded answers. */
const VERIFIER = { prompt: 1_400, sentence: 45 };
/** Calls of the verifier on a sequence: email 1, the others in two, the mended ones. */
const VERIFIER_CALLS = 4;
/** Emails that are mended at most. */
const MENDED = 3;

test.each(namesIn(BRIEFS))(
  'a sequence with three drafts, a choice, verdicts and mends costs no more than $0.008: %s',
  (name) => {
    const brief = readBrief(join(BRIEFS, `${name}.json`));
    const drafts = readAnswer(HONEST, name)?.drafts ?? [];
    const steps = stepsFor(brief);
    const meter = createMeter(MODEL);
    const spend = (inputTokens: number, outputTokens: number) => {
      const one = meter.call();
      one.read({
        type: 'message_start',
        message: { usage: { input_tokens: inputTokens, output_tokens: 1 } },
      } as Parameters<typeof one.read>[0]);
      one.read({
        type: 'message_delta',
        delta: {},
        usage: { output_tokens: outputTokens },
      } as Parameters<typeof one.read>[0]);
      one.end('whole');
    };
    const call = (request: MessageRequest, outputTokens: number) =>
      spend(promptTokens(request), outputTokens);

    const texts = drafts.map(
      ({ subjectLineA, subjectLineB, body }) => `${subjectLineA}\n${subjectLineB}\n${body}`,
    );
    const written = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
    const requests = draftRequests(settings, brief, steps).map(({ request }) => request);
    for (const request of requests) call(request, written + FORM);
    call(choiceRequest(settings, brief, [drafts, drafts, drafts]), 80);
    const sentences = texts.reduce((sum, text) => sum + sentencesOf(text).length, 0);
    const page = requests[0] ? promptTokens(requests[0]) : 0;
    const mendedShare = MENDED / Math.max(1, drafts.length);
    for (let turn = 0; turn < VERIFIER_CALLS; turn++)
      spend(
        page + VERIFIER.prompt + written / 3,
        (sentences * VERIFIER.sentence * (turn < 3 ? 1 : mendedShare)) / (turn < 3 ? 3 : 1),
      );
    for (const draft of drafts.slice(0, MENDED))
      call(
        mendRequest(settings, brief, draft, [{ sentence: draft.body.slice(0, 80), words: 'x' }]),
        300,
      );

    const { costUsd, calls } = meter.usage();
    expect(calls).toBe(3 + 1 + VERIFIER_CALLS + Math.min(MENDED, drafts.length));
    expect(costUsd).toBeGreaterThan(0.001);
    expect(costUsd).toBeLessThanOrEqual(0.008);
  },
);
