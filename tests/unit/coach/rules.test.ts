import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coachEmail, coachSet } from '../../../extension/coach/index.ts';
import { EMAIL_RULES, RULES, SET_RULES } from '../../../extension/coach/registry.ts';
import type { CoachFinding, SetExample } from '../../../extension/coach/types.ts';
import { HARMLESS, requestOf } from './harmless.ts';

const quoted = (
  { marks: [mark] }: CoachFinding,
  text: Record<string, string | undefined>,
): string | undefined => (mark ? text[mark.field]?.slice(mark.start, mark.end) : undefined);

test('nothing is said of a harmless email at any step', () => {
  const told = coachEmail(requestOf({}));
  expect(told).toEqual([]);
});

describe('the folders of the rules', () => {
  const RULES_FOLDER = new URL('../../../extension/coach/rules/', import.meta.url);
  const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ folder: dirname(path), name: basename(path, '.ts') }));

  test('every rule file is registered under its own name', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  test('the rules about a set, and no others, are in rules/set', () => {
    const inSet = files.filter(({ folder }) => folder === 'set').map(({ name }) => name);
    expect(SET_RULES.map(({ name }) => name).sort()).toEqual(inSet.sort());
  });
});

describe.each(EMAIL_RULES)('$name', (rule) => {
  const own = (request: ReturnType<typeof requestOf>) =>
    coachEmail(request).filter((finding) => finding.rule === rule.name);

  test('has an example of each kind', () => {
    expect(Math.min(rule.good.length, rule.bad.length)).toBeGreaterThan(0);
  });

  test.each(rule.good)('says nothing of good example %#', (example) => {
    expect(own(requestOf(example))).toEqual([]);
  });

  test.each(rule.bad)('finds bad example %#', (example) => {
    const request = requestOf(example);
    const [first] = own(request);
    if (!first)
      throw new Error(
        `nothing found: ${JSON.stringify(coachEmail(request).map(({ rule: name, title }) => [name, title]))}`,
      );
    if (example.marked !== undefined)
      expect(quoted(first, request.email)?.startsWith(example.marked)).toBe(true);
  });

  test('is silent when it is switched off', () => {
    for (const example of rule.bad)
      expect(
        coachEmail({ ...requestOf(example), off: [rule.name] }).map((one) => one.rule),
      ).not.toContain(rule.name);
  });
});

describe.each(SET_RULES)('$name', (rule) => {
  const told = ({ bodies, brief = {}, days = [], begins }: SetExample) => {
    const emails = bodies.map((body, at) => ({
      step: at + 1,
      day: days[at],
      email: { ...HARMLESS, body },
    }));
    return coachSet({ emails, channel: 'email', brief, begins }).filter(
      (finding) => finding.rule === rule.name,
    );
  };

  test.each(rule.good)('says nothing of good example %#', (example) => {
    expect(told(example)).toEqual([]);
  });

  test.each(rule.bad)('finds bad example %#', (example) => {
    const [first] = told(example);
    if (!first) throw new Error('nothing found');
    if (example.marked !== undefined)
      expect(quoted(first, { body: example.bodies[first.step - 1] })).toBe(example.marked);
  });
});
