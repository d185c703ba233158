import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const FILES = ['tests/unit/**/*.test.{ts,tsx}', 'tests/grounding/**/*.test.ts'];
/** These put a browser of their own in the place of the real one, for all of their process. */
const WITH_A_BROWSER = [
  'tests/unit/{background,brief,client,exchange,messaging,page,storage,today}/**/*.test.{ts,tsx}',
];

const shared = {
  environment: 'node',
  retry: 0,
  // The UI's texts, as a browser would have them.
  setupFiles: [resolve(root, 'scripts/lib/in-english.ts')],
  // Property tests take their time on a machine that has other things to do; what hangs is ended all the same.
  testTimeout: 60_000,
};

/** Waits for a Worker under load, and would measure what else the machine is doing: it runs by itself, after the others. */
const ALONE = ['tests/unit/soak/soak.test.ts'];

/** Everything that needs neither workerd nor a browser. A file that wants a document says `// @vitest-environment jsdom`. */
export default defineConfig({
  root,
  define: { __WORKER__: JSON.stringify('http://127.0.0.1:8787') },
  test: {
    projects: [
      // Modules are loaded once for all of these files, which is where half of their time went.
      {
        extends: true,
        test: {
          ...shared,
          name: 'pure',
          include: FILES,
          exclude: [...WITH_A_BROWSER, ...ALONE],
          isolate: false,
        },
      },
      { extends: true, test: { ...shared, name: 'shell', include: WITH_A_BROWSER } },
      {
        extends: true,
        test: { ...shared, name: 'alone', include: ALONE, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
