import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseEnv } from 'node:util';
import { inRepository, ROOT } from '../cli/paths.ts';

/** Variables that stand in no file of the repository. */
const SECRETS = [
  'ANTHROPIC_API_KEY',
  'TURNSTILE_SECRET',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'ALERT_WEBHOOK_URL',
];

/** A setting that makes no sense; shown as one line. */
export class WrongSetting extends Error {}

export type Settings = {
  port: number;
  /** Absolute path of the folder that holds D1 and KV. */
  state: string;
  /** Every variable of wrangler.toml that the environment sets, and the secrets. */
  vars: Record<string, string>;
};

/** Settings of the commands that start the Worker: from the environment, and below it from `file`. */
export function settingsFrom(
  environment: NodeJS.ProcessEnv,
  file = inRepository('.dev.vars'),
): Settings {
  const values: NodeJS.ProcessEnv = {
    ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}),
    ...environment,
  };
  const state = values.COLDCOPY_STATE || '.coldcopy';
  return {
    port: portFrom(values.PORT),
    state: isAbsolute(state) ? state : join(ROOT, state),
    vars: varsFrom(values),
  };
}

function portFrom(value: string | undefined): number {
  if (!value) return 8787;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongSetting(`PORT is "${value}"; it has to be a number from 0 to 65535.`);
}

function varsFrom(values: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    [...variableNames(), ...SECRETS].flatMap((name) =>
      values[name] ? [[name, values[name]]] : [],
    ),
  );
}

/** Names in the [vars] table of wrangler.toml: flat strings, one a line, which makes loading wrangler for them needless. */
function variableNames(): string[] {
  const table = readFileSync(inRepository('wrangler.toml'), 'utf8').split(/^\[vars\]$/m)[1] ?? '';
  const lines = table.split(/^\[/m)[0] ?? '';
  return [...lines.matchAll(/^([A-Z][A-Z0-9_]*) *=/gm)].flatMap(([, name]) => name ?? []);
}
