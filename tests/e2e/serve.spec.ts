/* `npm run serve` as a self-hoster meets it: a process, a line, a port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test as base, expect } from '@playwright/test';
import { databaseFile } from '../../scripts/lib/worker/database.ts';
import { generatedSchema } from '../../shared/contract/generate.ts';

const SMOKE = {
  companyName: 'TestCo',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Reps spend their mornings on research instead of calls',
  yourProduct: 'A sidebar that drafts first emails',
  keyBenefit: 'Twice the first emails a day',
  callToAction: 'Book a 15-minute demo',
  tone: 'Professional',
};

type Served = { process: ChildProcess; url: string; line: string };
type Serve = (environment?: NodeJS.ProcessEnv) => ChildProcess;

const test = base.extend<{ state: string; serve: Serve }>({
  state: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'coldcopy-state-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  serve: async ({ state }, use) => {
    const started: ChildProcess[] = [];
    await use((environment = {}) => {
      const { ANTHROPIC_API_KEY: _key, ANTHROPIC_BASE_URL: _url, ...clean } = process.env;
      const child = spawn(process.execPath, ['scripts/run.mjs', 'serve'], {
        env: { ...clean, PORT: '0', COLDCOPY_STATE: state, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      started.push(child);
      return child;
    });
    for (const child of started.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  },
});

/** Waits for the line that says it is ready. */
async function ready(process: ChildProcess): Promise<Served> {
  if (!process.stdout) throw new Error('The process has no stdout.');
  const [line] = await once(createInterface(process.stdout), 'line');
  const url = /http:\/\/\S+/.exec(line)?.[0] ?? '';
  return { process, url, line };
}

/** Waits for the end of a start that fails; gives the exit code and what was said. */
async function failure(process: ChildProcess): Promise<{ code: number; said: string }> {
  let said = '';
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(process, 'close');
  return { code, said: said.trim() };
}

const generate = (url: string, session?: string): Promise<Response> =>
  fetch(`${url}/api/generate`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session && { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify(SMOKE),
  });

test('serves the smoke test of the first product with nothing but HTTP, then the paywall, and keeps it over a new start', async ({
  serve,
  state,
}) => {
  const served = await ready(serve());
  const { url, line } = served;
  const { sessionId, emails } = await test.step('says where, and writes seven emails', async () => {
    expect(line).toMatch(
      /^ColdCopy Worker ready at http:\/\/127\.0\.0\.1:\d+ · sample writer: set ANTHROPIC_API_KEY to use Claude$/,
    );
    const first = await generate(url);
    expect(first.status).toBe(200);
    const generated = generatedSchema.parse(await first.json());
    expect(first.headers.get('set-cookie')).toContain(`coldcopy_session=${generated.sessionId}; `);
    return generated;
  });
  expect(emails).toHaveLength(7);

  await test.step('the paywall', async () => {
    const second = await generate(url, sessionId);
    expect(second.status).toBe(402);
    expect(await second.json()).toMatchObject({
      error: 'quota_exceeded',
      message: 'You have used all your free generations. Upgrade to continue.',
    });
  });

  const database = new DatabaseSync(databaseFile(state), { readOnly: true });
  const row = database
    .prepare('SELECT plan, generations_used, max_generations FROM sessions WHERE id = ?')
    .get(sessionId);
  database.close();
  expect({ ...row }).toEqual({ plan: 'free', generations_used: 1, max_generations: 1 });

  await test.step('ends in order, and keeps what it stored when it starts again', async () => {
    served.process.kill('SIGTERM');
    expect((await once(served.process, 'exit'))[0]).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    const again = await ready(serve());
    expect((await generate(again.url, sessionId)).status).toBe(402);
  });
});

test('passes variables of the environment on, never prints the key, and answers on localhost as well', async ({
  serve,
}) => {
  const process = serve({
    ANTHROPIC_API_KEY: 'sk-very-secret',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
    FREE_MAX_GENERATIONS: '5',
  });
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (text) => (said += text));
  const { url, line } = await ready(process);
  expect(line).toContain('at 127.0.0.1:9');
  const answer = await fetch(`${url.replace('127.0.0.1', 'localhost')}/api/session`);
  expect(await answer.json()).toMatchObject({
    plan: 'free',
    generationsUsed: 0,
    maxGenerations: 5,
  });
  expect((await generate(url)).status).toBe(503);
  expect(said).not.toContain('sk-very-secret');
});

test('ends when npm, which started it, is killed and can tell nobody', async ({ state }) => {
  const npm = spawn('npm', ['run', '--silent', 'serve'], {
    env: { ...process.env, PORT: '0', COLDCOPY_STATE: state },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { url } = await ready(npm);
  npm.kill('SIGKILL');
  const health = () =>
    fetch(`${url}/api/health`).then(
      ({ status }) => status,
      () => 'nobody there',
    );
  await expect.poll(health).toBe('nobody there');
});

test('says in one line that the port is taken', async ({ serve }) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { code, said } = await failure(serve({ PORT: String(port) }));
  other.close();
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} is taken by another program. Choose another one: PORT=8790 npm run serve`,
  );
});

test('says in one line that the state folder cannot be written, and that a port makes no sense', async ({
  serve,
  state,
}) => {
  const file = join(state, 'a-file');
  writeFileSync(file, '');
  const folder = await failure(serve({ COLDCOPY_STATE: file }));
  expect(folder.said).toMatch(/^The state folder \S+ cannot be written: /);
  expect(folder.said.split('\n')).toHaveLength(1);
  expect((await failure(serve({ PORT: 'eighty' }))).said).toBe(
    'PORT is "eighty"; it has to be a number from 0 to 65535.',
  );
});
