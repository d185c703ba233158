import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openerOf } from '../../../../shared/text/opener.ts';
import type { FaultName } from '../../../claude/faults.ts';
import { type Claude, startClaude } from '../../../claude/server.ts';
import { richBrief } from '../briefs.ts';
import { ALL, write } from '../run.ts';

let claude: Claude;
beforeAll(async () => {
  claude = await startClaude();
});
afterEach(() => claude.reset());
afterAll(() => claude.close());

const HARD: FaultName[] = [
  'invented-link',
  'invented-address',
  'invented-phone',
  'placeholder',
  'leak',
  'same-subjects',
  'missing-field',
];
const SOFT: [FaultName, string][] = [
  ['unknown-evidence', 'evidence-exists'],
  ['too-long', 'length'],
];

describe('an email that a check turns down', () => {
  test.each(HARD)('with %s is written anew, alone, once', async (fault) => {
    claude.script({ fault, step: 3 });
    const { emails, failure, usage } = await write(claude, richBrief);
    expect(failure).toBeUndefined();
    expect(emails.map(({ step }) => step)).toEqual([...ALL]);
    expect(emails[2]?.findings).toBeUndefined();
    expect(usage?.calls).toBe(2);
    const keys = JSON.stringify(claude.received[1]?.request.output_config);
    expect(keys).toContain('email3');
    expect(keys).not.toContain('email4');
  });

  test.each(HARD)('with %s twice is never delivered; the others are', async (fault) => {
    claude.script({ fault, step: 3, times: 2 });
    const { events, emails, failure } = await write(claude, richBrief);
    expect(failure).toBeUndefined();
    expect(emails.map(({ step }) => step)).toEqual([1, 2, 4, 5, 6, 7]);
    expect(events.filter(({ event }) => event === 'unwritten')).toEqual([
      {
        event: 'unwritten',
        data: { step: 3, message: expect.stringContaining('Email 3 came back') },
      },
    ]);
  });

  test.each(SOFT)('with %s is delivered at once, with the finding %s', async (fault, rule) => {
    claude.script({ fault, step: 3 });
    const { emails, usage } = await write(claude, richBrief);
    expect(emails).toHaveLength(7);
    expect(emails[2]?.findings?.map((finding) => finding.rule)).toEqual([rule]);
    expect(usage?.calls).toBe(1);
  });

  test('is told how the others begin', async () => {
    claude.script({ fault: 'placeholder', step: 3 });
    const { emails } = await write(claude, richBrief);
    const order = JSON.stringify(claude.received[1]?.request.messages);
    expect(order).toContain('The other emails begin like this, so begin in another way');
    expect(order).toContain(
      JSON.stringify(openerOf(emails[0]?.body ?? '')?.text)
        .slice(1, -1)
        .slice(0, 30),
    );
  });

  test('as the very first one fails the writing, so that nothing is charged', async () => {
    claude.script({ fault: 'placeholder', step: 1, times: 2 });
    const { emails, failure } = await write(claude, richBrief);
    expect(emails).toEqual([]);
    expect(failure?.code).toBe('writer_failed');
    expect(failure?.message).toMatch(/^Email 1 came back with an unfilled pl/);
  });

  test('is refused when the repair itself fails', async () => {
    claude.script({ fault: 'placeholder', step: 2 }, { of: 'repair', fault: '529' });
    const { emails, events, failure } = await write(claude, richBrief);
    expect(failure).toBeUndefined();
    expect(emails.map(({ step }) => step)).toEqual([1, 3, 4, 5, 6, 7]);
    expect(events.at(-1)).toMatchObject({ event: 'unwritten', data: { step: 2 } });
  });

  test('is told only what is certain', async () => {
    claude.script({ emails: { email3: { body: 'Hi [First Name],', evidenceUsed: ['e99'] } } });
    await write(claude, richBrief);
    const order = JSON.stringify(claude.received[1]?.request.messages);
    expect(order).toContain('[First Name]');
    expect(order).not.toContain('e99');
  });

  test('loses the ids of lines that do not exist', async () => {
    claude.script({ fault: 'unknown-evidence', step: 1 });
    const { emails } = await write(claude, richBrief);
    expect(emails[0]?.evidenceUsed).toEqual([]);
  });
});
