import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

const FOLDERS = ['shared/grounding', 'shared/text'].map(inRepository);
const filesIn = (folder: string): string[] => readdirSync(folder).map((file) => join(folder, file));

/** No expression is longer: what cannot be read at a glance is a list of phrases in disguise. */
const LONGEST = 200;

const Native = RegExp;
afterAll(() => vi.unstubAllGlobals());

test('no regular expression is long, whether written out or put together', async () => {
  const long: string[] = [];
  vi.stubGlobal(
    'RegExp',
    new Proxy(Native, {
      construct(target, given: [string, string?]) {
        const made = new target(...given);
        if (made.source.length > LONGEST) long.push(made.source);
        return made;
      },
    }),
  );
  vi.resetModules();
  await import('../../../shared/grounding/index.ts');
  const literals = FOLDERS.flatMap(filesIn).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(
        (line) =>
          (/\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/.exec(line)?.[0].length ?? 0) >
          LONGEST,
      ),
  );
  expect([...long, ...literals]).toEqual([]);
});

test('what code has to be certain of stays small', () => {
  const lines = filesIn(inRepository('shared/grounding')).flatMap((file) =>
    readFileSync(file, 'utf8').trimEnd().split('\n'),
  );
  expect(lines.length).toBeLessThanOrEqual(1_200);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});
