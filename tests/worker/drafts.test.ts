import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { generatedSchema } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { Written } from '../../worker/writer/writer.ts';
import { createApi, mintedIn, sequenceRows, sessionRow } from './lib/api.ts';
import { names, STEPS, sentence, set, writes } from './lib/drafts.ts';
import { aborted, BRIEF, USAGE } from './lib/emails.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CHANGES: Written[] = [
  { event: 'choosing', data: { of: 3 } },
  { event: 'revised', by: 'choice', emails: set('second') },
  { event: 'alternative', data: { emails: set('third') } },
  {
    event: 'checked',
    checked: [
      { step: 1, sentences: [sentence] },
      { step: 2, sentences: [sentence] },
    ],
  },
  { event: 'revised', by: 'mended', emails: set('mended', [1]) },
  { event: 'checked', checked: [{ step: 1, sentences: [{ ...sentence, verdict: 'supported' }] }] },
];

const angles = (emails: readonly Email[]) => emails.map(({ angle }) => angle);

const storedIn = async (session: string): Promise<Email[]> =>
  JSON.parse((await sequenceRows(session))[0]?.emails ?? '[]');

const FINAL = ['mended 1', ...[2, 3, 4, 5, 6, 7].map((step) => `second ${step}`)];

describe('what comes after the first draft', () => {
  test('streamed, is told one email an event, and stored as it stands at the end, without the alternatives', async () => {
    const { generate } = createApi({ writer: writes(CHANGES) });
    const { events } = await generate({ stream: true, key: 'k' });
    expect(names(events)).toEqual([
      'session',
      'situation',
      ...STEPS.map(() => 'email'),
      'choosing',
      ...STEPS.map(() => 'revised'),
      'alternative',
      'checked',
      'checked',
      'revised',
      'checked',
      'done',
    ]);
    const stored = await storedIn(mintedIn(events));
    expect(angles(stored)).toEqual(FINAL);
    expect(stored[0]?.checked).toEqual([{ ...sentence, verdict: 'supported' }]);
    expect(stored[1]?.checked).toEqual([sentence]);
    expect(JSON.stringify(stored)).not.toContain('third');
  });

  test('at once, is in the answer, with the situation', async () => {
    const { generate } = createApi({ writer: writes(CHANGES) });
    const { body } = await generate();
    const answer = generatedSchema.parse(body);
    expect(angles(answer.emails)).toEqual(FINAL);
    expect(answer.situation).toEqual({ is: 'asked', line: 'e1' });
    expect(answer.emails[1]?.checked).toEqual([sentence]);
  });

  test.each([true, false])(
    'is told again by the same key, with the situation, streamed first: %s',
    async (stream) => {
      let calls = 0;
      const writer = writes(CHANGES);
      const { generate } = createApi({
        writer: (job) => {
          calls++;
          return writer(job);
        },
      });
      const first = await generate({ stream, key: 'k' });
      const session = stream ? mintedIn(first.events) : first.body.sessionId;
      const again = await generate({ stream: true, key: 'k', session });
      expect(names(again.events)).toEqual([
        'session',
        'situation',
        ...STEPS.map(() => 'email'),
        'done',
      ]);
      expect(
        angles(again.events.flatMap((one) => (one.event === 'email' ? [one.data] : []))),
      ).toEqual(FINAL);
      const whole = await generate({ key: 'k', session });
      expect(angles(whole.body.emails)).toEqual(FINAL);
      expect(whole.body.situation).toEqual({ is: 'asked', line: 'e1' });
      expect(calls).toBe(1);
      expect(await sessionRow(session)).toMatchObject({ generations_used: 1 });
    },
  );

  test('does not come to a sequence that was deleted meanwhile', async () => {
    const { generate, call } = createApi({
      writer: async function* () {
        for (const data of set('first')) yield { event: 'email', data };
        const row = await env.DB.prepare(
          'SELECT id, session_id FROM sequences ORDER BY rowid DESC LIMIT 1',
        ).first<{
          id: string;
          session_id: string;
        }>();
        await call(`/api/sequences/${row?.id}`, { method: 'DELETE', session: row?.session_id });
        yield { event: 'revised', by: 'choice', emails: set('second') };
        return USAGE;
      },
    });
    const { events } = await generate({ stream: true });
    expect(names(events)).not.toContain('revised');
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { error: 'not_found' } });
  });

  test.each([true, false])(
    'may take no longer than there is time: the emails that are there are kept, streamed %s',
    async (stream) => {
      const { generate } = createApi({
        writer: writes([{ event: 'choosing', data: { of: 3 } }], aborted),
        vars: { GENERATION_SECONDS: '1.5' },
      });
      const { status, body, events } = await generate({ stream, key: 'k' });
      expect(status).toBe(200);
      if (stream) expect(events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
      else expect(angles(body.emails)).toEqual(angles(set('first')));
      const session = stream ? mintedIn(events) : body.sessionId;
      expect(await sequenceRows(session)).toMatchObject([{ state: 'committed', ended: 'done' }]);
    },
  );

  test('goes on for a while when the caller has left, and is stored', async () => {
    const caller = new AbortController();
    const { call, session } = createApi({
      writer: async function* () {
        for (const data of set('first')) yield { event: 'email', data };
        caller.abort();
        await new Promise((resolve) => setTimeout(resolve));
        yield { event: 'revised', by: 'choice', emails: set('second') };
        return USAGE;
      },
    });
    const id = await session();
    const { response, ended } = await call('/api/generate', {
      method: 'POST',
      body: BRIEF,
      session: id,
      stream: true,
      signal: caller.signal,
    });
    await response.text().catch(() => undefined);
    await ended;
    expect(angles(await storedIn(id))).toEqual(angles(set('second')));
  });
});
