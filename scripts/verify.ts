/*
 * npm run verify -- FILE.json
 * Has the configured Claude judge the sentences of FILE.json by their briefs, and prints the verdicts after arbitration as JSON: one list
 * an entry of FILE, and for each sentence `verdict` (supported, contradicted, absent, none, unchecked), `sources` (ids of lines, with the
 * place of the words), `odd` (words that no line bears out) and `reason` where code made the verdict worse.
 * (npm prints its own two lines first; `npm run --silent verify -- FILE.json` leaves them out.)
 * FILE: [{ "brief": {…}, "sentences": ["…"] }]; a brief may be partial, FILE may be - for stdin.
 * --print-prompt prints the request of each entry instead, so that it can be answered anywhere; nothing is called.
 * --answers FILE arbitrates recorded answers instead of asking: [[{ s, about, verdict, source, quote, odd, calc? }, …], …], one list an entry.
 * --tripwire gives the offline word alone: `absent` for a sentence with an alarm, `unchecked` for all others.
 * Exit code 0, whatever the verdicts; 1 with one line on stderr and nothing on stdout when a file cannot be used.
 */
import { type Arbitrated, arbitrate, briefLines, tripwire } from '../shared/grounding/index.ts';
import { verifierSettings, verifySentences } from '../worker/verifier/index.ts';
import { VERIFIER_VERSION } from '../worker/verifier/prompt.ts';
import { verifyRequest } from '../worker/verifier/request.ts';
import { createClient } from '../worker/writer/claude/client.ts';
import { createMeter } from '../worker/writer/meter.ts';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given, Misuse } from './lib/cli/given.ts';
import { dim, fail, red, say } from './lib/cli/say.ts';
import { type Entry, entriesOf, readJson, recordedAnswers } from './lib/sentence-file.ts';
import { configuredWriter } from './lib/worker/writer.ts';

const show = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Words that code alone finds: an alarm makes a sentence absent, and silence says nothing. */
const offline = ({ brief, sentences }: Entry): object[] =>
  sentences.map((text) => {
    const alarms = tripwire(brief, text);
    const [first] = alarms;
    return {
      text,
      verdict: first ? 'absent' : 'unchecked',
      ...(first && { reason: first.kind, odd: first.text }),
      sources: [],
      alarms,
    };
  });

async function printPrompts(entries: readonly Entry[]): Promise<void> {
  const { settings, close } = await configuredWriter();
  await close();
  const own = verifierSettings(settings);
  show(entries.map(({ brief, sentences }) => verifyRequest(own, briefLines(brief), sentences)));
}

async function ask(entries: readonly Entry[]): Promise<Arbitrated[][]> {
  const { settings, name, close } = await configuredWriter();
  say(dim(`Verifier: ${name}, prompt ${VERIFIER_VERSION}`));
  const client = createClient(settings);
  const meter = createMeter(verifierSettings(settings).model);
  const signal = new AbortController().signal;
  const verdicts: Arbitrated[][] = [];
  try {
    for (const [at, { brief, sentences }] of entries.entries()) {
      const { sentences: judged, failure } = await verifySentences(
        { client, settings, brief, meter, signal },
        sentences,
      );
      if (failure)
        say(red(`Entry ${at}: ${[failure.message, failure.forOwner].filter(Boolean).join(' ')}`));
      verdicts.push(judged);
    }
  } finally {
    await close();
  }
  const { inputTokens, outputTokens, costUsd = 0, calls } = meter.usage();
  say(
    dim(`${calls} calls · ${inputTokens} tokens in · ${outputTokens} out · $${costUsd.toFixed(5)}`),
  );
  return verdicts;
}

async function main(): Promise<void> {
  const { values, positionals } = given(COMMANDS.verify);
  const [file] = positionals;
  if (!file)
    throw new Misuse(
      'Which file? npm run verify -- FILE.json, a list of { "brief": …, "sentences": […] }.',
    );
  const entries = entriesOf(readJson(file));
  if (values['print-prompt']) return printPrompts(entries);
  if (values.tripwire) return show(entries.map(offline));
  if (!values.answers) return show(await ask(entries));
  const answers = recordedAnswers(readJson(values.answers), entries);
  show(
    entries.map(({ brief, sentences }, at) =>
      arbitrate(briefLines(brief), sentences, answers[at] ?? []),
    ),
  );
}

await main().catch(fail);
