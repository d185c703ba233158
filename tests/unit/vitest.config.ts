import { defineConfig } from 'vitest/config';

/** Everything that needs neither workerd nor a browser. A file that wants a document says `// @vitest-environment jsdom`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  define: { __WORKER__: JSON.stringify('http://127.0.0.1:8787') },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/grounding/**/*.test.ts'],
    environment: 'node',
    retry: 0,
    // Property tests take their time on a machine that has other things to do; what hangs is ended all the same.
    testTimeout: 60_000,
  },
});
