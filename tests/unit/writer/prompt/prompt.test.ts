import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../../shared/contract/brief.ts';
import { LIMITS } from '../../../../shared/contract/limits.ts';
import { type MessageRequest, promptTokens } from '../../../../worker/writer/claude/request.ts';
import { pageOf } from '../../../../worker/writer/prompt/page.ts';
import { CANARY } from '../../../../worker/writer/prompt/policy.ts';
import { draftRequests, restRequest } from '../../../../worker/writer/requests.ts';
import type { WriterSettings } from '../../../../worker/writer/settings.ts';
import { richBrief, thinBrief } from '../briefs.ts';
import { fullest, sentence } from '../prompt-text.ts';
import { ALL } from '../run.ts';

const settings = { apiKey: 'test', baseURL: 'http://127.0.0.1', model: 'claude-haiku-5-5' };
const FRIDAY = new Date('2026-11-27T10:00:00Z');

const requestsOf = (brief: Brief, more: Partial<WriterSettings> = {}): MessageRequest[] =>
  draftRequests({ ...settings, ...more }, brief, ALL, FRIDAY).map(({ request }) => request);

/** What is said after the page was read. */
function saidIn(request: MessageRequest | undefined): string {
  const blocks =
    request?.messages.flatMap(({ content }) => (Array.isArray(content) ? content : [])) ?? [];
  return blocks.find((block) => block.type === 'text')?.text ?? '';
}
const said = (brief: Brief): string => saidIn(requestsOf(brief)[0]);

describe('the prompt', () => {
  test.each([
    ['English', sentence],
    [
      'Japanese',
      '私たちはこの春、チーム全体を新しい計画に移しましたが、思ったよりも時間がかかりました。',
    ],
    [
      'Russian',
      'Этой весной мы перевели всю команду на новый план работы, и это заняло больше времени. ',
    ],
    ['signs that JSON escapes', '<&> <&> '],
  ])('stays under 25,000 tokens with everything there can be, in %s', (_, text) => {
    for (const output of ['structured', 'tool'] as const)
      for (const request of requestsOf(fullest(text), { output }))
        expect(promptTokens(request)).toBeLessThan(25_000);
  });

  test('cuts nothing of a brief that the wire takes', () => {
    const brief = fullest(sentence);
    const evidence = (brief.prospect?.evidence ?? []).slice(0, 22);
    const sent = { ...brief, prospect: { ...brief.prospect, evidence } };
    expect(JSON.stringify(sent).length).toBeGreaterThan(55_000);
    expect(JSON.stringify(sent).length).toBeLessThan(LIMITS.bodyBytes);
    const page = pageOf(sent);
    expect(page).toMatchObject({
      evidence: evidence.map(({ text }) => ({ text })),
      voiceSamples: brief.voice,
    });
    for (const name of [
      'problemTheyFace',
      'yourProduct',
      'keyBenefit',
      'callToAction',
      'instructions',
    ] as const)
      expect(said(sent)).toContain(brief[name]);
  });

  test('says what the page itself had cut', () => {
    const line = { id: 'e1', kind: 'about' as const, label: 'About', text: 'We build' };
    const page = pageOf({
      ...thinBrief,
      prospect: {
        evidence: [
          { ...line, truncated: true },
          { ...line, id: 'e2' },
        ],
      },
    });
    expect(page.evidence).toEqual([
      { ...line, truncated: true },
      { ...line, id: 'e2' },
    ]);
  });

  test('comes in as many variants as there are drafts, each with the mark, all with the same request', () => {
    const requests = draftRequests({ ...settings, drafts: 3 }, richBrief, ALL, FRIDAY);
    expect(new Set(requests.map(({ name }) => name)).size).toBe(3);
    expect(new Set(requests.map(({ request }) => request.system)).size).toBe(3);
    expect(new Set(requests.map(({ request }) => saidIn(request))).size).toBe(1);
    for (const { request } of requests) expect(request.system).toContain(CANARY);
    expect(draftRequests({ ...settings, drafts: 1 }, richBrief, ALL)).toHaveLength(1);
  });

  test('is the plain request of a colleague', () => {
    expect(
      said({ ...richBrief, instructions: 'Focus on audit season', voice: ['Hi'], language: 'de' }),
    ).toBe(
      `I'm Sam Reed, Account Executive at Ledgerly. Write me a really good personalised cold email sequence of 7 emails (email1 to email7, each with two subject lines, A and B) to this person, that I can paste straight into Gmail. Keep them short, human and specific, and don't make anything up.

What I sell: Software that matches invoices to payments
Problem they face (my guess): Month-end close takes ten days because invoices are matched by hand.
Key benefit: Cut month-end close from ten days to three
Call to action: Worth a 20-minute look next week?
Tone: Friendly
Language: German, with greeting, close and capitals as people write them there
Note: Focus on audit season
How I write: as in voiceSamples (examples; their facts are about other people).

Today is Friday, 27 November 2026.`,
    );
  });

  test('leaves out what is not known, and names whom one writes to where the page does not', () => {
    const text = said({ ...thinBrief, companyName: undefined });
    expect(text).toMatch(/^Write me a really good/);
    expect(text).toContain('Whom I usually write to: VP of Sales');
    expect(text).not.toMatch(/Note:|How I write|undefined/);
    expect(said({ ...thinBrief, sender: { jobTitle: 'Account Executive' } })).toMatch(
      /^I work at TestCo as Account Executive\. /,
    );
    expect(said({ ...thinBrief, sender: { name: 'Mia' } })).toMatch(/^I'm Mia at TestCo\. /);
  });

  test('asks for less where an address is all there is', () => {
    const less = /know nothing more about them: keep each email shorter/;
    const prospect = { fullName: 'Tom Fisher', company: 'Acme Robotics', evidence: [] };
    expect(said({ ...richBrief, prospect })).toMatch(less);
    expect(said({ ...richBrief, prospect: { ...prospect, jobTitle: 'Buyer' } })).not.toMatch(less);
    expect(said(richBrief)).not.toMatch(less);
  });

  test.each<[string, Brief['thread'], string]>([
    [
      'two mails without an answer',
      { unanswered: 2 },
      'I have sent 2 mails without an answer; they are among the lines, marked from me.',
    ],
    ['one', { unanswered: 1 }, 'I have sent 1 mail without an answer; it is among the lines'],
    ['an answer', { replied: true }, 'They have written to me before; it is among the lines.'],
    [
      'a mail after an answer',
      { replied: true, unanswered: 1 },
      'I have sent 1 mail since they last wrote without an answer',
    ],
    ['a no', { declined: true }, 'They have said no; it is among the lines.'],
  ])('tells the thread: %s', (_, thread, words) => {
    expect(said({ ...richBrief, ...(thread && { thread }) })).toContain(words);
    expect(said(richBrief)).not.toMatch(/They have|I have sent/);
  });

  test('tells a decision to write after a no', () => {
    const brief = { ...richBrief, thread: { declined: true }, writeAfterDecline: true };
    expect(said(brief)).toContain(
      'They have said no, and I write all the same: take the no as it is',
    );
  });

  test('names the language asked for', () => {
    expect(said({ ...richBrief, language: 'de-CH' })).toContain(
      'Language: Swiss High German, with',
    );
    expect(said({ ...richBrief, language: 'en-1' })).toContain('Language: en-1');
    expect(said(richBrief)).toContain('Language: English\n');
  });

  test('asks for what is left of a sequence, and shows what stands', () => {
    const standing = {
      step: 1,
      subjectLineA: 'a b',
      subjectLineB: 'c d',
      body: 'Hi Dana, how long is the close?',
      evidenceUsed: [],
    };
    const request = restRequest(settings, richBrief, [6, 7], [standing], FRIDAY);
    expect(saidIn(request)).toContain(
      'a really good personalised cold email sequence of 2 emails (email6 to email7',
    );
    expect(saidIn(request)).toContain('how long is the close?');
    expect(JSON.stringify(request.output_config)).not.toContain('situation');
    expect(saidIn(restRequest(settings, richBrief, [7], [standing], FRIDAY))).toContain(
      'cold email (email7, with two subject lines',
    );
  });

  test('carries everything the sender typed, and the page only in the tool result', () => {
    const order = said({ ...richBrief, instructions: 'Focus on audit season' });
    for (const typed of [
      'Ledgerly',
      'matched by hand',
      'ten days to three',
      '20-minute look',
      'Friendly',
      'Sam Reed',
      'audit season',
    ])
      expect(order).toContain(typed);
    for (const read of ['Dana', 'Northwind', 'ERP', 'Leeds']) expect(order).not.toContain(read);
  });
});
