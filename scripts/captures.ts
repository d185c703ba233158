/*
 * npm run captures -- DIR [--json]
 * Serves every DIR/gmail/*.html and DIR/linkedin/*.html at its site's true origin in Chromium, runs the readers on it and says
 * what was read, and by which selector. Nothing leaves the machine: all other requests are refused.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { SITES } from '../extension/sites/registry.ts';
import { prospectSchema } from '../shared/contract/brief.ts';
import { type Captured, capturedPages, serveCaptured } from './lib/browser/captured.ts';
import { plainChromium } from './lib/browser/chromium.ts';
import type { PageSummary } from './lib/browser/reader.ts';
import { readerCode } from './lib/browser/reader-code.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';

/** Each page is read so many times, for a time that says something on a busy machine; `ms` is the one in the middle. */
const READINGS = 5;

/** Opens one captured page, alone, and reads it. */
async function read(
  context: BrowserContext,
  reader: string,
  captured: Captured,
): Promise<PageSummary> {
  const page = await context.newPage();
  await serveCaptured(page, captured);
  await page.goto(captured.url, { waitUntil: 'domcontentloaded' });
  const readings: PageSummary[] = await page.evaluate(
    `${reader};Array.from({ length: ${READINGS} }, () => ColdCopyReader.readPage())`,
  );
  await page.close();
  const times = readings.map(({ ms }) => ms).sort((a, b) => a - b);
  const [first] = readings;
  if (!first) throw new Error('Nothing was read.');
  return { ...first, ms: times[Math.floor(READINGS / 2)] ?? first.ms };
}

/** The prospect as it would cross the wire: checked, and without what stays in the browser. */
const onTheWire = ({ reading }: PageSummary) =>
  reading.prospect ? prospectSchema.parse(reading.prospect) : null;

/** What could not be read; where nobody could, why not. */
function missingOf({ reading }: PageSummary): { field: string; why: string }[] {
  const { prospect, reason, missing } = reading;
  return prospect === null && reason ? [{ field: 'prospect', why: reason }, ...missing] : missing;
}

/** Every mail or message that was read, and who wrote it: the prospect, the user, or somebody else. */
const messagesOf = ({ reading }: PageSummary) =>
  (reading.prospect?.evidence ?? [])
    .filter(({ kind }) => kind === 'message')
    .map(({ from = null, label, text }) => ({ from, label, text }));

const asJson = (summary: PageSummary) => ({
  prospect: onTheWire(summary),
  /** Whether the prospect wrote in the thread; null where there is none. */
  replied: summary.reading.thread?.replied ?? null,
  /** The prospect's own address, and those of the people to choose from. None of this leaves the browser. */
  addresses: {
    prospect: summary.reading.prospect?.email ?? null,
    candidates: (summary.reading.candidates ?? []).map(({ email }) => email),
  },
  messages: messagesOf(summary),
  guesses: summary.reading.guesses ?? {},
  missing: missingOf(summary),
  editors: summary.editors,
  ms: Math.round(summary.ms * 10) / 10,
});

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function told(name: string, summary: PageSummary): string {
  const { reading, editors, ms } = summary;
  const { evidence = [], ...fields } = onTheWire(summary) ?? { evidence: [] };
  const lines = [`${name}  (${reading.page}, ${ms.toFixed(1)} ms)`];
  if (reading.reason) lines.push(`  no prospect: ${reading.reason}`);
  for (const [field, value] of Object.entries(fields)) lines.push(`  ${field}: ${value}`);
  for (const line of evidence)
    lines.push(
      `  ${line.id} ${line.kind}, ${line.label}: ${shorten(line.text.replaceAll(/\s+/g, ' '))}`,
    );
  for (const candidate of reading.candidates ?? [])
    lines.push(`  candidate: ${candidate.name ?? ''} <${candidate.email}>`);
  if (reading.thread) lines.push(`  thread: ${JSON.stringify(reading.thread)}`);
  for (const [field, selector] of Object.entries(reading.foundBy))
    lines.push(`  ${field} found by ${selector}`);
  for (const [field, guess] of Object.entries(reading.guesses ?? {}))
    lines.push(`  ${field} is not certain${guess.options ? `: ${guess.options.join(', ')}` : ''}`);
  for (const { field, why } of reading.missing) lines.push(`  missing ${field}: ${why}`);
  for (const editor of editors) lines.push(`  editor: ${JSON.stringify(editor)}`);
  return `${lines.join('\n')}\n`;
}

/** Reads all pages, one after the other; one that breaks does not keep the others from being read. */
async function readAll(
  pages: readonly Captured[],
  each: (name: string, summary: PageSummary) => void,
): Promise<number> {
  const reader = await readerCode();
  const browser = await chromium.launch(plainChromium());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let failed = 0;
  for (const page of pages) {
    try {
      each(page.name, await read(context, reader, page));
    } catch (error) {
      failed += 1;
      sayUnreadable(page.name, error);
    }
  }
  await browser.close();
  return failed;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function sayUnreadable(name: string, error: unknown): void {
  process.stderr.write(`${name}: ${messageOf(error)}\n`);
}

/** The pages of a folder and how many could not be opened, or a sentence for a person: why there are none. */
function pagesOf(directory: string): { pages: Captured[]; unread: number } | string {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), directory);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return `There is no folder ${path}.`;
  try {
    let unread = 0;
    const pages = capturedPages(path, (name, error) => {
      unread += 1;
      sayUnreadable(name, error);
    });
    return pages.length > 0
      ? { pages, unread }
      : `There is no ${SITES.map(({ name }) => `${name}/*.html`).join(' and no ')} in ${path}.`;
  } catch (error) {
    return `${path} cannot be read: ${messageOf(error)}`;
  }
}

async function main(): Promise<number> {
  const {
    values: { json = false },
    positionals: [directory = ''],
  } = given(COMMANDS.captures);
  const found = pagesOf(directory);
  if (typeof found === 'string') {
    process.stderr.write(`${found}\n`);
    return 2;
  }
  const { pages, unread } = found;
  const readings: Record<string, ReturnType<typeof asJson>> = {};
  const failed =
    unread +
    (await readAll(pages, (name, summary) => {
      readings[name] = asJson(summary);
      if (!json) process.stdout.write(told(name, summary));
    }));
  if (json) process.stdout.write(`${JSON.stringify(readings, null, 2)}\n`);
  if (failed > 0)
    process.stderr.write(`${failed} of ${pages.length + unread} pages could not be read.\n`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
