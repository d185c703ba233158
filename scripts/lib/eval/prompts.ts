import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { choiceRequest, draftRequests } from '../../../worker/writer/requests.ts';
import type { WriterSettings } from '../../../worker/writer/settings.ts';
import { readDrafts } from './answers.ts';
import type { Case } from './write.ts';

/** Where the requests go, and where the answers to the first of them lie, if they do. */
export type Prompting = { out: string; answers: string | undefined; today: Date };

const README = (today: Date): string => `# Requests to be answered anywhere

Each file is one request as it would be sent to POST /v1/messages, whole: \`system\` is the policy, \`messages\` what was
read and what is asked for, \`output_config.format.schema\` (or the tool's \`input_schema\`) the form of the answer. None
needs another. They say that today is ${today.toISOString().slice(0, 10)}.

Give one file to a model that has seen none of the others, and save its answer, a JSON object and nothing else, under
**the same name in another folder**: \`b01.draft1.json\` here is answered by \`b01.draft1.json\` there. A fence around it,
or the whole message that came back, is taken as well.

1. Answer every \`NAME.draft1.json\`, \`NAME.draft2.json\` … into the folder ANSWERS.
2. \`npm run eval -- --briefs BRIEFS --prompts OUT --answers ANSWERS\` writes the later requests, made from those answers:
   \`NAME.choice.json\`, which of the drafts is the best (draft 1 is number 1). Answer them into ANSWERS too.
3. \`npm run eval -- --briefs BRIEFS --replay ANSWERS\` judges what was chosen by every check.

Where the writer saw that the person said no, its answer has no emails; there is nothing to choose then.
`;

const save = (out: string, name: string, value: unknown): void =>
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);

/**
 * Writes the requests of all briefs into files, and how to answer them. With the drafts answered, also
 * the requests that follow from those. Returns how many files it wrote.
 */
export function savePrompts(
  cases: readonly Case[],
  settings: WriterSettings,
  { out, answers, today }: Prompting,
): number {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'README.md'), README(today));
  let files = 0;
  for (const { name, brief } of cases) {
    draftRequests(settings, brief, stepsFor(brief), today).forEach(({ request }, at) => {
      save(out, `${name}.draft${at + 1}`, request);
      files += 1;
    });
    const drafts = answers ? readDrafts(answers, name).map((answer) => answer.drafts) : [];
    const isWritten = drafts.every(({ length }) => length > 0);
    if (drafts.length < 2 || !isWritten) continue;
    save(out, `${name}.choice`, choiceRequest(settings, brief, drafts, today));
    files += 1;
  }
  return files;
}
