import { bold, dim } from '../lib/cli/say.ts';
import type { DemoResult } from './walk.ts';

const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });

/** Prints the sequence the way one reads a letter. */
export function printSequence({ emails }: DemoResult): void {
  for (const { step, day, angle, subjectLineA, subjectLineB, body } of emails) {
    console.log(`\n${bold(`Email ${step} · day ${day} · ${angle}`)}`);
    console.log(dim(`  A  ${subjectLineA}\n  B  ${subjectLineB}\n`));
    for (const line of wrap(body, 84)) console.log(line === '' ? '' : `  ${line}`);
  }
}
