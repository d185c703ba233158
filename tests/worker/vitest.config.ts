import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { OPEN_LIMITS } from '../../worker/env.ts';

const here = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig(async () => {
  const migrations = await readD1Migrations(here('../../migrations'));
  return {
    // Packages whose maps name sources that they leave out warn of each file.
    logLevel: 'error' as const,
    plugins: [
      cloudflareTest({
        wrangler: { configPath: here('../../wrangler.toml') },
        miniflare: { bindings: { ...OPEN_LIMITS, MIGRATIONS: migrations } },
      }),
    ],
    test: {
      name: 'worker',
      root: here('.'),
      include: ['**/*.test.ts'],
      setupFiles: [here('setup.ts')],
      testTimeout: 120_000,
      isolate: false,
      // A workerd of its own each, with a D1 of its own; vitest's own choice on two cores is one.
      maxWorkers: availableParallelism(),
      // The Worker's own log lines.
      onConsoleLog: (log: string) => !log.startsWith('{'),
    },
  };
});
