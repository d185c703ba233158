/* wrangler.toml as the owner's commands read and write it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { unstable_readConfig as readConfig } from 'wrangler';
import { isUnset } from '../worker/lacking.ts';
import { NotDone, type Target } from './wrangler.ts';

export type Deployed = {
  /** The Worker's name on Cloudflare. */
  name: string;
  vars: Record<string, unknown>;
  database: { name: string; id: string | undefined };
  namespace: { title: string; id: string | undefined };
};

function textOf(config: string): string {
  try {
    return readFileSync(config, 'utf8');
  } catch (error) {
    throw new NotDone(
      `${config} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** What is configured for a target. @throws NotDone for a file or an environment that there is not. */
export function readDeployed({ config, environment }: Target): Deployed {
  if (environment && !textOf(config).includes(`[env.${environment}.`))
    throw new NotDone(`${config} has no [env.${environment}…]: nothing says what that is.`);
  let found: ReturnType<typeof readConfig>;
  try {
    found = readConfig(
      { config, ...(environment && { env: environment }) },
      { hideWarnings: true },
    );
  } catch (error) {
    throw new NotDone(
      `${config} cannot be read: ${error instanceof Error ? error.message.trim() : error}`,
    );
  }
  const [database] = found.d1_databases;
  const [namespace] = found.kv_namespaces;
  const name = found.name ?? 'coldcopy';
  return {
    name,
    vars: found.vars,
    database: {
      name: database?.database_name ?? name,
      id: isUnset(database?.database_id) ? undefined : database?.database_id,
    },
    namespace: {
      title: `${name}-hours`,
      id: isUnset(namespace?.id) ? undefined : namespace?.id,
    },
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text of a configuration with a value in place of another, in the first table of that name. All else stays as it was written. */
export function withValue(text: string, table: string, key: string, value: string): string {
  const line = new RegExp(
    `(^\\[\\[${escaped(table)}\\]\\]\\s*\\n(?:(?!\\[).*\\n)*?${escaped(key)}\\s*=\\s*)"[^"]*"`,
    'm',
  );
  if (!line.test(text))
    throw new NotDone(
      `wrangler.toml has no ${key} in [[${table}]], so nothing could be put there.`,
    );
  return text.replace(line, (_, before: string) => `${before}"${value}"`);
}

/** Puts the ids of what was created where the configuration names it. */
export function writeIds(
  { config, environment }: Target,
  ids: { database?: string; namespace?: string },
): void {
  const table = (name: string): string => (environment ? `env.${environment}.${name}` : name);
  let text = readFileSync(config, 'utf8');
  if (ids.database) text = withValue(text, table('d1_databases'), 'database_id', ids.database);
  if (ids.namespace) text = withValue(text, table('kv_namespaces'), 'id', ids.namespace);
  writeFileSync(config, text);
}
