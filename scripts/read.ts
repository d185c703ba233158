/*
 * npm run read -- FILE.json
 * What the readers make of single rows: a JSON array of { "name", "site" }, { "headline", "company"? } and { "address", "name"? }. Prints a JSON
 * array of answers on stdout, one object a row in the same order: { firstName, fullName, ask? }, { jobTitle, company, certain }, { name?, company }.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { companyOf, namedIn } from '../extension/sites/gmail/header.ts';
import { readHeadline } from '../extension/sites/linkedin/headline/headline.ts';
import { withDoubt } from '../extension/sites/names/doubts.ts';
import { readName } from '../extension/sites/names/person-name.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';

const rowSchema = z.union([
  z.object({ headline: z.string(), company: z.string().nullish() }),
  z.object({ address: z.string(), name: z.string().nullish() }),
  z.object({ name: z.string(), site: z.string().optional() }),
]);
type Row = z.infer<typeof rowSchema>;

function answer(row: Row): object {
  if ('headline' in row) {
    const {
      jobTitle = null,
      company = null,
      unsure,
    } = readHeadline(row.headline, { company: row.company ?? undefined });
    return { jobTitle, company: company ?? row.company ?? null, certain: !unsure };
  }
  if ('address' in row) {
    const person = {
      email: row.address.trim().toLowerCase(),
      ...(row.name ? { name: row.name } : {}),
    };
    const { name } = namedIn(person);
    return { ...(row.name ? { name: name ?? null } : {}), company: companyOf(person) ?? null };
  }
  const { full = null, first = null, ask } = withDoubt(readName(row.name));
  return { firstName: first, fullName: full, ...(ask ? { ask } : {}) };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The rows of the file, or a sentence for a person: why there are none. */
function rowsOf(file: string): Row[] | string {
  try {
    const parsed = z
      .array(rowSchema)
      .safeParse(
        JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8')),
      );
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `${file} is no list of rows with a name, a headline or an address: row ${String(issue?.path[0] ?? '')}.`;
  } catch (error) {
    return `${file} cannot be read: ${messageOf(error)}`;
  }
}

function main(): number {
  const { positionals } = given(COMMANDS.read);
  const [file] = positionals;
  const rows = file
    ? rowsOf(file)
    : 'Name the file: npm run read -- FILE.json. It holds rows { "name", "site" }, { "headline" } or { "address" }.';
  if (typeof rows === 'string') {
    process.stderr.write(`${rows}\n`);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(rows.map(answer), null, 2)}\n`);
  return 0;
}

process.exitCode = main();
