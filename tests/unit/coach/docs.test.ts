import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../extension/coach/index.ts';
import { t } from '../../../extension/i18n/text.ts';
import { coachDoc } from '../../../scripts/lib/coach-doc.ts';

const page = readFileSync(new URL('../../../docs/coach.md', import.meta.url), 'utf8');

test('docs/coach.md is what the rules say now (npm run coach-docs)', () => {
  expect(page).toBe(coachDoc());
});

test.each(RULES)('$name says what, why and what instead', (rule) => {
  for (const prose of [t(rule.looksFor), rule.why, rule.instead])
    expect(prose.length).toBeGreaterThan(10);
  expect(page).toContain(`\`${rule.name}\``);
});

test('no rule predicts a rate or cites what has no primary source', () => {
  const claims = RULES.flatMap(({ looksFor, why, instead }) => [t(looksFor), why, instead]).join(
    ' ',
  );
  expect(claims).not.toMatch(/85 ?M|lemlist|17 %/i);
  expect(claims).not.toMatch(/\byou(?:r| will|'ll) .{0,30}(?:open|reply) rates?\b/i);
});
