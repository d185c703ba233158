/* The point that each generation leaves where statistics are kept. */
import { expect, test } from 'vitest';
import { BLOBS, DOUBLES } from '../../worker/point-columns.ts';
import { createApi, logLines } from './lib/api.ts';
import { BRIEF } from './lib/emails.ts';

type Point = Parameters<AnalyticsEngineDataset['writeDataPoint']>[0];

/** Keeps points in place of Cloudflare, by the names of their columns. */
function dataset(write: (point: Point) => void = () => undefined) {
  const points: Record<string, unknown>[] = [];
  return {
    points,
    STATISTICS: {
      writeDataPoint(point: Point) {
        write(point);
        points.push({
          index: point?.indexes?.[0],
          ...Object.fromEntries(BLOBS.map((name, at) => [name, point?.blobs?.[at]])),
          ...Object.fromEntries(DOUBLES.map((name, at) => [name, point?.doubles?.[at]])),
        });
      },
    },
  };
}

test('a generation leaves one point, a refused one too, and reading none', async () => {
  const { points, STATISTICS } = dataset();
  const { generate, show } = createApi({ bindings: { STATISTICS } });
  const { body } = await generate({ stream: false });
  await generate({ session: body.sessionId });
  await generate({ body: { ...BRIEF, targetJobTitle: undefined } });
  await show(body.sessionId);
  expect(points).toMatchObject([
    {
      index: 'ok',
      route: '/api/generate',
      outcome: 'ok',
      plan: 'free',
      model: 'test',
      charged: 'true',
      status: 200,
      emails: 7,
      costUsd: expect.any(Number),
      inputTokens: expect.any(Number),
    },
    {
      index: 'quota_exceeded',
      plan: 'free',
      charged: '',
      status: 402,
      costUsd: -1,
      firstEmail: -1,
    },
    { index: 'invalid_request', plan: '', status: 400 },
  ]);
  const text = JSON.stringify(points);
  for (const secret of [body.sessionId, body.sequenceId, 'TestCo', 'Body 1'])
    expect(text).not.toContain(secret);
});

test('a point that cannot be written breaks nothing, and is told', async () => {
  const { STATISTICS } = dataset(() => {
    throw new Error('too many points');
  });
  const { generate } = createApi({ bindings: { STATISTICS } });
  let status = 0;
  const lines = await logLines(async () => {
    ({ status } = await generate());
  });
  expect(status).toBe(200);
  expect(lines).toMatchObject([
    { outcome: 'ok' },
    { about: 'point not written', forOwner: 'Error: too many points' },
  ]);
});
