import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer, ClaimsBrief } from '../../shared/grounding/index.ts';
import { answerOf } from '../../worker/verifier/answers.ts';
import { leniently } from './lenient-brief.ts';

/** What the caller can mend: told in one line. */
export class InputError extends Error {}

/** Sentences with the brief they are judged by, and answers where the file has some. */
export type Entry = { brief: ClaimsBrief; sentences: string[]; answers: Answer[] };

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** The JSON in a file. `-` is stdin. */
export function readJson(file: string): unknown {
  try {
    // npm runs the command in the project's folder; a path is meant from where it was typed.
    const text = readFileSync(
      file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', file),
      'utf8',
    );
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const told = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    throw new InputError(
      error instanceof SyntaxError
        ? `${file} is not JSON: ${told}`
        : `${file} cannot be read: ${told}`,
    );
  }
}

/**
 * The entries of a file: `{ brief, sentences }`, where a brief may be partial and a sentence is a text or has it as `sentence`; or
 * rows of the labelled sets, whose brief is one text (`evidence` with one `sentence`, `source` with several, named `doc`).
 */
export function entriesOf(content: unknown): Entry[] {
  if (!Array.isArray(content))
    throw new InputError('The file has to hold a list: [{ "brief": {…}, "sentences": ["…"] }].');
  return content.map((value: unknown, at) => {
    const entry = fieldsOf(value);
    const rows: unknown[] = Array.isArray(entry.sentences)
      ? entry.sentences
      : entry.sentence === undefined
        ? []
        : [entry];
    const sentences = rows.map((row) => (typeof row === 'string' ? row : fieldsOf(row).sentence));
    if (sentences.length === 0 || !sentences.every((one) => typeof one === 'string'))
      throw new InputError(`Entry ${at} has no "sentences" that are texts.`);
    return {
      brief: briefOf(entry, at),
      sentences,
      answers: numbered(rows.map((row) => fieldsOf(row).answer)),
    };
  });
}

function briefOf(entry: Fields, at: number): ClaimsBrief {
  const { brief, evidence, source, doc } = entry;
  if (typeof source === 'string') return leniently({ evidence: [{ id: doc, text: source }] });
  if (typeof evidence === 'string') return leniently({ evidence: [evidence] });
  if (typeof brief !== 'object' || brief === null || Array.isArray(brief))
    throw new InputError(`Entry ${at} has no "brief" that is an object.`);
  return leniently(brief);
}

/** Recorded answers, one list an entry: `[[{ s, about, verdict, source, quote, odd, calc? }, …], …]`, or a file that has them beside its sentences. */
export function recordedAnswers(content: unknown, entries: readonly Entry[]): Answer[][] {
  const lists: unknown[] = Array.isArray(content) ? content : [];
  if (lists.length !== entries.length)
    throw new InputError(`There are ${entries.length} entries and answers to ${lists.length}.`);
  if (!lists.every(Array.isArray)) return entriesOf(content).map(({ answers }) => answers);
  return lists.map((list: unknown[], at) => numbered(list, entries[at]?.sentences.length));
}

/** Answers by their numbers; where as many as there are sentences have numbers of another count, by their places. */
function numbered(list: readonly unknown[], count = list.length): Answer[] {
  const answers = list.map(answerOf);
  const told = new Set(answers.flatMap((answer) => answer?.s ?? []));
  const isOwnCount = Array.from({ length: count }, (_, at) => at + 1).every((s) => told.has(s));
  const byPlace = list.length === count && !isOwnCount;
  return answers.flatMap((answer, at) =>
    answer ? [byPlace ? { ...answer, s: at + 1 } : answer] : [],
  );
}
