import { describe, expect, test } from 'vitest';
import { WriterFailure } from '../../worker/writer/writer.ts';
import { allow, createApi, sessionRow } from './lib/api.ts';
import { BRIEF, breaks, goodWriter } from './lib/emails.ts';

const used = async (session: string) => (await sessionRow(session))?.generations_used;

describe('an Idempotency-Key', () => {
  test('replays what was written, in either form, and never charges twice', async () => {
    const { generate, session: mint } = createApi();
    const session = await mint();
    const first = await generate({ session, key: 'k' });
    const again = await generate({ session, key: 'k' });
    expect(again.body).toEqual(first.body);
    const streamed = await generate({ session, key: 'k', stream: true });
    expect(streamed.events.filter((e) => e.event === 'email').map((e) => e.data)).toEqual(
      first.body.emails,
    );
    expect(await used(session)).toBe(1);
  });

  test('is refused for another brief, and free again after a release', async () => {
    const broken = createApi({ writer: breaks(0, new WriterFailure('writer_failed', 'Sorry.')) });
    const session = await broken.session();
    await broken.generate({ session, key: 'k' });
    const { generate } = createApi();
    expect((await generate({ session, key: 'k' })).status).toBe(200);
    const other = await generate({ session, key: 'k', body: { ...BRIEF, tone: 'Casual' } });
    expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused']);
  });

  test('asked twenty times at once reserves one generation', async () => {
    let calls = 0;
    const { generate, session: mint } = createApi({
      writer: (job) => {
        calls++;
        return goodWriter(job);
      },
      vars: { FREE_PER_HOUR: '50' },
    });
    const session = await mint();
    await allow(session, 20);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => generate({ session, key: 'k' })),
    );
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect([calls, await used(session)]).toEqual([1, 1]);
  });

  test('of another session means nothing', async () => {
    const { generate, session: mint } = createApi();
    const [mine, theirs] = [await mint(), await mint()];
    await generate({ session: mine, key: 'k' });
    const other = await generate({ session: theirs, key: 'k', body: { ...BRIEF, tone: 'Casual' } });
    expect(other.status).toBe(200);
  });
});
