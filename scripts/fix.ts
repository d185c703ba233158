/* `npm run fix`: formats every file and applies the safe fixes of the linter; prints what a person has to mend. */
import { show } from './lib/cli/program.ts';

process.exitCode = (await show('biome', ['check', '--write'])) === 0 ? 0 : 1;
