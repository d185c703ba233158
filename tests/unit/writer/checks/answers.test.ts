import { beforeAll, describe, expect, test } from 'vitest';
import { tripwire } from '../../../../shared/grounding/index.ts';
import { loadDetector } from '../../../../worker/writer/checks/detected-language.ts';
import { CHECKS, checkDraft } from '../../../../worker/writer/checks/registry.ts';
import { BAD, GOOD } from '../../../answers/bad.ts';
import { BRIEF, HONEST } from '../../../answers/varied.ts';
import { richBrief } from '../briefs.ts';

/** What a sentence states is the verifier's to judge; offline the tripwire has the first word on it. */
const OF_MEANING = ['figure', 'unsupported-claim'];
const CHECKED = BAD.filter(({ rule }) => !OF_MEANING.includes(rule));

beforeAll(loadDetector);

describe('recorded bad answers', () => {
  test('are many, and there are some for every rule', () => {
    expect(CHECKED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CHECKED.map(({ rule }) => rule))).toEqual(
      new Set(CHECKS.map(({ name }) => name)),
    );
  });

  test('that state what nobody read are delivered, and nearly all raise an alarm', () => {
    const stated = BAD.filter(({ rule }) => OF_MEANING.includes(rule));
    const silent = stated.filter(({ brief, draft: { subjectLineA, subjectLineB, body } }) =>
      [subjectLineA, subjectLineB, body].every((text) => tripwire(brief, text).length === 0),
    );
    expect(stated.length).toBeGreaterThan(20);
    expect(silent.length, silent.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(2);
    for (const { brief, draft } of stated)
      expect(checkDraft(draft, { brief, others: [] })).toEqual([]);
  });

  test('were made of a good one', () => {
    expect(checkDraft(GOOD, { brief: richBrief, others: [] })).toEqual([]);
  });

  test.each(CHECKED.map((bad) => [bad.name, bad.rule, bad] as const))(
    '%s: %s',
    (_, rule, { brief, draft }) => {
      expect(checkDraft(draft, { brief, others: [] }).map((found) => found.rule)).toContain(rule);
    },
  );
});

describe('honest emails that look like bad ones', () => {
  test.each(Object.entries(HONEST))('%s: nothing is said of it', (_, draft) => {
    expect(checkDraft(draft, { brief: BRIEF, others: [] })).toEqual([]);
  });

  test.each([
    'Could you point me to whoever runs the close?',
    'Could you forward this to the right person?',
    'Do you buy tools for this at all?',
    'Can you transfer the invoices to the ledger by hand today?',
    'Do your people still click through each invoice?',
    'How do you order the invoices today?',
    'Could you share this with whoever closes the books?',
    'Would you give it one Friday?',
    'Would you pay attention to a list like that?',
    'Does your team download the bank file by hand?',
    'Up to what amount can you order a test yourself?',
  ])('%s: asks for nothing strange', (ask) => {
    const body = GOOD.body.replace('Is the close on your list this spring?', ask);
    expect(checkDraft({ ...GOOD, body }, { brief: richBrief, others: [] })).toEqual([]);
  });
});

describe('every rule', () => {
  test.each(CHECKS.map((check) => [check.name, check] as const))(
    '%s says why, with examples',
    (_, { why, examples }) => {
      expect(why.length).toBeGreaterThan(30);
      expect(examples.bad.length).toBeGreaterThan(0);
      expect(examples.good.length).toBeGreaterThan(0);
    },
  );

  const OF_TEXT = CHECKS.filter(({ name }) =>
    ['placeholder', 'link', 'contact', 'leak', 'changed-ask'].includes(name),
  );
  test.each(OF_TEXT.map((check) => [check.name, check] as const))(
    '%s holds for its own examples',
    (_, { examples, find }) => {
      const found = (body: string) =>
        find({ ...GOOD, body }, { brief: richBrief, others: [] }).length > 0;
      expect(examples.bad.filter((text) => !found(text))).toEqual([]);
      expect(examples.good.filter(found)).toEqual([]);
    },
  );
});
