import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { briefSchema } from '../../../shared/contract/brief.ts';
import { type ClaimsBrief, tripwire } from '../../../shared/grounding/index.ts';

const BRIEF: ClaimsBrief = {
  companyName: 'Payhaven',
  yourProduct: 'One payroll platform for 40+ countries',
  keyBenefit: 'Payroll closed in two days instead of two weeks',
  callToAction: 'Can I send you a sample report?',
  prospect: {
    firstName: 'Marta',
    company: 'Nordvia',
    evidence: [
      {
        id: 'e1',
        kind: 'post',
        label: 'Post',
        from: 'them',
        text: 'We are 430 people in three countries.',
      },
    ],
  },
};
const wordsOf = (text: string, brief = BRIEF): string[] =>
  tripwire(brief, text).map((one) => `${one.kind}: ${one.text}`);

test.each([
  ['Congrats on the new Riga office.', 'name: Riga'],
  ['Teams save 62% of their time.', 'figure: 62%'],
  ['You are 600 people now.', 'figure: 600'],
  ['You were twelve people in four countries.', 'figure: four'],
  ['See payhaven-now.com for more.', 'link: payhaven-now.com'],
  ['Write to eve@evil.example.', 'address: eve@evil.example'],
  ['Call +1 415 555 0142.', 'phone: +1 415 555 0142'],
  ['I’ve attached the deck.', 'promise: I’ve attached'],
  ["I'll send the benchmark tomorrow.", "promise: I'll send the benchmark tomorrow."],
  ['We refund the first year.', 'promise: refund'],
  ['When we spoke you named payroll.', 'meeting: When we spoke'],
  ['Thanks for taking my call yesterday.', 'meeting: taking my call'],
])('“%s” raises an alarm', (text, alarm) => {
  expect(wordsOf(text)).toContain(alarm);
});

test.each([
  'Hi Marta,\n\nYou are 430 people in three countries.\n\nBest,\nJosh Carver',
  'Payroll closes in 2 days, and not in 14 days.',
  'Worth 15 minutes on Tuesday at 10:30, or on 3 December?',
  "If you like, I'll send the sample report.",
  'Two ideas, five words, 3 questions.',
  'Quick Question About Payroll',
  'Your CFO and the PR team know the KPIs.',
  'Wäre das etwas für Ihre Buchhaltung in Danzig?',
])('“%s” raises none', (text) => {
  expect(wordsOf(text)).toEqual([]);
});

test('a meeting that the thread holds is none to warn of', () => {
  const evidence = [
    { id: 'e1', kind: 'message' as const, label: 'Mail', text: 'Good call yesterday, thanks.' },
  ];
  expect(wordsOf('When we spoke you named payroll.', { prospect: { evidence } })).toEqual([]);
});

test('what the user said themselves, as an instruction or a note, is a source', () => {
  const text = 'It was good to meet you at SaaStr last month, 340 people in one room.';
  expect(wordsOf(text)).toEqual(['meeting: to meet you at', 'name: SaaStr', 'figure: 340']);
  const told = 'Mention that we met at SaaStr, with 340 people';
  expect(wordsOf(text, { ...BRIEF, instructions: told })).toEqual([]);
  const evidence = [{ id: 'n1', kind: 'note' as const, label: 'Your note', text: told }];
  expect(wordsOf(text, { ...BRIEF, prospect: { evidence } })).toEqual([]);
});

property.prop([fc.integer({ min: 2, max: 99 }).filter((days) => days !== 2 && days !== 14)])(
  'any number of days that the brief has not is found',
  (days) => {
    expect(wordsOf(`You are up and running within ${days} days.`)).toEqual([`figure: ${days}`]);
  },
);

property.prop([fc.string({ maxLength: 300 })])('alarms are places of the text', (text) => {
  for (const { start, end, text: words } of tripwire(BRIEF, text))
    expect(text.slice(start, end)).toBe(words);
});

const emailSchema = z.object({
  subjectLineA: z.string(),
  subjectLineB: z.string(),
  body: z.string(),
});
const answerSchema = z.record(z.string(), z.unknown());

/** Sequences of honest emails with their briefs: those of the repository, and a folder of others where there is one. */
function honest(briefs: string, answers: string): { brief: ClaimsBrief; texts: string[] }[] {
  return readdirSync(answers).flatMap((file) => {
    const brief = briefSchema.parse(JSON.parse(readFileSync(join(briefs, file), 'utf8')));
    const read = answerSchema.parse(JSON.parse(readFileSync(join(answers, file), 'utf8')));
    const emails = Object.entries(read).filter(([key]) => /^email\d$/.test(key));
    return emails.map(([, email]) => {
      const { subjectLineA, subjectLineB, body } = emailSchema.parse(email);
      return { brief, texts: [subjectLineA, subjectLineB, body] };
    });
  });
}

describe('honest emails', () => {
  const OUTSIDE = process.env.COLDCOPY_ANSWERS;
  const alarmed = (emails: ReturnType<typeof honest>) =>
    emails.filter(({ brief, texts }) => texts.some((text) => tripwire(brief, text).length > 0));

  test('raise at most one alarm in a hundred', () => {
    const emails = honest(inRepository('tests/briefs'), inRepository('tests/answers/honest'));
    expect(emails.length).toBeGreaterThan(150);
    expect(alarmed(emails).length / emails.length).toBeLessThanOrEqual(0.01);
  });

  /** COLDCOPY_ANSWERS: a folder with `briefs/` and `answers/ARM/`, written by a model from the printed prompt. */
  test.runIf(OUTSIDE && existsSync(join(OUTSIDE, 'answers')))('that a model wrote, too', () => {
    const folder = join(OUTSIDE ?? '', 'answers');
    const emails = readdirSync(folder).flatMap((arm) =>
      honest(join(OUTSIDE ?? '', 'briefs'), join(folder, arm)),
    );
    expect(emails.length).toBeGreaterThan(300);
    expect(alarmed(emails).length / emails.length).toBeLessThanOrEqual(0.01);
  });
});
