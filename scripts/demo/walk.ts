import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { browser } from 'wxt/browser';
import { type Email, emailSchema } from '../../shared/contract/sequence.ts';
import {
  type EditorKind,
  type EditorText,
  readEditor,
  whatHappened,
} from '../lib/browser/gmail.ts';
import { openSidebar, type Sidebar } from '../lib/browser/sidebar.ts';
import { hold } from './hold.ts';
import { type OnLinkedIn, walkLinkedIn } from './linkedin.ts';
import { screenshots } from './shots.ts';
import type { Stage } from './stage.ts';

/** As the extension's service worker sees it. */
declare const chrome: typeof browser;

/** What was read back from one editor after the insert. */
type Inserted = {
  editor: EditorKind;
  text: string;
  subject: string;
  recipients: string[];
  /** What was below the text before is below it still. */
  signature: boolean;
  quote: boolean;
};

export type DemoResult = {
  writer: 'claude' | 'sample';
  emails: Email[];
  inserted: Inserted[];
  linkedin: OnLinkedIn;
};

/** Walks the main job in Gmail and on LinkedIn, a screenshot a step, and writes result.json. Throws `DemoFailure` with the step that did not hold. */
export async function walk(stage: Stage): Promise<DemoResult> {
  const shot = screenshots(stage.page, stage.folder);
  await shot('thread');
  const sidebar = await openSidebar(stage.extensionBrowser, stage.page);
  await sidebar.generate.waitFor();
  await shot('sidebar open, what it read');

  await sidebar.generate.click();
  await sidebar.written(1);
  await shot('first email there, the others being written');
  await sidebar.finished();
  await sidebar.stop.waitFor({ state: 'hidden' });
  await shot('seven emails');

  const subject = await chooseSubjectB(sidebar);
  await shot('subject B chosen');
  const reply = await insertInto(stage, sidebar, 'reply');
  await shot('inserted into the reply');
  const fresh = await insertInto(stage, sidebar, 'new');
  await shot('inserted into a new mail');

  hold(
    fresh.subject === subject,
    `the new mail has the subject "${fresh.subject}" instead of "${subject}"`,
  );
  hold((await whatHappened(stage.page)).sent.length === 0, 'a mail was sent');
  const emails = await emailsOf(stage);
  const linkedin = await walkLinkedIn(stage);
  const result: DemoResult = {
    writer: stage.backend.writer,
    emails,
    inserted: [reply, fresh],
    linkedin,
  };
  hold(result.emails.length === 7, `${result.emails.length} emails are stored instead of seven`);
  writeFileSync(join(stage.folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

async function chooseSubjectB(sidebar: Sidebar): Promise<string> {
  const email = await sidebar.openEmail(1);
  // A reply has a subject of its own: these are put aside until they are asked for.
  await email.locator('summary', { hasText: 'Subject lines' }).click();
  await email.getByRole('radio', { name: /^Subject B/ }).check();
  return email.getByLabel('Text of subject B').inputValue();
}

/** Inserts the open email, reads it back, and compares it with what the sidebar shows. */
async function insertInto(
  { page }: Stage,
  sidebar: Sidebar,
  editor: EditorKind,
): Promise<Inserted> {
  const email = await sidebar.openEmail(1);
  const body = await email.getByLabel('Body of email 1').inputValue();
  await sidebar.insert(editor);
  const there = await readEditor(page, editor);
  // The name that closes the email stands in the signature already.
  const unsigned = body.trim().replace(/\n*Sam Okafor(?:\n.*)*$/, '');
  hold(
    there.own === unsigned,
    `the ${editor} holds another text than the sidebar shows:\n${there.own}`,
  );
  hold(there.canSend, `Send of the ${editor} did not wake up`);
  return {
    editor,
    text: there.own,
    subject: there.subject,
    recipients: there.recipients,
    ...keptBelow(there, editor),
  };
}

function keptBelow(there: EditorText, editor: EditorKind): { signature: boolean; quote: boolean } {
  // A new mail quotes nothing, so nothing of it can be lost.
  const quote = editor === 'new' || there.quote.includes('twenty of those mails');
  const kept = { signature: there.signature.includes('Sam Okafor'), quote };
  hold(kept.signature, `the ${editor} lost its signature`);
  hold(kept.quote, `the ${editor} lost its quoted text`);
  return kept;
}

/** The seven emails as the extension keeps them. */
async function emailsOf({ extensionBrowser }: Stage): Promise<Email[]> {
  const found = await extensionBrowser.background.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    const works = Object.entries(all).filter(([key]) => key.startsWith('sequence:'));
    const steps = works.flatMap(
      ([, work]) => (work as { steps: { versions: { email: unknown }[]; shown: number }[] }).steps,
    );
    return steps.map(({ versions, shown }) => versions[shown]?.email);
  });
  return emailSchema.array().parse(found);
}
