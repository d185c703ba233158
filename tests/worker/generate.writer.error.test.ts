import { describe, expect, test } from 'vitest';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { createApi, sessionRow } from './lib/api.ts';
import { breaks, email, goodWriter, writerThat } from './lib/emails.ts';

const used = async (session: string) => (await sessionRow(session))?.generations_used;

describe('a writer that fails', () => {
  const failures = [
    ['writer_failed', 502],
    ['writer_unavailable', 503],
    ['writer_timeout', 504],
  ] as const;

  test.each(failures)('%s before the first email answers %i, uncharged', async (code, status) => {
    const { generate, session: mint } = createApi({
      writer: breaks(0, new WriterFailure(code, 'Sorry.', { retryAfter: 9, forOwner: 'mend it' })),
    });
    const session = await mint();
    const { status: got, body, headers } = await generate({ session });
    expect(got).toBe(status);
    expect(body).toEqual({ error: code, message: 'Sorry.', retryAfter: 9, charged: false });
    expect(headers.get('Retry-After')).toBe('9');
    const streamed = await generate({ session, stream: true });
    expect(streamed.events.at(-1)).toEqual({ event: 'error', data: body });
    expect(await used(session)).toBe(0);
    expect((await createApi().generate({ session })).status).toBe(200);
  });

  test('unstreamed, four of seven are not charged', async () => {
    const { generate, session: mint } = createApi({
      writer: breaks(4, new WriterFailure('writer_failed', 'Sorry.')),
    });
    const session = await mint();
    expect((await generate({ session })).body).toMatchObject({
      error: 'writer_failed',
      charged: false,
    });
    expect(await used(session)).toBe(0);
  });

  test('streamed, four of seven are charged and delivered, and the same key writes the rest free', async () => {
    const broken = createApi({ writer: breaks(4, new WriterFailure('writer_failed', 'Sorry.')) });
    const session = await broken.session();
    const { events } = await broken.generate({ session, stream: true, key: 'k' });
    expect(events.filter((e) => e.event === 'email')).toHaveLength(4);
    expect(events.at(-1)?.data).toMatchObject({
      error: 'writer_failed',
      charged: true,
      delivered: 4,
    });
    expect(
      (await broken.generate({ session, stream: true, key: 'k' })).events.at(-1)?.data,
    ).toMatchObject({ charged: true });
    const asked: number[] = [];
    const rest = createApi({
      writer: async function* (job) {
        asked.push(...job.steps);
        expect(job.already.length).toBeGreaterThan(0);
        return yield* goodWriter(job);
      },
    });
    const whole = await rest.generate({ session, key: 'k' });
    expect(whole.status).toBe(200);
    expect(whole.body.emails.map((e: { step: number }) => e.step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(asked).not.toContain(1);
    expect(await used(session)).toBe(1);
  });

  test('the rest is written three times at most, then what there is is told', async () => {
    let calls = 0;
    const { generate, session: mint } = createApi({
      writer: async function* () {
        calls++;
        if (calls === 1) yield { event: 'email', data: email(1) };
        throw new WriterFailure('writer_failed', 'Sorry.');
      },
    });
    const session = await mint();
    for (let i = 0; i < 4; i++) await generate({ session, key: 'k', stream: true });
    const last = await generate({ session, key: 'k' });
    expect([calls, last.status, last.body.emails.length]).toEqual([4, 200, 1]);
  });

  test('what is no failure of a writer tells nothing of itself', async () => {
    const { generate } = createApi({ writer: breaks(0, new Error('secret inner text')) });
    const { status, body } = await generate();
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body).toMatchObject({ error: 'internal_error', charged: false });
  });

  test('a writer that never ends is stopped in time, even if it does not listen', async () => {
    const { generate, session: mint } = createApi({
      writer: writerThat(0, () => new Promise(() => undefined)),
      vars: { GENERATION_SECONDS: '0.1' },
    });
    const session = await mint();
    expect((await generate({ session })).body).toMatchObject({
      error: 'writer_timeout',
      charged: false,
    });
    expect(await used(session)).toBe(0);
  });
});
