import { createExecutionContext, env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../worker/app.ts';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { createApi, logLines, sequenceRows, sessionRow } from './lib/api.ts';
import { aborted, BRIEF, goodChecker, goodRewriter, goodWriter, writerThat } from './lib/emails.ts';
import { database } from './lib/flaky.ts';

const used = async (session: string) => (await sessionRow(session))?.generations_used;

describe('a caller who leaves', () => {
  test('finds all work under waitUntil from the first moment: nothing else would run for them', async () => {
    const app = createApp({
      writer: () => goodWriter,
      rewriter: () => goodRewriter,
      checker: () => goodChecker,
    });
    const kept: Promise<unknown>[] = [];
    const ctx = {
      ...createExecutionContext(),
      waitUntil: (work: Promise<unknown>) => void kept.push(work),
    } as ExecutionContext;
    const init = {
      method: 'POST',
      body: JSON.stringify(BRIEF),
      headers: { 'Content-Type': 'application/json' },
    };
    const answer = app.fetch(
      new Request('https://coldcopy.example/api/generate', init),
      { ...env },
      ctx,
    );
    expect(kept).toHaveLength(1);
    await kept[0];
    expect((await answer).status).toBe(200);
  });

  test('before the first email stops Claude and is not charged', async () => {
    const gone = new AbortController();
    let told = false;
    const { call, session: mint } = createApi({
      writer: writerThat(0, async (signal) => {
        gone.abort();
        await aborted(signal);
        told = true;
        throw new WriterFailure('writer_failed', 'stopped');
      }),
    });
    for (const stream of [true, false]) {
      const session = await mint();
      const { ended } = await call('/api/generate', {
        method: 'POST',
        body: BRIEF,
        session,
        stream,
        signal: gone.signal,
      });
      await ended;
      expect(told).toBe(true);
      expect(await used(session)).toBe(0);
      expect((await sequenceRows(session))[0]).toMatchObject({
        state: 'released',
        ended: 'left',
        brief: null,
      });
    }
  });

  test('while the first email is being charged counts as one who left after it', async () => {
    const gone = new AbortController();
    let requests = 0;
    // The third request of a generation to D1 is the one that charges: it looks, reserves, charges.
    const DB = database(env.DB, () => {
      if (++requests === 3) gone.abort();
      return 'good';
    });
    const session = await createApi().session();
    const { call } = createApi({ bindings: { DB } });
    const { ended } = await call('/api/generate', {
      method: 'POST',
      body: BRIEF,
      session,
      stream: true,
      signal: gone.signal,
    });
    await ended;
    const [row] = await sequenceRows(session);
    expect(row).toMatchObject({ state: 'committed', ended: 'done' });
    expect(JSON.parse(row?.emails ?? '')).toHaveLength(7);
  });

  test('is told to the owner as one who left', async () => {
    const gone = new AbortController();
    const { call } = createApi({
      writer: writerThat(0, (signal) => {
        gone.abort();
        return aborted(signal);
      }),
    });
    const lines = await logLines(async () => {
      const { ended } = await call('/api/generate', {
        method: 'POST',
        body: BRIEF,
        signal: gone.signal,
      });
      await ended;
    });
    expect(lines).toMatchObject([{ outcome: 'left', charged: false }]);
  });

  test('after the first email finds the rest written', async () => {
    const { call, session: mint } = createApi();
    const session = await mint();
    const { response, ended } = await call('/api/generate', {
      method: 'POST',
      body: BRIEF,
      session,
      stream: true,
    });
    await response.body?.cancel();
    await ended;
    const [row] = await sequenceRows(session);
    expect(row).toMatchObject({ state: 'committed', ended: 'done' });
    const { response: shown } = await call(`/api/sequences/${row?.id}`, { session });
    expect(await shown.json()).toMatchObject({ state: 'complete', emails: { length: 7 } });
  });

  test('after the first email is not waited for longer than agreed', async () => {
    const { call, session: mint } = createApi({
      writer: writerThat(2, (signal) => aborted(signal)),
      vars: { AFTER_LEAVING_SECONDS: '0.1' },
    });
    const session = await mint();
    const { response, ended } = await call('/api/generate', {
      method: 'POST',
      body: BRIEF,
      session,
      stream: true,
    });
    await response.body?.cancel();
    await ended;
    const [row] = await sequenceRows(session);
    expect(row).toMatchObject({ state: 'committed', ended: 'left', brief: null });
    const { response: shown } = await call(`/api/sequences/${row?.id}`, { session });
    expect(await shown.json()).toMatchObject({ state: 'partial', emails: { length: 2 } });
  });
});
