import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { CreateVerify } from '../../worker/writer/index.ts';
import { allow, createApi, logLines, mintedIn, sessionRow } from './lib/api.ts';
import { realWriter } from './lib/claude.ts';
import { names, STEPS, sentence } from './lib/drafts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the real writer in workerd', () => {
  const chosen = (events: readonly StreamEvent[]) =>
    events.filter(({ event }) => event === 'revised').length > 0;

  test('writes three drafts, chooses, and counts all calls as one generation', async () => {
    const kinds: string[] = [];
    const { generate } = createApi({
      writer: realWriter((asked) => void kinds.push(`${asked.kind} ${asked.draft}`)),
    });
    const lines = await logLines(async () => {
      const { events } = await generate({ stream: true });
      expect(names(events).filter((name) => name === 'email')).toHaveLength(7);
      expect(names(events)).toContain('choosing');
      expect(await sessionRow(mintedIn(events))).toMatchObject({ generations_used: 1 });
    });
    expect(kinds.sort()).toEqual(['choice 1', 'draft 1', 'draft 2', 'draft 3']);
    expect(lines.at(-1)).toMatchObject({ calls: 4, emails: 7, charged: true });
  });

  test('one draft of DRAFTS = 1, and as many as PRO_DRAFTS for a plan that pays', async () => {
    const drafts: number[] = [];
    const { generate } = createApi({
      writer: realWriter((asked) => void drafts.push(asked.draft)),
      vars: { DRAFTS: '1', PRO_DRAFTS: '2' },
    });
    const { body } = await generate();
    expect(drafts).toEqual([1]);
    await env.DB.prepare("UPDATE sessions SET plan = 'pro' WHERE id = ?")
      .bind(body.sessionId)
      .run();
    await allow(body.sessionId, 9);
    await generate({ session: body.sessionId });
    expect(drafts.slice(1).toSorted()).toEqual([1, 1, 2]);
  });

  test.each<['fail' | 'cut']>([['fail'], ['cut']])(
    'a draft that fails (%s) leaves the others',
    async (how) => {
      for (const draft of [1, 2, 3]) {
        const { generate } = createApi({
          writer: realWriter((asked) =>
            asked.kind === 'draft' && asked.draft === draft ? how : undefined,
          ),
        });
        const { events } = await generate({ stream: true });
        expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
        expect(events.find(({ event }) => event === 'choosing')?.data).toEqual({ of: 2 });
      }
    },
  );

  test.each([
    ['that fails', 'fail' as const],
    ['that is nonsense', { weakest: [], best: 'all of them' }],
    ['that takes too long', 'hang' as const],
  ])('a choice %s leaves the first', async (_, does) => {
    const { generate } = createApi({
      writer: realWriter((asked) => (asked.kind === 'choice' ? does : undefined), undefined, 100),
    });
    const { events } = await generate({ stream: true });
    expect(names(events)).toContain('choosing');
    expect(chosen(events)).toBe(false);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
  });

  test('all drafts failing charge nothing', async () => {
    const { generate, session, show } = createApi({ writer: realWriter(() => 'fail') });
    const id = await session();
    const { body, status } = await generate({ session: id });
    expect([status, body.error, body.charged]).toEqual([503, 'writer_unavailable', false]);
    expect(await show(id)).toMatchObject({ generationsUsed: 0 });
  });

  test('verdicts arrive after the emails, and are stored with them', async () => {
    const verify: CreateVerify = () => async (emails) =>
      new Map(emails.map(({ step }) => [step, [{ ...sentence, verdict: 'none' }]]));
    const { generate } = createApi({ writer: realWriter(undefined, verify) });
    const { body } = await generate();
    expect(body.emails.map(({ checked }: Email) => checked)).toEqual(
      STEPS.map(() => [{ ...sentence, verdict: 'none' }]),
    );
  });
});
