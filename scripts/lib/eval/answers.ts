import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SITUATIONS } from '../../../shared/contract/situation.ts';
import type { Draft } from '../../../worker/writer/draft.ts';
import { WrongFile } from '../brief-file.ts';

/*
 * Saved answers: what Claude, or whoever stood in for it, made of a request. Anybody may have saved
 * them, so each is read as leniently as one can without guessing.
 */

const emailSchema = z.object({
  angle: z.string().optional(),
  day: z.number().optional(),
  subjectLineA: z.string(),
  subjectLineB: z.string(),
  body: z.string(),
  evidenceUsed: z.array(z.string()).default([]),
});

const situationSchema = z.looseObject({ is: z.enum(SITUATIONS) });

const choiceSchema = z.looseObject({ best: z.int().min(1) });

/** A saved answer. `situation`: as the writer read it, where it was asked. */
export type Answer = { drafts: Draft[]; situation?: (typeof SITUATIONS)[number] };

/** The answer that stands for a brief. `chosen`: the number of the draft that was chosen. */
export type Standing = Answer & { chosen?: number };

const DRAFT = /^(.+)\.draft([1-9])\.json$/;
const LATER = /\.(?:draft[1-9]|choice|verify[1-9])\.json$/;

/** Names of the JSON files of a folder, in order. */
export const namesIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.json') && !LATER.test(file))
    .map((file) => file.slice(0, -5))
    .sort();

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new WrongFile(`There is no folder ${folder}.`);
  return readdirSync(folder);
}

/** What a chat puts around an answer, taken off: a fence, or the message it came in. */
function unwrapped(text: string): string {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n```\s*$/.exec(text)?.[1];
  return fenced ?? text;
}

const messageSchema = z.object({
  content: z.array(
    z.looseObject({ type: z.string(), text: z.string().optional(), input: z.unknown().optional() }),
  ),
});

function parsed(file: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(unwrapped(text));
    const message = messageSchema.safeParse(value);
    if (!message.success) return value;
    const tool = message.data.content.find(({ type }) => type === 'tool_use');
    const said = message.data.content.map(({ text: part = '' }) => part).join('');
    return tool ? tool.input : JSON.parse(unwrapped(said));
  } catch (error) {
    throw new WrongFile(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function wrong(file: string, { issues: [issue] }: z.ZodError): WrongFile {
  return new WrongFile(`${file} is no answer: ${issue?.path.join('.')} ${issue?.message}`);
}

function answerIn(file: string): Answer {
  const object = z
    .record(z.string(), z.unknown())
    .safeParse(parsed(file, readFileSync(file, 'utf8')));
  if (!object.success) throw wrong(file, object.error);
  const drafts = Object.entries(object.data).flatMap(([key, value]): Draft[] => {
    const step = /^email([1-7])$/.exec(key)?.[1];
    if (!step) return [];
    const email = emailSchema.safeParse(value);
    if (!email.success) throw wrong(`${file}, ${key}`, email.error);
    return [{ step: Number(step), ...email.data }];
  });
  const situation = situationSchema.safeParse(object.data.situation).data?.is;
  const isOver = situation === 'declined' || situation === 'opted_out';
  if (drafts.length === 0 && !isOver)
    throw new WrongFile(`${file} is no answer: it has no email1 to email7.`);
  return {
    drafts: drafts.sort((one, other) => one.step - other.step),
    ...(situation && { situation }),
  };
}

/** The drafts of a brief, `NAME.draft1.json` and on, in their order; none where they were not saved. */
export function readDrafts(folder: string, name: string): Answer[] {
  return filesIn(folder)
    .filter((file) => DRAFT.exec(file)?.[1] === name)
    .sort()
    .map((file) => answerIn(join(folder, file)));
}

/**
 * The answer that stands for a brief: `NAME.json`, or of `NAME.draft1.json` and on the one that
 * `NAME.choice.json` names (the first where nothing was chosen). Undefined where there is none.
 */
export function readAnswer(folder: string, name: string): Standing | undefined {
  const whole = join(folder, `${name}.json`);
  if (existsSync(whole)) return answerIn(whole);
  const drafts = readDrafts(folder, name);
  if (drafts.length === 0) return undefined;
  const chosen = choiceIn(join(folder, `${name}.choice.json`));
  const answer = drafts[chosen - 1];
  if (!answer)
    throw new WrongFile(
      `${folder}: draft ${chosen} of ${name} was chosen, and there are ${drafts.length}.`,
    );
  return { ...answer, chosen };
}

function choiceIn(file: string): number {
  if (!existsSync(file)) return 1;
  const choice = choiceSchema.safeParse(parsed(file, readFileSync(file, 'utf8')));
  if (!choice.success) throw wrong(file, choice.error);
  return choice.data.best;
}

/** Saves a sequence in the form that `readAnswer` reads. */
export function saveAnswer(folder: string, name: string, drafts: readonly Draft[]): void {
  mkdirSync(folder, { recursive: true });
  const answer = Object.fromEntries(drafts.map(({ step, ...email }) => [`email${step}`, email]));
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
}
