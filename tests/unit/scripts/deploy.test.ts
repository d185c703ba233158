import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { capture } from '../../../scripts/lib/cli/program.ts';

test('a dry run builds the Worker without the network and says what is missing', {
  timeout: 60_000,
}, async () => {
  const path = `${inRepository('node_modules/.bin')}:${process.env.PATH}`;
  const { code, output } = await capture('node', [inRepository('scripts/deploy.ts'), '--dry-run'], {
    PATH: path,
  });
  expect(output).toMatch(/The Worker builds: \d+ KB\./);
  expect(output).toContain('Nothing was sent.');
  expect(output).toMatch(/missing: database_id/);
  expect(code).toBe(0);
});
