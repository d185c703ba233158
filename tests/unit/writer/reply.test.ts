import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../../shared/contract/brief.ts';
import { promptTokens } from '../../../worker/writer/claude/request.ts';
import { CANARY } from '../../../worker/writer/prompt/policy.ts';
import { replyRequest } from '../../../worker/writer/requests.ts';
import { type Claude, startClaude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';
import { fullest } from './prompt-text.ts';
import { write } from './run.ts';

let claude: Claude;
beforeAll(async () => {
  claude = await startClaude();
});
afterEach(() => claude.reset());
afterAll(() => claude.close());

const asks = (text: string, more: Partial<Brief> = {}): Brief => ({
  ...richBrief,
  reply: true,
  thread: { replied: true, unanswered: 0 },
  ...more,
  prospect: {
    firstName: 'Dana',
    evidence: [{ id: 'e9', kind: 'message', label: 'Their mail', from: 'them', text }],
  },
});
const QUESTION = asks('Sounds useful. How much is it for 40 seats?');
const STEPS = { steps: [1] };

const said = (brief: Brief, sent: Parameters<typeof replyRequest>[2] = []): string =>
  JSON.stringify(
    replyRequest(
      { apiKey: 'k', baseURL: 'http://127.0.0.1', model: 'claude-haiku-5-5' },
      brief,
      sent,
    ),
  );

describe('an answer to what they wrote', () => {
  test('is one email on day 0, from one call, after where they stand', async () => {
    const { emails, events, usage } = await write(claude, QUESTION, {
      ...STEPS,
      settings: { drafts: 3 },
    });
    expect(emails).toHaveLength(1);
    expect(emails[0]).toMatchObject({ step: 1, day: 0, evidenceUsed: ['e9'] });
    expect(emails[0]?.body).toContain('How much is it for 40 seats?');
    expect(events[0]).toMatchObject({ event: 'situation', data: { is: 'asked', line: 'e9' } });
    expect(usage?.calls).toBe(1);
  });

  test('in German where German is asked for', async () => {
    const { emails } = await write(claude, { ...QUESTION, language: 'de' }, STEPS);
    expect(emails[0]?.body).toMatch(/ich frage nach und melde mich/);
    expect(emails[0]?.findings).toBeUndefined();
  });

  test('goes out now, whatever time they name', async () => {
    claude.script({ situation: { is: 'not_now', line: 'e9', until: '2099-01-01' } });
    const { emails } = await write(claude, QUESTION, STEPS);
    expect(emails[0]?.day).toBe(0);
  });

  test('is not written to who wants no more mail', async () => {
    const { failure, emails } = await write(claude, asks('Take me off your list, please.'), STEPS);
    expect([failure?.code, emails]).toEqual(['contact_opted_out', []]);
  });

  test('is written to a no only on the sender’s word', async () => {
    const no = 'No, thank you.';
    expect((await write(claude, asks(no), STEPS)).failure?.code).toBe('contact_declined');
    const decided = asks(no, { thread: { declined: true }, writeAfterDecline: true });
    expect((await write(claude, decided, STEPS)).emails).toHaveLength(1);
  });

  test('is checked as any email: an invented link is repaired once, and never delivered', async () => {
    claude.script({ of: 'reply', fault: 'invented-link', step: 1 });
    const { emails } = await write(claude, QUESTION, STEPS);
    expect(emails[0]?.body).not.toContain('bit.ly');
    claude.script({ fault: 'invented-link', step: 1, times: 0 });
    expect((await write(claude, QUESTION, STEPS)).failure?.code).toBe('writer_failed');
  });
});

describe('what is asked for', () => {
  test('is an answer, with what went out before, and no sequence', () => {
    const asked = said(QUESTION, [{ subject: 'audit season', body: 'Hi Dana, a thought.' }]);
    expect(asked).toContain('Write me a really good answer');
    expect(asked).toContain('Hi Dana, a thought.');
    expect(asked).toContain(CANARY);
    expect(asked).not.toContain('cold email sequence');
    expect(said(QUESTION)).not.toContain('went out before');
  });

  test.each(['One thing. '.repeat(360), '<'.repeat(4_000), '私'.repeat(4_000)])(
    'stays under 25,000 tokens with everything there can be',
    (body) => {
      const request = replyRequest(
        { apiKey: 'k', baseURL: 'http://127.0.0.1', model: 'claude-haiku-5-5' },
        { ...fullest(body), reply: true },
        Array.from({ length: 7 }, () => ({ body })),
      );
      expect(promptTokens(request)).toBeLessThan(25_000);
    },
  );
});
