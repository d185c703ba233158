import { z } from 'zod';
import { ensureProject } from '../cli/install.mjs';
import { inRepository } from '../cli/paths.ts';
import { capture } from '../cli/program.ts';

/** A project of its own, since its 60 MB are wanted for packages alone. */
const PROJECT = inRepository('scripts/linter');

const messageSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.string().optional(),
});
const reportSchema = z.object({
  errors: z.array(messageSchema),
  notices: z.array(messageSchema),
  warnings: z.array(messageSchema),
});

/** Mozilla's linter found what Firefox's store refuses. */
class LintFailure extends Error {}

const line = ({ code, message, file }: z.infer<typeof messageSchema>): string =>
  `${code}${file ? ` (${file})` : ''}: ${message}`;

/**
 * Runs Mozilla's linter, the one behind `web-ext lint`, on a zip, and prints its warnings.
 * @throws LintFailure for an error, which the store would refuse.
 */
export async function lint(zip: string): Promise<void> {
  await ensureProject(PROJECT, 'Installing the linter for Firefox packages into scripts/linter …');
  const program = `${PROJECT}/node_modules/addons-linter/bin/addons-linter`;
  const { output } = await capture(process.execPath, [program, '--output=json', zip]);
  const begin = output.indexOf('{');
  if (begin < 0) throw new LintFailure(`The linter did not run:\n${output.trim()}`);
  const { errors, warnings, notices } = reportSchema.parse(
    JSON.parse(output.slice(begin, output.lastIndexOf('}') + 1)),
  );
  for (const warning of [...warnings, ...notices]) console.log(`warning: ${line(warning)}`);
  console.log(`Linter: ${errors.length} errors, ${warnings.length} warnings.`);
  if (errors.length > 0) throw new LintFailure(errors.map(line).join('\n'));
}
