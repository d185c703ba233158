import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import type { Html } from '../../../pages/linkedin/html.ts';

/** A document with this body; nothing in it runs. */
export const documentOf = ({ html }: Html): Document =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');

/** What a look at a page of ours gives, at an address of LinkedIn's. */
export const reading = (page: Html, path = '/in/member/'): Reading =>
  linkedin.read(documentOf(page), { url: `https://www.linkedin.com${path}` });

/** Texts of one kind of evidence. */
export const evidence = ({ prospect }: Reading, kind: string): string[] =>
  (prospect?.evidence ?? []).filter((line) => line.kind === kind).map(({ text }) => text);

export const missing = ({ missing: list }: Reading): string[] => list.map(({ field }) => field);
