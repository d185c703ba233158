/* npm run coach-docs: writes docs/coach.md from the rules of the coach. */
import { writeFileSync } from 'node:fs';
import { inRepository } from './lib/cli/paths.ts';
import { fail, say } from './lib/cli/say.ts';
import { coachDoc } from './lib/coach-doc.ts';

try {
  writeFileSync(inRepository('docs/coach.md'), coachDoc());
  say('docs/coach.md is written.');
} catch (error) {
  fail(error);
}
