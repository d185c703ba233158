/* `npm run demo` keeps what it promises: its exit code, result.json and a screenshot of each step. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { emailSchema } from '../../shared/contract/sequence.ts';

test('the demo walks the main job and leaves what outside checks look at', async () => {
  const { ANTHROPIC_API_KEY: _key, ANTHROPIC_BASE_URL: _url, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/run.mjs', 'demo', '--headless'],
    { env: environment },
  );
  expect(stdout).toMatch(/Email 1 · day \d+ · \S[\s\S]+Email 7 · day \d+ · \S/);

  const folder = inRepository('.output/demo');
  const { writer, emails, inserted, linkedin } = JSON.parse(
    readFileSync(join(folder, 'result.json'), 'utf8'),
  );
  expect(writer).toBe('sample');
  expect(emailSchema.array().length(7).parse(emails)).toHaveLength(7);
  // The name that closes the email stands in the signature already.
  const unsigned = emails[0].body.replace(/\n*Sam Okafor(?:\n.*)*$/, '');
  expect(inserted).toMatchObject([
    { editor: 'reply', text: unsigned, signature: true, quote: true },
    {
      editor: 'new',
      text: unsigned,
      subject: emails[0].subjectLineB,
      signature: true,
      quote: true,
    },
  ]);
  expect(linkedin.note.text.length).toBeGreaterThan(40);
  expect(linkedin.note.text.length).toBeLessThanOrEqual(300);
  expect(linkedin.message.text).toContain('Jonas');
  expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toHaveLength(9);
});
