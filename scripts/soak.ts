/*
 * `npm run soak [-- --short]`: the built Worker under load, with Claude failing in every scripted way, callers leaving, D1 losing
 * one answer in ten and a kill in the middle. Bounded to three minutes. Exit code 0 only when quotas stayed exact.
 */
import { soak } from '../tests/soak/soak.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { bold, fail, green, red, say } from './lib/cli/say.ts';

const FULL = {
  sessions: 100,
  generations: 1_000,
  onOne: 200,
  killed: 30,
  atOnce: 64,
  patience: 10,
};
const SHORT = { sessions: 10, generations: 60, onOne: 20, killed: 22, atOnce: 12, patience: 4 };
const LIMIT = 180_000;

try {
  const { values } = given(COMMANDS.soak);
  const { seconds, answers, killed, broken } = await soak(
    values.short ? SHORT : FULL,
    AbortSignal.timeout(LIMIT),
    say,
  );
  console.log(bold('answers'));
  for (const [name, count] of Object.entries(answers).sort())
    console.log(`${String(count).padStart(6)}  ${name}`);
  console.log(
    `killed with ${killed.reserved} reserved and ${killed.unfinished} sequences unfinished, ${killed.choosing} of them choosing; ${seconds} s in all`,
  );
  for (const what of broken) console.log(red(what));
  console.log(
    broken.length === 0
      ? green('Quotas stayed exact.')
      : red(`${broken.length} things did not hold.`),
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
