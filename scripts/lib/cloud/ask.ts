/* Questions at the terminal. Without one, or with --yes, nobody is asked. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { say } from '../cli/say.ts';
import { NotDone } from './wrangler.ts';

const isTerminal = (): boolean => process.stdin.isTTY === true;

async function answerTo(question: string, hidden: boolean): Promise<string> {
  process.stderr.write(question);
  // What is typed is echoed through this stream; a secret goes nowhere.
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return (await terminal.question('')).trim();
  } finally {
    terminal.close();
    if (hidden) say();
  }
}

/** Whether to go on. @throws NotDone where there is nobody to ask. */
export async function agreed(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!isTerminal())
    throw new NotDone(`${question} Nobody is there to ask; --yes says that you agree.`);
  return /^y(es)?$/i.test(await answerTo(`${question} [y/N] `, false));
}

/** A secret, typed without being shown; undefined where there is nobody to ask, or nothing was typed. */
export async function askSecret(question: string): Promise<string | undefined> {
  if (!isTerminal()) return undefined;
  return (await answerTo(`${question} `, true)) || undefined;
}
