/* What every command says of itself, and its answer to wrong usage; nothing is started for either. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../scripts/lib/cli/commands.mjs';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { wrongUsage } from '../../../scripts/lib/cli/usage.mjs';

const NAMES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];

function run(...args: string[]) {
  const program = inRepository('scripts/run.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: inRepository('.'),
  });
  return { code: status, out: stdout, err: stderr };
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);

test('package.json, the table and scripts/ have the same commands', () => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  const files = readdirSync(inRepository('scripts')).filter((file) => file.endsWith('.ts'));
  expect(Object.keys(scripts).sort()).toEqual(NAMES.toSorted());
  expect(files.map((file) => file.slice(0, -3)).sort()).toEqual(NAMES.toSorted());
});

test.each(NAMES)('%s --help says what it does, its options and an example', (name) => {
  const { code, out, err } = run(name, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { summary, options, example } = COMMANDS[name];
  expect(out).toContain(summary);
  expect(out).toMatch(new RegExp(`^Usage: +npm (run )?${name}\\b`, 'm'));
  expect(out).toContain(`Example: ${example}\n`);
  for (const option of Object.keys(options))
    expect(out).toMatch(new RegExp(`^ {2}--${option}\\b.* {2}\\w`, 'm'));
});

test.each(NAMES)(
  '%s answers an option that there is not with one sentence and exit code 2',
  (name) => {
    const { code, out, err } = run(name, '--no-such-option');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines(err)).toEqual([
      expect.stringMatching(
        /^Unknown option '--no-such-option'; `npm .* --help` says how \S+ is used\.$/,
      ),
    ]);
  },
);

test.each(NAMES)('%s answers too many words with one sentence and exit code 2', (name) => {
  const { code, out, err } = run(name, 'one', 'two', 'three', 'four');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(lines(err)).toEqual([
    expect.stringMatching(/^"\w+" is (one word too many|none of .+); `npm .* --help` says/),
  ]);
});

test('the example of each command is right usage', () => {
  const words = (example: string): string[] =>
    (example.split(' -- ')[1] ?? '').split(' > ')[0]?.split(' ').filter(Boolean) ?? [];
  expect(NAMES.filter((name) => wrongUsage(name, words(COMMANDS[name].example)))).toEqual([]);
});

test.each([
  [['captures'], /^DIR is missing; /],
  [['build', 'opera'], /^"opera" is none of chrome, firefox; /],
  [['plan', 'grant', 'x', 'pro', '--until'], /^Option '--until <value>' argument missing; /],
  [['captures', '.', '--json=yes'], /^Option '--json' does not take an argument; /],
  [['nothing'], /^There is no command "nothing"; the commands are demo, .*\.$/],
  [[], /^The commands are demo, .*\.$/],
])('%j is answered with what is wrong', (args, sentence) => {
  const { code, err } = run(...args);
  expect(code).toBe(2);
  expect(lines(err)).toEqual([expect.stringMatching(sentence)]);
});

test.each([
  ['plan', 'show'],
  ['plan', 'list', 'more'],
  ['plan', 'frob'],
])(
  '%s %s %s: what makes no sense together is refused by the script, in one sentence',
  (...args) => {
    const { code, err } = run(...args.filter(Boolean));
    expect(code).toBe(2);
    expect(lines(err)).toEqual([`npm run plan takes ${COMMANDS.plan.takes}.`]);
  },
);
