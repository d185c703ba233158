import { describe, expect, test } from 'vitest';
import { CHECKS, checkDraft } from '../../../worker/writer/checks/registry.ts';
import { BAD, GOOD } from '../../answers/bad.ts';
import { richBrief } from './briefs.ts';

describe('recorded bad answers', () => {
  test('are many, and there are some for every rule', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(40);
    expect(new Set(BAD.map(({ rule }) => rule))).toEqual(new Set(CHECKS.map(({ name }) => name)));
  });

  test('were made of a good one', () => {
    expect(checkDraft(GOOD, { brief: richBrief, others: [] })).toEqual([]);
  });

  test.each(BAD.map((bad) => [bad.name, bad.rule, bad] as const))('%s: %s', (_, rule, { brief, draft, others = [] }) => {
    expect(checkDraft(draft, { brief, others }).map((found) => found.rule)).toContain(rule);
  });
});

describe('every rule', () => {
  test.each(CHECKS.map((check) => [check.name, check] as const))('%s says why, with examples', (_, { why, examples }) => {
    expect(why.length).toBeGreaterThan(30);
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
  });
});
