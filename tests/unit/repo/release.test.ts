/* The release workflow runs on GitHub alone; what can be held here is that it asks for things that there are. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS } from '../../../scripts/lib/cli/commands.mjs';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { wrongUsage } from '../../../scripts/lib/cli/usage.mjs';

const text = readFileSync(inRepository('.github/workflows/release.yml'), 'utf8');
const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const { permissions, jobs } = z
  .object({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.looseObject({
        needs: z.string().optional(),
        'timeout-minutes': z.int(),
        steps: z.array(stepSchema),
      }),
    ),
  })
  .parse(parse(text));
const steps = Object.values(jobs).flatMap((job) => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);
const submit = runs.find((run) => run.includes('wxt submit')) ?? '';

test('it validates, then packages, then submits, and may write nothing to the repository', () => {
  expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
    ['validate', undefined],
    ['package', 'validate'],
    ['submit', 'package'],
  ]);
  expect(permissions).toEqual({ contents: 'read' });
});

test('every action is pinned to a commit, with its version beside it, the same everywhere', () => {
  const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
  expect(lines).toHaveLength(steps.filter(({ uses }) => uses).length);
  for (const line of lines)
    expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const pins = new Set(lines.map((line) => line.replace(/^.*uses: /, '')));
  expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
});

test('it runs commands that there are, as they are used', () => {
  const commands = runs.flatMap((run) => [...run.matchAll(/npm run (\S+)(?: -- (.*))?/g)]);
  expect(commands.length).toBeGreaterThan(0);
  for (const [, name = '', args = ''] of commands) {
    expect(Object.keys(COMMANDS)).toContain(name);
    expect(
      wrongUsage(name as keyof typeof COMMANDS, args.split(' ').filter(Boolean)),
    ).toBeUndefined();
  }
});

test('drafts alone are submitted, with options that the program has, of zips that are packaged', () => {
  const program = inRepository('node_modules/.bin/wxt');
  const help = spawnSync(process.execPath, [program, 'submit', '--help'], {
    encoding: 'utf8',
  }).stdout;
  const options = [...submit.matchAll(/--[\w-]+/g)].map(([option]) => option);
  expect(options.filter((option) => !help.includes(`${option} `))).toEqual([]);
  for (const store of ['chrome', 'edge', 'firefox']) {
    expect(options).toContain(`--${store}-skip-submit-review`);
    expect(submit).toContain(`.output/packages/coldcopy-*-${store}.zip`);
  }
  expect(submit).toContain('.output/packages/coldcopy-*-sources.zip');
  expect(submit).toMatch(/--dry-run=\$\{\{ github\.ref_type != 'tag' \}\}/);
});

test('no secret stands in it, and docs/releasing.md says where each comes from', () => {
  const guide = readFileSync(inRepository('docs/releasing.md'), 'utf8');
  const settings = steps.flatMap(({ env = {} }) => Object.entries(env));
  expect(settings.length).toBeGreaterThan(8);
  for (const [name, value] of settings) {
    if (name === 'FIREFOX_EXTENSION_ID') continue;
    expect(value).toMatch(new RegExp(`^\\$\\{\\{ (vars|secrets)\\.${name} \\}\\}$`));
    expect(guide).toContain(`\`${name}\``);
  }
});
