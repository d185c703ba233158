/* The owner at work against the stand-in for wrangler, for the tests of their commands. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { z } from 'zod';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { deploy } from '../../scripts/lib/cloud/deploy.ts';
import { operate } from '../../scripts/lib/cloud/operate.ts';
import { startAnswering } from './answering.ts';

const accountSchema = z.object({
  databases: z.array(z.object({ uuid: z.string(), name: z.string(), migrated: z.boolean() })),
  namespaces: z.array(z.object({ id: z.string(), title: z.string() })),
  workers: z.record(
    z.string(),
    z.object({
      versions: z.array(z.object({ id: z.string() })),
      current: z.string(),
      secrets: z.array(z.string()),
    }),
  ),
  calls: z.array(z.string()),
});

/** What a command said, and what it ended with. */
export type Ran = { said: string; failed: Error | undefined };

/** Does something as a command does it, and takes what it says. */
async function ran(
  account: string,
  act: () => Promise<void>,
  env: Record<string, string> = {},
): Promise<Ran> {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(`${line}\n`));
  const settings = {
    COLDCOPY_WRANGLER: inRepository('tests/cloud/wrangler.mjs'),
    FAKE_CLOUDFLARE: account,
    ANTHROPIC_API_KEY: 'sk-ant-secret',
    CLOUDFLARE_ACCOUNT_ID: '',
    ...env,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    await act();
    return { said: said.join(''), failed: undefined };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { said: said.join(''), failed: error };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** An owner with an account of their own, a copy of wrangler.toml, and a Worker that answers where theirs is deployed. */
export async function startOwner() {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-cloud-'));
  const config = join(folder, 'wrangler.toml');
  const account = join(folder, 'account.json');
  const worker = await startAnswering();
  return {
    folder,
    config,
    url: worker.url,
    /** Gives them an account that has nothing yet but what is said. */
    begin(more: object = {}): void {
      copyFileSync(inRepository('wrangler.toml'), config);
      writeFileSync(account, JSON.stringify({ url: worker.url, ...more }));
    },
    /** What Cloudflare knows. */
    known: () => accountSchema.parse(JSON.parse(readFileSync(account, 'utf8'))),
    deploy: (env?: Record<string, string>, environment = '', yes = true): Promise<Ran> =>
      ran(account, () => deploy({ config, environment }, { yes }), env),
    operate: (verb: string, word?: string, yes = false): Promise<Ran> =>
      ran(account, () => operate(verb, { target: { config, environment: '' }, word, yes })),
    async close(): Promise<void> {
      await worker.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
