import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../../shared/contract/brief.ts';
import { credibleSituation, type ReportedSituation } from '../../../worker/writer/situation.ts';
import { type Claude, startClaude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';
import { write } from './run.ts';

const reported = (is: ReportedSituation['is'], line = '', until = ''): ReportedSituation => ({
  is,
  line,
  until,
});
const brief: Brief = {
  ...richBrief,
  prospect: {
    firstName: 'Dana',
    evidence: [
      {
        id: 'e1',
        kind: 'message',
        label: 'Their email',
        from: 'them',
        text: 'Please do not write to me again.',
      },
      {
        id: 'e2',
        kind: 'message',
        label: 'Mail of a colleague',
        from: 'other',
        text: 'We all want no more mail.',
      },
      { id: 'e3', kind: 'message', label: 'My email', from: 'me', text: 'You said no.' },
      { id: 'e4', kind: 'headline', label: 'Headline', text: 'No sales mail please' },
    ],
  },
};

describe('what is believed of a situation', () => {
  test.each([
    ['a line that exists', reported('asked', 'e1'), { is: 'asked', line: 'e1' }],
    ['a line that does not', reported('asked', 'e9'), { is: 'asked' }],
    ['no line', reported('fresh'), { is: 'fresh' }],
    [
      'a date',
      reported('not_now', 'e1', '2027-02-01'),
      { is: 'not_now', line: 'e1', until: '2027-02-01' },
    ],
    [
      'a date that is none',
      reported('not_now', 'e1', 'in February'),
      { is: 'not_now', line: 'e1' },
    ],
    ['a day that no month has', reported('away', '', '2027-02-31'), { is: 'away' }],
    [
      'a date where none belongs',
      reported('asked', 'e1', '2027-02-01'),
      { is: 'asked', line: 'e1' },
    ],
    ['a no of theirs', reported('declined', 'e1'), { is: 'declined', line: 'e1' }],
    ['a no on their own page', reported('opted_out', 'e4'), { is: 'opted_out', line: 'e4' }],
    ['a no of somebody else', reported('opted_out', 'e2'), undefined],
    ['a no in my own words', reported('declined', 'e3'), undefined],
    ['a no that rests on nothing', reported('opted_out'), undefined],
    ['a no that rests on a line that does not exist', reported('declined', 'e9'), undefined],
  ])('%s', (_, one, expected) => expect(credibleSituation(one, brief)).toEqual(expected));

  test('what the sender has corrected holds no more, of that line alone', () => {
    const corrected = { ...brief, misread: ['e1'] };
    expect(credibleSituation(reported('opted_out', 'e1'), corrected)).toBeUndefined();
    expect(credibleSituation(reported('opted_out', 'e4'), corrected)?.is).toBe('opted_out');
    expect(credibleSituation(reported('asked', 'e1'), corrected)?.is).toBe('asked');
  });

  test('a no that the sender knows of needs no line, an opt-out does', () => {
    const known = { ...brief, thread: { declined: true } };
    expect(credibleSituation(reported('declined'), known)).toEqual({ is: 'declined' });
    expect(credibleSituation(reported('opted_out'), known)).toBeUndefined();
  });
});

describe('a situation', () => {
  let claude: Claude;
  beforeAll(async () => {
    claude = await startClaude();
  });
  afterEach(() => claude.reset());
  afterAll(() => claude.close());
  const settings = { drafts: 3 };

  test('is told once, before the first email', async () => {
    const { events } = await write(claude, richBrief, { settings });
    const at = events.findIndex(({ event }) => event === 'situation');
    expect(events.filter(({ event }) => event === 'situation')).toHaveLength(1);
    expect(at).toBeLessThan(events.findIndex(({ event }) => event === 'email'));
  });

  test.each([
    ['declined', 'contact_declined', 'Dana isn’t interested. Nothing was written or charged.'],
    [
      'opted_out',
      'contact_opted_out',
      'Dana asked not to be contacted. Nothing was written or charged.',
    ],
  ])('%s ends it before a word is delivered', async (is, code, message) => {
    claude.script({ situation: { is, line: 'e1' }, times: 0 });
    const { events, failure } = await write(claude, brief, { settings });
    expect(failure).toMatchObject({ code, message });
    expect(failure?.usage?.calls).toBe(3);
    expect(events.map(({ event }) => event)).toEqual(['situation']);
    await expect
      .poll(() => claude.received.filter(({ status }) => status === 'answering'))
      .toEqual([]);
  });

  test('declined is written to when the sender has decided so, opted_out never', async () => {
    const decided = { ...brief, writeAfterDecline: true };
    claude.script({ situation: { is: 'declined', line: 'e1' }, times: 0 });
    expect((await write(claude, decided)).emails).toHaveLength(7);
    claude.script({ situation: { is: 'opted_out', line: 'e1' }, times: 0 });
    expect((await write(claude, decided)).failure?.code).toBe('contact_opted_out');
  });

  test('opted_out is written to once the reading was corrected', async () => {
    claude.script({ situation: { is: 'opted_out', line: 'e1' }, times: 0 });
    expect((await write(claude, { ...brief, misread: ['e1'] })).emails).toHaveLength(7);
    const asked = JSON.stringify(claude.received[0]?.request);
    expect(asked).toContain('e1: that was no no');
  });

  test.each(['away', 'not_now'])('%s moves all days behind the one they named', async (is) => {
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    claude.script({ situation: { is, line: 'e1', until }, times: 0 });
    const { emails } = await write(claude, brief, { settings });
    expect(emails[0]?.day).toBeGreaterThanOrEqual(29);
    for (const [index, { day }] of emails.entries())
      if (index > 0) expect(day).toBeGreaterThan(emails[index - 1]?.day ?? 0);
  });

  test('that rests on somebody else’s words stops nothing', async () => {
    claude.script({ situation: { is: 'opted_out', line: 'e2' }, times: 0 });
    const { events, emails } = await write(claude, brief);
    expect(emails).toHaveLength(7);
    expect(events.some(({ event }) => event === 'situation')).toBe(false);
  });

  test('that is none is passed over', async () => {
    claude.script({ situation: { is: 'enthusiastic' }, times: 0 });
    expect((await write(claude, brief)).emails).toHaveLength(7);
  });
});
