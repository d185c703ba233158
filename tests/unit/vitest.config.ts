import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { DEFAULT_LOCALE, textsOf } from '../../scripts/lib/locales.ts';

const root = resolve(import.meta.dirname, '../..');
const FILES = ['tests/unit/**/*.test.{ts,tsx}', 'tests/grounding/**/*.test.ts'];
/** These put a browser of their own in the place of the real one, for all of their process. */
const WITH_A_BROWSER = [
  'tests/unit/{background,brief,client,exchange,messaging,page,storage,today}/**/*.test.{ts,tsx}',
];
/** A file that wants a document says so in its first line. */
const WITH_A_DOCUMENT = globSync(FILES, { cwd: root, exclude: WITH_A_BROWSER }).filter((file) =>
  readFileSync(resolve(root, file), 'utf8').startsWith('// @vitest-environment jsdom'),
);

/** What mostly waits for processes of its own, the longest first: begun last, it would be waited for alone. */
const FIRST = ['soak/soak', 'recipes/recipes', 'scripts/worker', 'scripts/commands'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = FIRST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index < 0 ? FIRST.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

const shared = {
  environment: 'node',
  retry: 0,
  setupFiles: ['tests/unit/setup.ts'],
  provide: { texts: { ...textsOf(DEFAULT_LOCALE) } },
  // Property tests take their time on a machine that has other things to do; what hangs is ended all the same.
  testTimeout: 60_000,
};

/** Everything that needs neither workerd nor a browser. */
export default defineConfig({
  root,
  define: { __WORKER__: JSON.stringify('http://127.0.0.1:8787') },
  test: {
    // One more than there are cores, since some files mostly wait; vitest's own choice on two cores is one.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Modules are loaded once for all files of a project, which is where half of their time went; that holds only while the
      // files that follow each other want the same environment, so those with a document are a project of their own.
      {
        extends: true,
        test: {
          ...shared,
          name: 'pure',
          include: FILES,
          exclude: [...WITH_A_BROWSER, ...WITH_A_DOCUMENT],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'document', include: WITH_A_DOCUMENT, isolate: false },
      },
      { extends: true, test: { ...shared, name: 'shell', include: WITH_A_BROWSER } },
    ],
  },
});
