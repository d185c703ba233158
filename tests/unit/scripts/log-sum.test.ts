import { describe, expect, test } from 'vitest';
import { percentile, sum } from '../../../scripts/lib/worker/log-sum.ts';

const line = (more: object) =>
  JSON.stringify({
    at: '2026-11-23T09:00:00.000Z',
    id: 'x',
    method: 'POST',
    route: '/api/generate',
    status: 200,
    outcome: 'ok',
    total: 900,
    ...more,
  });

describe('what a file of log lines adds up to', () => {
  const generated = line({
    charged: true,
    firstEmail: 250,
    inputTokens: 2_000,
    outputTokens: 600,
    costUsd: 0.0006,
  });
  const failed = line({
    status: 502,
    outcome: 'writer_failed',
    charged: false,
    costUsd: 0.0002,
    forOwner: 'Claude answered with an error.',
  });
  const note = JSON.stringify({
    at: '2026-11-23T09:01:00.000Z',
    about: 'database',
    forOwner: 'The database is 81 % full.',
  });

  test('counts, times and costs', () => {
    const found = sum([generated, generated, failed, note, 'a line of wrangler', ''].join('\n'));
    expect(found).toMatchObject({ requests: 3, unreadable: 1 });
    expect(found.routes).toEqual([
      { route: 'POST /api/generate', count: 3, errors: 1, p50: 900, p95: 900 },
    ]);
    expect(found.outcomes[0]).toEqual({ outcome: 'ok', count: 2, percent: 66.7 });
    expect(found.generations).toMatchObject({
      started: 3,
      charged: 2,
      firstEmailP50: 250,
      inputTokens: 4_000,
      costUsd: 0.0014,
      perThousand: 0.7,
    });
    expect(found.forOwner.map(({ what }) => what)).toEqual([
      'Claude answered with an error.',
      'The database is 81 % full.',
    ]);
  });

  test('reads the lines inside of what wrangler tail prints', () => {
    const tail = JSON.stringify({
      outcome: 'ok',
      logs: [
        { level: 'log', message: [generated] },
        { level: 'log', message: [note] },
      ],
    });
    expect(sum(tail)).toMatchObject({ requests: 1, unreadable: 0, generations: { charged: 1 } });
  });

  test('reads what wrangler tail prints: objects over many lines, between them its own words', () => {
    const event = (message: unknown[]) =>
      JSON.stringify(
        { wallTime: 4, outcome: 'ok', scriptName: 'coldcopy', logs: [{ level: 'log', message }] },
        null,
        2,
      );
    const tail = [
      'Successfully created tail, expires at 2026-11-28T06:00:00Z',
      event([JSON.parse(generated)]),
      event([JSON.parse(note)]),
      event(['not "JSON" {', 'a word']),
      event([failed]),
    ].join('\n');
    expect(sum(tail)).toMatchObject({
      requests: 2,
      notes: 1,
      unreadable: 1,
      generations: { started: 2, charged: 1 },
    });
    expect(sum(tail.replaceAll('\n', '\r\n'))).toMatchObject({ requests: 2, notes: 1 });
  });

  test('an event that was cut off costs no other one', () => {
    const whole = JSON.stringify({ logs: [{ message: [JSON.parse(generated)] }] }, null, 2);
    const cut = whole.slice(0, whole.indexOf('"charged"'));
    expect(sum([cut, whole, cut].join('\n'))).toMatchObject({ requests: 1 });
  });

  test('of nothing is nothing', () => {
    expect(sum('')).toMatchObject({
      requests: 0,
      from: undefined,
      generations: { perThousand: 0 },
    });
  });

  test('percentiles are values that occurred', () => {
    expect([
      percentile([5, 1, 9, 3], 50),
      percentile([5, 1, 9, 3], 95),
      percentile([], 50),
    ]).toEqual([3, 9, 0]);
  });
});
