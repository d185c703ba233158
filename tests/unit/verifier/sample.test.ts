import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { briefSchema } from '../../../shared/contract/brief.ts';
import { createVerify } from '../../../worker/verifier/index.ts';
import { createClient } from '../../../worker/writer/claude/client.ts';
import { createMeter } from '../../../worker/writer/meter.ts';
import { startClaude } from '../../claude/server.ts';
import { write } from '../writer/run.ts';

const FOLDER = inRepository('tests/briefs');
const BRIEFS = readdirSync(FOLDER).map((file) =>
  briefSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
);

test('the sample writer’s emails come out clean, and some of their sentences with a source', async () => {
  const claude = await startClaude();
  const settings = { apiKey: 'test', baseURL: claude.url, model: 'claude-haiku-5-5' };
  const { signal } = new AbortController();
  const accused: string[] = [];
  let supported = 0;
  for (const brief of BRIEFS) {
    const { emails } = await write(claude, brief);
    const run = {
      client: createClient(settings),
      settings,
      brief,
      meter: createMeter(settings.model),
      signal,
    };
    const verdicts = [...(await createVerify(run)(emails)).values()].flat();
    supported += verdicts.filter(({ verdict }) => verdict === 'supported').length;
    accused.push(
      ...verdicts
        .filter(({ verdict }) => /absent|contradicted/.test(verdict))
        .map(({ text }) => text),
    );
  }
  await claude.close();
  expect(accused).toEqual([]);
  expect(supported).toBeGreaterThan(BRIEFS.length);
});
