import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/contract/brief.ts';
import { judge } from '../../../shared/grounding/index.ts';
import { thinBrief } from './briefs.ts';

const brief = briefSchema.parse({
  ...thinBrief,
  prospect: {
    evidence: [{ id: 'e1', kind: 'about', label: 'About', text: 'I lead a team of 14 SDRs across two offices. Fewer, better emails.' }],
  },
});

test('what the prospect said is borne out when it is quoted word for word', () => {
  const verdict = judge(brief, 'Your profile says “I lead a team of 14 SDRs across two offices”.');
  expect(verdict).toMatchObject({ kind: 'supported', sources: [{ id: 'e1' }] });
});

test('a figure changed within the quotation is not', () => {
  expect(judge(brief, 'Your profile says “I lead a team of 40 SDRs across two offices”.')).toMatchObject({ kind: 'unsupported' });
});

test('nor is one beside the quotation', () => {
  const verdict = judge(brief, 'Your profile says “I lead a team of 14 SDRs across two offices”, and 300 people follow you.');
  expect(verdict).toMatchObject({ kind: 'unsupported', reason: 'figure', quote: '300' });
});
