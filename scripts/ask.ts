/*
 * npm run ask -- BRIEF.json
 * Writes the sequence of a brief with the configured Claude and prints emails, findings, tokens, cost and times.
 * --print-prompt prints exactly what would be sent instead, so that it can be pasted anywhere; nothing is called.
 */
import type { Email } from '../shared/contract/sequence.ts';
import { stepsFor } from '../shared/contract/steps.ts';
import { createVerify } from '../worker/verifier/index.ts';
import { promptTokens } from '../worker/writer/claude/request.ts';
import { createWriter } from '../worker/writer/index.ts';
import { draftRequests } from '../worker/writer/requests.ts';
import { type Usage, WriterFailure, type Written } from '../worker/writer/writer.ts';
import { readBrief } from './lib/brief-file.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given, Misuse } from './lib/cli/given.ts';
import { bold, dim, fail, green, red, say } from './lib/cli/say.ts';
import { configuredWriter } from './lib/worker/writer.ts';

type Brief = ReturnType<typeof readBrief>;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function printEmail({
  step,
  day,
  angle,
  subjectLineA,
  subjectLineB,
  body,
  evidenceUsed,
  findings = [],
}: Email): void {
  console.log(bold(`Email ${step} · day ${day} · ${angle}`));
  console.log(`A: ${subjectLineA}\nB: ${subjectLineB}\n\n${body}\n`);
  if (evidenceUsed.length > 0) console.log(dim(`leans on ${evidenceUsed.join(', ')}`));
  for (const { rule, message, quote } of findings)
    console.log(red(`  ${rule}: ${message}${quote ? ` “${quote}”` : ''}`));
  console.log();
}

function show(written: Written, began: number): void {
  if (written.event === 'progress') {
    const { step, field, characters } = written.data;
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r${dim(`writing email ${step}: ${field}, ${characters} characters`)}\x1b[K`,
      );
    return;
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const after = `after ${seconds(Date.now() - began)}`;
  switch (written.event) {
    case 'email':
      say(green(`email ${written.data.step} ${after}`));
      printEmail(written.data);
      break;
    case 'revised':
      say(green(`${written.emails.length} emails in place of these, ${written.by}, ${after}`));
      for (const email of written.emails) printEmail(email);
      break;
    case 'situation':
      say(dim(`situation: ${written.data.is}`));
      break;
    case 'choosing':
      say(dim(`choosing between ${written.data.of} drafts ${after}`));
      break;
    case 'unwritten':
      say(red(written.data.message));
      break;
  }
}

function printUsage(
  { model, inputTokens, outputTokens, costUsd = 0, calls = 1, promptVersion }: Usage,
  began: number,
): void {
  const cost = costUsd > 0 ? `$${costUsd.toFixed(5)}` : 'no known price';
  const parts = [
    model,
    `prompt ${promptVersion}`,
    `${calls} calls`,
    `${inputTokens} tokens in`,
    `${outputTokens} out`,
    cost,
    seconds(Date.now() - began),
  ];
  console.log(dim(parts.join(' · ')));
}

async function write(brief: Brief): Promise<void> {
  const configured = await configuredWriter();
  say(`Writer: ${configured.name}`);
  const began = Date.now();
  const written = createWriter(
    configured.settings,
    createVerify,
  )({
    brief,
    steps: stepsFor(brief),
    already: [],
    signal: new AbortController().signal,
  });
  try {
    for (let next = await written.next(); ; next = await written.next()) {
      if (next.done) return printUsage(next.value, began);
      show(next.value, began);
    }
  } catch (error) {
    if (error instanceof WriterFailure && error.usage) printUsage(error.usage, began);
    if (error instanceof WriterFailure && error.forOwner) say(red(error.forOwner));
    throw error;
  } finally {
    await configured.close();
  }
}

async function printPrompt(brief: Brief): Promise<void> {
  const { settings, close } = await configuredWriter();
  await close();
  const steps = stepsFor(brief);
  const requests = draftRequests(settings, brief, steps);
  console.log(JSON.stringify(requests, null, 2));
  for (const { name, request } of requests)
    say(dim(`${name}: about ${promptTokens(request)} tokens`));
}

async function main(): Promise<void> {
  const { values, positionals } = given(COMMANDS.ask);
  const [file] = positionals;
  if (!file) throw new Misuse('Which brief? npm run ask -- BRIEF.json; tests/briefs has some.');
  const brief = readBrief(file);
  await (values['print-prompt'] ? printPrompt(brief) : write(brief));
}

await main().catch(fail);
