import type { Reading } from '../../../extension/sites/reading.ts';
import { siteHere } from './site-here.ts';

/** An editor as far as it can be told to somebody outside the page. */
export type EditorSummary = {
  kind: string;
  channel: string;
  subject: boolean;
  recipients: string[];
  maxLength?: number;
  blocked?: string;
};

/** What one look at the open page gave, and how long the reading alone took, in milliseconds. */
export type PageSummary = { reading: Reading; editors: EditorSummary[]; ms: number };

/** Runs in the page: reads the document as the extension would, without touching it. */
export function readPage(): PageSummary {
  const site = siteHere();
  if (!site) throw new Error(`No reader for ${location.host}.`);
  const start = performance.now();
  const reading = site.read(document, { url: location.href });
  const ms = performance.now() - start;
  const editors = site
    .editors(document)
    .map(({ kind, channel, subject, recipients, maxLength, blocked }) => ({
      kind,
      channel,
      subject: subject !== undefined,
      recipients,
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(blocked === undefined ? {} : { blocked }),
    }));
  return { reading, editors, ms };
}
