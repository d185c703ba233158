/* What a command says of itself, and what is wrong with what was typed. Goes by the table in commands.mjs alone. */
import util from 'node:util';
import { COMMANDS } from './commands.mjs';

/** @import { Command, CommandName, Option } from './commands.mjs' */

/** @type {(name: CommandName) => Command} */
const commandOf = (name) => COMMANDS[name];

/** How npm is asked for a command: `npm test -- `, `npm run demo -- `. @type {(name: string) => string} */
const asked = (name) => `npm ${name === 'test' ? name : `run ${name}`} -- `;

/** @type {(entry: [name: string, option: Option]) => string} */
const optionWords = ([name, { value }]) => `--${name}${value ? ` ${value}` : ''}`;

/** @type {(rows: [left: string, right: string][]) => string[]} */
const inColumns = (rows) =>
  rows.map(
    ([left, right]) => `  ${left.padEnd(Math.max(...rows.map(([one]) => one.length)))}  ${right}`,
  );

/**
 * The answer to `--help`: what the command does, how it is typed, its options, an example.
 * @param {CommandName} name
 * @returns {string} Lines, with a line break at the end.
 */
export function helpOf(name) {
  const { summary, takes, options, settings = [], example } = commandOf(name);
  const entries = Object.entries(options);
  const typed = [takes, ...entries.map((entry) => `[${optionWords(entry)}]`)]
    .filter(Boolean)
    .join(' ');
  return [
    summary,
    '',
    `Usage:   ${(asked(name) + typed).replace(/ -- $/, '')}`,
    `Example: ${example}`,
    ...(entries.length > 0
      ? ['', 'Options:', ...inColumns(entries.map((entry) => [optionWords(entry), entry[1].help]))]
      : []),
    ...(settings.length > 0 ? ['', 'Environment:', ...settings.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}

/** @type {(words: string[], command: Command) => string | undefined} */
function wrongWords(words, { takes, words: [least, most], among }) {
  const stranger = among && words.find((word) => !among.includes(word));
  if (stranger !== undefined) return `"${stranger}" is none of ${among?.join(', ')}`;
  if (words.length < least) return `${takes} is missing`;
  if (words.length > most) return `"${words[most]}" is one word too many`;
  return undefined;
}

/**
 * What is wrong with the words and options of a command, as one sentence; undefined when nothing is.
 * @param {CommandName} name
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function wrongUsage(name, args) {
  const command = commandOf(name);
  const wrong = wrongOptions(args, command);
  return wrong && `${wrong}; \`${asked(name)}--help\` says how ${name} is used.`;
}

/** @type {(args: string[], command: Command) => string | undefined} */
function wrongOptions(args, command) {
  try {
    const { positionals } = util.parseArgs({
      args,
      allowPositionals: true,
      options: command.options,
    });
    return wrongWords(positionals, command);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node adds advice on escaping, which nobody here needs.
    return error.message.split(/\.\s|\n/)[0];
  }
}

/** Whether a command is asked what it does. @param {string[]} args */
export const wantsHelp = (args) => args.some((arg) => arg === '--help' || arg === '-h');
