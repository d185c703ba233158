import { describe, expect, test } from 'vitest';
import { type Brief, briefSchema } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { buildRequest, promptTokens } from '../../../worker/writer/claude/request.ts';
import { cleanRead, cleanWritten } from '../../../worker/writer/clean.ts';
import { costOf } from '../../../worker/writer/models.ts';
import { chooseEvidence } from '../../../worker/writer/prompt/page.ts';
import { conversation, sequenceOrder, systemPrompt } from '../../../worker/writer/prompt/prompt.ts';
import { richBrief, thinBrief } from './briefs.ts';
import { ALL } from './run.ts';

const settings = { apiKey: 'test', baseURL: 'http://127.0.0.1', model: 'claude-haiku-5-5' };
const promptOf = (brief: Brief) => JSON.stringify(buildRequest(settings, brief, ALL, sequenceOrder(ALL, [])));

const sentence = 'We moved the whole team to a new plan of work this spring, and it took longer than anybody thought. ';
const fill = (length: number, text = sentence): string =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();

/** As much of everything as the wire takes. */
const fullest = (text: string): Brief =>
  briefSchema.parse({
    ...thinBrief,
    companyName: fill(LIMITS.shortText, text),
    targetJobTitle: fill(LIMITS.shortText, text),
    sender: { name: fill(LIMITS.shortText, text), jobTitle: fill(LIMITS.shortText, text) },
    thread: { declined: true, unanswered: 3, lastAt: '2026-03-03' },
    language: 'zh-Hant-TW',
    problemTheyFace: fill(LIMITS.offerText, text),
    yourProduct: fill(LIMITS.offerText, text),
    keyBenefit: fill(LIMITS.offerText, text),
    callToAction: fill(LIMITS.offerText, text),
    instructions: fill(LIMITS.instructions, text),
    voice: Array.from({ length: LIMITS.voiceCount }, () => fill(LIMITS.voiceText, text)),
    prospect: {
      fullName: fill(LIMITS.shortText, text),
      firstName: fill(LIMITS.shortText, text),
      jobTitle: fill(LIMITS.shortText, text),
      company: fill(LIMITS.shortText, text),
      location: fill(LIMITS.shortText, text),
      evidence: Array.from({ length: LIMITS.evidenceCount }, (_, i) => ({
        id: `e${i}`,
        kind: i % 2 ? 'post' : 'message',
        label: 'A post',
        text: fill(LIMITS.evidenceText, text),
      })),
    },
  });

describe('the prompt', () => {
  test.each([
    ['English', sentence],
    ['Japanese', '私たちはこの春、チーム全体を新しい計画に移しましたが、思ったよりも時間がかかりました。'],
    ['Russian', 'Этой весной мы перевели всю команду на новый план работы, и это заняло больше времени. '],
  ])('stays under 6,000 tokens with everything there can be, in %s', (_, text) => {
    for (const output of ['structured', 'tool'] as const) {
      const request = buildRequest({ ...settings, output }, fullest(text), ALL, sequenceOrder(ALL, []));
      expect(promptTokens(request)).toBeLessThan(6_000);
    }
  });

  test('and so a sequence of the default model costs less than half a cent', () => {
    expect(costOf('claude-haiku-5-5', { inputTokens: 6_000, outputTokens: 6_000 })).toBeLessThan(0.005);
  });

  test('has the roles of the steps asked for and of no other', () => {
    const system = systemPrompt([6, 7]);
    expect(system).toContain('email6. The nudge.');
    expect(system).not.toContain('email1.');
  });

  test('says what the thread asks for', () => {
    const text = (thread: Brief['thread']) => JSON.stringify(conversation({ ...richBrief, ...(thread && { thread }) }, []));
    expect(text({ declined: true })).toContain('has said no');
    expect(text({ replied: true })).toContain('has answered before');
    expect(text({ unanswered: 2 })).toContain('already written 2 mails');
    expect(text({ unanswered: 2, replied: true })).toMatch(/has answered before.*since then written 2 mails/s);
    expect(text(undefined)).not.toContain('not answered');
  });

  test('names the language asked for', () => {
    expect(promptOf({ ...richBrief, language: 'de-CH' })).toContain('Swiss High German');
    expect(promptOf({ ...richBrief, language: 'en-1' })).toContain('en-1');
  });

  test('carries everything the sender typed, and the page only in the tool result', () => {
    const { messages } = buildRequest(settings, { ...richBrief, instructions: 'Focus on audit season' }, ALL, []);
    const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? content : []));
    const order = blocks.find((block) => block.type === 'text')?.text ?? '';
    for (const said of [
      'Ledgerly',
      'matched by hand',
      'ten days to three',
      '20-minute look',
      'Friendly',
      'Sam Reed',
      'Focus on audit season',
    ]) {
      expect(order).toContain(said);
    }
    for (const read of ['Dana', 'Northwind', 'ERP', 'Leeds']) expect(order).not.toContain(read);
  });
});

describe('evidence', () => {
  test('that does not fit gives way to what tells more', () => {
    const line = (id: string, kind: 'education' | 'note' | 'post', text: string) => ({ id, kind, label: kind, text });
    const many = Array.from({ length: 30 }, (_, i) => line(`edu${i}`, 'education', fill(900)));
    const chosen = chooseEvidence([...many, line('note', 'note', 'Met at the fair'), line('post', 'post', fill(400))]).map(({ id }) => id);
    expect(chosen).toContain('note');
    expect(chosen).toContain('post');
    expect(chosen.length).toBeLessThan(10);
  });

  test('keeps the order of the page', () => {
    expect(chooseEvidence(richBrief.prospect?.evidence ?? []).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });
});

describe('unseen characters', () => {
  const hidden = 'a\u200Bb\u200Dc\u202Ed\u2066e\u00ADf\u{E0041}g\uFE0Fh\u0000i\uFEFFj\u3164k';
  test('are not read', () => {
    expect(cleanRead(hidden)).toBe('abcdefghijk');
  });
  test('are not written, but joiners are spelling', () => {
    expect(cleanWritten(hidden)).toBe('ab\u200Dcdefghijk');
    expect(cleanWritten('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  });
  test('nor are broken halves of a character', () => {
    expect(cleanRead('a\uD83Db')).toBe('a\uFFFDb');
  });
  test('lines stay lines', () => {
    expect(cleanRead(' a \r\n\r\n\r\n b\u2028c\t d ')).toBe('a\n\nb\nc d');
  });
});
