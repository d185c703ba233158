import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { hasKey, parseConfig } from '../../worker/env.ts';
import { planOf } from '../../worker/quota/plans.ts';
import type { Rewriter, Writer } from '../../worker/writer/writer.ts';
import { createApi } from './lib/api.ts';
import { BRIEF, email, goodRewriter, USAGE } from './lib/emails.ts';

const modelsOf = (vars: object) =>
  ['free', 'pro'].map((name) => planOf(parseConfig(vars), name).model);

test.each([
  ['by default', {}, ['claude-haiku-5-5', 'claude-sonnet-5-5']],
  [
    'as configured',
    { ANTHROPIC_MODEL: 'claude-opus-5-5', PRO_MODEL: 'claude-haiku-4-5' },
    ['claude-opus-5-5', 'claude-haiku-4-5'],
  ],
  [
    'on a server of one’s own',
    { ANTHROPIC_MODEL: 'qwen3:8b', PRO_MODEL: '' },
    ['qwen3:8b', 'qwen3:8b'],
  ],
])('the models of free and pro %s', (_, vars, models) => expect(modelsOf(vars)).toEqual(models));

test.each([
  ['', false],
  ['https://api.anthropic.com', false],
  ['http://127.0.0.1:8080', true],
])('without a key, %s can be asked: %s', (ANTHROPIC_BASE_URL, may) => {
  expect(hasKey(parseConfig({ ANTHROPIC_BASE_URL }))).toBe(may);
  expect(hasKey(parseConfig({ ANTHROPIC_BASE_URL, ANTHROPIC_API_KEY: 'k' }))).toBe(true);
});

test('a way to answer that nobody knows is refused', () => {
  expect(parseConfig({ ANTHROPIC_OUTPUT: 'tool' }).ANTHROPIC_OUTPUT).toBe('tool');
  expect(() => parseConfig({ ANTHROPIC_OUTPUT: 'prose' })).toThrow('ANTHROPIC_OUTPUT');
});

describe('who writes', () => {
  test.each([
    ['free', 'claude-haiku-5-5'],
    ['pro', 'claude-sonnet-5-5'],
  ])(
    'for the plan %s it is %s, in a sequence, its completion and its rewrites',
    async (plan, model) => {
      const asked: (string | undefined)[] = [];
      const writer: Writer = async function* (job) {
        asked.push(job.model);
        for (const step of job.steps) {
          if (asked.length === 1 && step > 1) return USAGE;
          yield { event: 'email', data: email(step) };
        }
        return USAGE;
      };
      const rewriter: Rewriter = (job) => {
        asked.push(job.model);
        return goodRewriter(job);
      };
      const { generate, session, call } = createApi({ writer, rewriter });
      const id = await session();
      await env.DB.prepare('UPDATE sessions SET plan = ?2, max_generations = 5 WHERE id = ?1')
        .bind(id, plan)
        .run();
      await generate({ session: id, key: 'k', stream: true });
      const { body } = await generate({ session: id, key: 'k' });
      const { subjectLineA, subjectLineB, body: text } = email(1);
      const { response, ended } = await call(`/api/sequences/${body.sequenceId}/emails/1/rewrite`, {
        method: 'POST',
        session: id,
        body: { kind: 'shorter', brief: BRIEF, email: { subjectLineA, subjectLineB, body: text } },
      });
      await ended;
      expect(response.status).toBe(200);
      expect(asked).toEqual([model, model, model]);
    },
  );
});
