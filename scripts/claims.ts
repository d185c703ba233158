/*
 * npm run claims -- FILE.json
 * Judges each sentence of FILE.json, a list of { brief, sentence }, and prints the verdicts as JSON in the same order.
 * (npm prints its own two lines first; `npm run -s claims -- FILE.json` leaves them out.)
 * A verdict: `kind` "silent" (states nothing of the prospect and no figure), "supported" with its `sources`, or "unsupported" (not in
 * what was read) with `reason` (figure, name, customer, event, contact, link, wrong-person, statement) and the words as `quote`; other words
 * of the sentence that nothing bears out are in `also`, each with its own reason.
 * Exit code 0, whatever the verdicts; 1 with one line on stderr and nothing on stdout when the file cannot be judged.
 * A brief may be partial: what is missing supports nothing. FILE may be - for stdin.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judge } from '../shared/grounding/index.ts';
import { COMMANDS } from './lib/commands.mjs';
import { given, Misuse } from './lib/given.ts';
import { leniently } from './lib/lenient-brief.ts';
import { fail } from './lib/say.ts';

/** What the caller can mend: told in one line. */
class InputError extends Error {}

type Entry = { brief: unknown; sentence: string };

function read(file: string | undefined): unknown {
  if (!file) throw new Misuse('Which file? npm run claims -- FILE.json, where FILE.json is a list of { "brief": …, "sentence": … }.');
  const text = readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

function readText(file: string): string {
  try {
    // npm runs the command in the project's folder; a path is meant from where it was typed.
    return readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function entriesOf(content: unknown): Entry[] {
  if (!Array.isArray(content)) throw new InputError('The file has to hold a list: [{ "brief": {…}, "sentence": "…" }].');
  return content.map((entry: unknown, at) => {
    const { brief, sentence } = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    if (typeof sentence !== 'string') throw new InputError(`Entry ${at} has no "sentence" that is a text.`);
    if (typeof brief !== 'object' || brief === null || Array.isArray(brief))
      throw new InputError(`Entry ${at} has no "brief" that is an object.`);
    return { brief, sentence };
  });
}

try {
  const verdicts = entriesOf(read(given(COMMANDS.claims).positionals[0])).map(({ brief, sentence }) => ({
    sentence,
    ...judge(leniently(brief), sentence),
  }));
  console.log(JSON.stringify(verdicts, null, 2));
} catch (error) {
  fail(error);
}
