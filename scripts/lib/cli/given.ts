import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command was given makes no sense together; told in one line, with exit code 2. */
export class Misuse extends Error {}

/**
 * Words and options that a command was given, as its entry in scripts/lib/cli/commands.mjs declares them. scripts/run.mjs has
 * refused by then what the entry does not allow.
 */
export const given = <Options extends ParseArgsOptionsConfig>({ options }: { options: Options }) =>
  parseArgs<{ allowPositionals: true; options: Options }>({ allowPositionals: true, options });
