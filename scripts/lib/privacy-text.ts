import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { inRepository } from './cli/paths.ts';

/** Where the Worker has it: it is to carry no Markdown, and no program that reads it. */
export const PRIVACY_TEXT = 'worker/privacy/text.ts';

/** docs/privacy.md as the source of that module. */
export async function privacySource(): Promise<string> {
  const html = await marked.parse(readFileSync(inRepository('docs/privacy.md'), 'utf8'));
  const text = html.trim().replaceAll(/[`\\]|\$\{/g, '\\$&');
  return `// Written by \`npm run privacy-page\` from docs/privacy.md, which is where to change it.\nexport const PRIVACY_HTML = \`${text}\`;\n`;
}
